package io.foyer.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How much room files have: of whoever puts them without saving, and of the company; what is too much is refused in words. */
@ExtendWith(SharedFoyer.class)
class FileRoomSystemTest {

    private static final String NAME = "room.txt";

    private final Foyer foyer;
    private final Product product;

    FileRoomSystemTest(Foyer foyer, Product product) {
        this.foyer = foyer;
        this.product = product;
    }

    @AfterEach
    void giveTheRoomBack() throws SQLException {
        update("delete from card_file where name = '" + NAME + "'");
    }

    @Test
    void refusesOneWhoPutsTooMuchWithoutSavingAndNobodyElse() throws SQLException {
        assertThat(put("agent2", 10).status()).isEqualTo(201);
        grow(100_000_000);
        Answer refused = put("agent2", 10);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("Save the cards first");
        assertThat(put("agent", 10).status()).isEqualTo(201);
    }

    @Test
    void refusesTheWholeCompanyWhereItsRoomIsFull() throws SQLException {
        assertThat(put("agent2", 10).status()).isEqualTo(201);
        update(
                "insert into card_file (company_id, name, content, bytes, put_by_name, put_at) select f.company_id, f.name,"
                        + " f.content, 2000000000, concat('Other ', n.n), now(3) from card_file f join (select 1 n union select 2"
                        + " union select 3 union select 4 union select 5 union select 6 union select 7 union select 8"
                        + " union select 9 union select 10) n where f.name = '" + NAME + "'");
        Answer refused = put("agent", 10);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).contains("The files of your company take all of their");
    }

    @Test
    void refusesAnEmptyFileAndOneThatIsTooLarge() {
        assertThat(put("agent", 0).body()).contains("at most 10 MB");
        assertThat(put("agent", 10_000_001).status()).isEqualTo(413);
    }

    private Answer put(String login, int bytes) {
        return foyer.send(foyer.request("/api/v1/card-files?name=" + NAME, foyer.token(login))
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(new byte[bytes])));
    }

    /** As if what lies there were as large as this. */
    private void grow(long bytes) throws SQLException {
        update("update card_file set bytes = " + bytes + " where name = '" + NAME + "'");
    }

    private void update(String sql) throws SQLException {
        try (Connection database = product.database();
                Statement statement = database.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
