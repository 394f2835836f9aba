package io.foyer.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Looks for what must not be left anywhere: in no file below the product's home, and in no table. */
record Remains(Product product) {

    /** Every file below the product's home, and its console's log, that holds a text. */
    List<Path> filesNaming(String text) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(product.home())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.isReadable(file)
                        && Files.size(file) < Integer.MAX_VALUE / 4
                        && new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text)) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    List<String> tablesNaming(String text) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection database = product.database();
                Statement statement = database.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("show tables")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet rows = statement.executeQuery("select * from " + table)) {
                    while (rows.next()) {
                        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                            String value = rows.getString(column);
                            if (value != null && value.contains(text)) {
                                found.add(table);
                            }
                        }
                    }
                }
            }
        }
        return found;
    }
}
