package org.recce4j.engines;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.jooq.impl.DSL;
import org.recce4j.sql.build.Sql;

/**
 * Names and texts of any characters: nothing escapes its quotes. Many to a statement, because a statement costs more than a
 * name; one that escaped would spoil the rest.
 */
abstract class QuotingProperties {

    abstract Engine engine();

    /** Whether a text can hold the character NUL; names never can. */
    boolean knowsNul() {
        return true;
    }

    /** How many bytes a name may have; PostgreSQL cuts off the rest. */
    int nameBytes() {
        return 63;
    }

    /** Whether the engine can write a name at all. */
    boolean canWrite(String name) {
        return true;
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void textsComeBack(@ForAll("texts") List<String> texts) {
        var fields = texts.stream().map(DSL::inline).toList();
        String sql = Sql.text(Sql.builder(engine().dialect()).select(fields));
        List<Object> row = engine().query(sql).rows().get(0);
        assertThat(row).hasSameSizeAs(texts);
        for (int i = 0; i < texts.size(); i++) {
            assertThat(ascii(row.get(i))).isEqualTo(ascii(texts.get(i)));
        }
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void namesComeBack(@ForAll("names") List<String> names) {
        var fields =
                names.stream().map(name -> DSL.inline(1).as(DSL.name(name))).toList();
        String sql = Sql.text(Sql.builder(engine().dialect()).select(fields));
        var columns = engine().query(sql).columns();
        assertThat(columns).hasSameSizeAs(names);
        for (int i = 0; i < names.size(); i++) {
            assertThat(ascii(columns.get(i).name())).isEqualTo(ascii(names.get(i)));
        }
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return strings(300)
                .map(text -> knowsNul() ? text : text.replace("\0", ""))
                .list()
                .ofSize(20);
    }

    @Provide
    Arbitrary<List<String>> names() {
        return strings(30)
                .map(name -> name.replace("\0", ""))
                .filter(name -> !name.isEmpty() && name.getBytes(StandardCharsets.UTF_8).length <= nameBytes())
                .filter(this::canWrite)
                .list()
                .ofSize(10)
                // an engine that does not tell case apart would see one name twice
                .filter(names ->
                        names.stream().map(name -> folded(name)).distinct().count() == names.size());
    }

    /** In characters that a failure's message can show. */
    private static String ascii(Object text) {
        StringBuilder shown = new StringBuilder();
        text.toString().chars().forEach(unit -> {
            if (unit >= ' ' && unit <= '~') {
                shown.append((char) unit);
            } else {
                shown.append(String.format(Locale.ROOT, "<%04x>", unit));
            }
        });
        return shown.toString();
    }

    private static String folded(String name) {
        return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /** Any Unicode scalar values, those that mean something to a lexer more often. */
    private static Arbitrary<String> strings(int length) {
        Arbitrary<String> special = Arbitraries.of(
                "'", "''", "\"", "\"\"", "`", "``", "\\", "\\'", "\\\"", "\\`", "\0", "\n", "\r", "\r\n", "\t",
                "\u001a", "--", "/*", "*/", "#", ";", "$$", "$a$", "?", ":a", "{0}", "{{", "%", "%s", "${a}", "\\n",
                "\\u0041", "\\x41", "E'", "r'", "🍵", "\u200b", "\u202e", "\ufeff", "\uffff", "é", "ß", "İ", "日");
        Arbitrary<String> any = Arbitraries.integers()
                .between(1, Character.MAX_CODE_POINT)
                .filter(point -> point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
                .map(Character::toString);
        Arbitrary<String> plain = Arbitraries.strings().ascii().ofMaxLength(5).map(text -> text.replace("\0", ""));
        return Arbitraries.oneOf(special, special, any, plain)
                .list()
                .ofMaxSize(length / 5)
                .map(parts -> String.join("", parts));
    }
}
