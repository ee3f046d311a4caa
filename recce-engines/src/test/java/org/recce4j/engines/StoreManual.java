package org.recce4j.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The SQL of docs/store.md. */
final class StoreManual {

    private static final Pattern BLOCK = Pattern.compile("```sql ?([a-z ]*)\n(.*?)\n```", Pattern.DOTALL);
    private static final List<String> GRANTS = List.of("grants");

    private StoreManual() {}

    /** A query, and the engines that it is for; none for all. */
    record Block(List<String> engines, String sql) {}

    static List<Block> blocks() throws IOException {
        return all().stream().filter(block -> !block.engines().equals(GRANTS)).toList();
    }

    /** The statements that give rights on PostgreSQL. */
    static List<String> grants() throws IOException {
        return all().stream()
                .filter(block -> block.engines().equals(GRANTS))
                .flatMap(block -> Pattern.compile(";").splitAsStream(block.sql()))
                .map(String::strip)
                .toList();
    }

    private static List<Block> all() throws IOException {
        Path file = Path.of(System.getProperty("recce.root", "..")).resolve("docs/store.md");
        List<Block> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(Files.readString(file));
        while (matcher.find()) {
            String engines = matcher.group(1).strip();
            blocks.add(new Block(engines.isEmpty() ? List.of() : List.of(engines.split(" ")), matcher.group(2)));
        }
        return blocks;
    }
}
