package dev.talaan.sandbox.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/// Starts a server, writes a row, says where, and stays until its input ends or somebody kills it.
final class OtherProcess {

    private OtherProcess() {}

    static void main(String... args) throws SQLException, IOException {
        try (var postgres = LocalPostgres.start(Path.of(args[0]))) {
            try (var connection = LocalPostgresTest.connect(postgres.url(), Login.OWNER);
                    var statement = connection.createStatement()) {
                statement.execute("CREATE TABLE left_behind AS SELECT 'committed' AS what");
            }
            System.out.println(postgres.url());
            System.in.transferTo(System.out);
        }
    }
}
