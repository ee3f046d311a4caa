package org.recce4j.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;

/** Has a DuckDB file open until its standard input ends; makes a file when it has. */
final class HoldingProcess {

    private HoldingProcess() {}

    public static void main(String[] arguments) throws Exception {
        Connection held = DriverManager.getConnection("jdbc:duckdb:" + arguments[0]);
        Files.createFile(Path.of(arguments[1]));
        System.in.readAllBytes();
        held.close();
    }
}
