package io.foyer.mail;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;

/** The places of a list in a statement. */
final class Places {

    private Places() {}

    static String of(int count) {
        return "?" + ", ?".repeat(count - 1);
    }

    /** Fills them, beginning at this one; gives the next. */
    static int set(PreparedStatement statement, int first, Collection<?> values) throws SQLException {
        int place = first;
        for (Object value : values) {
            statement.setObject(place++, value);
        }
        return place;
    }
}
