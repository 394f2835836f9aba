package io.foyer.mail;

import io.foyer.platform.FoyerDatabase;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Reads the texts that an office may choose from: its own and those of the whole company. */
@ApplicationScoped
class Presets {

    @Resource(lookup = FoyerDatabase.JNDI)
    private DataSource database;

    record Preset(long id, String name, String subject, String body) {}

    List<Preset> of(long companyId, long officeId) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select * from mail_preset where company_id = ? and (office_id is null or office_id = ?) order by name")) {
            select.setLong(1, companyId);
            select.setLong(2, officeId);
            List<Preset> presets = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    presets.add(new Preset(
                            row.getLong("id"), row.getString("name"), row.getString("subject"), row.getString("body")));
                }
            }
            return presets;
        }
    }
}
