package org.recce4j.model.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.recce4j.shared.HostileText;

/** Rows are read back by the rules of RFC 4180. */
class CsvTextTest {

    @Provide
    Arbitrary<String> texts() {
        return HostileText.texts();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-5",
                "@x",
                "\tx",
                "\rx",
                "\nx",
                "＝1",
                "＠x",
                "\uFEFF=1",
                " =1",
                "\u200b\u00a0+1",
                "\0@x"
            })
    void putsAnApostropheBeforeAFormula(String text) {
        assertThat(records(CsvText.inertCell(text))).containsExactly(List.of("'" + text));
        assertThat(records(CsvText.cell(text))).containsExactly(List.of(text));
    }

    @Test
    void leavesOtherTextsAsTheyAre() {
        assertThat(CsvText.inertCell("a=1")).isEqualTo("a=1");
        assertThat(CsvText.inertCell("")).isEqualTo("\"\"");
        assertThat(CsvText.inertCell("a;=1")).isEqualTo("\"a;=1\"");
        assertThat(CsvText.cell("a;=1")).isEqualTo("a;=1");
    }

    @Property(tries = 300)
    void readsBack(@ForAll("texts") String first, @ForAll("texts") String second) {
        String row = CsvText.cell(first) + "," + CsvText.cell(second) + "\r\nnext";
        assertThat(records(row)).containsExactly(List.of(first, second), List.of("next"));
    }

    @Property(tries = 300)
    void hasNoFormula(@ForAll("texts") String text) {
        String read = records(CsvText.inertCell(text)).get(0).get(0);
        assertThat(read).isIn(text, "'" + text);
        assertThat(read).doesNotMatch("(?s)[=+\\-@\t\r].*");
    }

    private static List<List<String>> records(String csv) {
        List<List<String>> records = new ArrayList<>(List.of(new ArrayList<>()));
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i <= csv.length(); i++) {
            char letter = i < csv.length() ? csv.charAt(i) : '\n';
            if (quoted && letter == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                field.append('"');
                i++;
            } else if (letter == '"') {
                quoted = !quoted;
            } else if (quoted) {
                field.append(letter);
            } else if (letter == ',' || letter == '\n') {
                records.get(records.size() - 1).add(field.toString());
                field.setLength(0);
                if (letter == '\n' && i < csv.length()) {
                    records.add(new ArrayList<>());
                }
            } else if (letter != '\r') {
                field.append(letter);
            }
        }
        return records;
    }
}
