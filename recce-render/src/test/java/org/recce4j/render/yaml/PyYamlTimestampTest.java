package org.recce4j.render.yaml;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.recce4j.model.Json;

/** PyYAML 6.0.2's dates and times, as the texts of Python's {@code isoformat}. */
class PyYamlTimestampTest {

    private static Object read(String scalar) {
        return requireNonNull(((Json.Obj) Yaml.read("a: " + scalar)).get("a").toPlain());
    }

    @Property(tries = 300)
    void aDateIsItself(@ForAll @LongRange(min = -719_162, max = 2_932_896) long day) {
        LocalDate date = LocalDate.ofEpochDay(day);
        assertThat(read(date.toString())).isEqualTo(date.toString());
    }

    @Property(tries = 300)
    void aTimeOfTheJdkIsReadAsPythonWritesIt(
            @ForAll @LongRange(min = -62_135_596_800L, max = 253_402_300_799L) long second,
            @ForAll @IntRange(max = 999_999) int micros) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(second, micros * 1_000, ZoneOffset.UTC);
        String seconds = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").format(time);
        String python = micros == 0 ? seconds : seconds + "." + "%06d".formatted(micros);
        assertThat(read(python)).isEqualTo(python);
        assertThat(read(python.replace('T', ' '))).isEqualTo(python);
        assertThat(read(python + "Z")).isEqualTo(python + "+00:00");
        assertThat(read(python + " +5:30")).isEqualTo(python + "+05:30");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", quoteCharacter = '`', textBlock = """
            2024-1-2                      -> str:"2024-1-2"
            2024-1-2t3:04:05              -> str:"2024-01-02T03:04:05"
            2024-01-02T3:04:05            -> str:"2024-01-02T03:04:05"
            2024-01-02T03:04:05.1         -> str:"2024-01-02T03:04:05.100000"
            2024-01-02T03:04:05.          -> str:"2024-01-02T03:04:05"
            2024-01-02T03:04:05.123456789 -> str:"2024-01-02T03:04:05.123456"
            2024-01-02T03:04:05.000000Z   -> str:"2024-01-02T03:04:05+00:00"
            2024-01-02..03:04:05..Z       -> str:"2024-01-02T03:04:05+00:00"
            2024-01-02....03:04:05        -> str:"2024-01-02T03:04:05"
            2024-01-02 03:04:05 +1        -> str:"2024-01-02T03:04:05+01:00"
            2024-01-02T03:04:05+01:30     -> str:"2024-01-02T03:04:05+01:30"
            2024-01-02T03:04:05-1:30      -> str:"2024-01-02T03:04:05-01:30"
            2024-01-02T03:04:05-00:00     -> str:"2024-01-02T03:04:05+00:00"
            2024-01-02T03:04:05+23:59     -> str:"2024-01-02T03:04:05+23:59"
            24-01-02                      -> str:"24-01-02"
            2024-01                       -> str:"2024-01"
            2024-01-02T03:04              -> str:"2024-01-02T03:04"
            2024-01-02T03:04:05+0130      -> str:"2024-01-02T03:04:05+0130"
            2024-01-02x                   -> str:"2024-01-02x"
            """)
    void readsWhatPyYamlReads(String scalar, String shown) {
        assertThat(Shown.read("- " + scalar.replace("..", " "))).isEqualTo("[" + shown + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-01-01",
                "2023-02-29",
                "2024-13-01",
                "2024-00-01",
                "2024-01-32",
                "2024-01-02T24:00:00",
                "2024-01-02T03:60:00",
                "2024-01-02T03:04:60",
                "2024-01-02T03:04:05+24:00",
            })
    void refusesATimeThatDoesNotExist(String scalar) {
        String why = ": it looks like a date or time that does not exist; put it in quotes if it is text";
        assertThatThrownBy(() -> Yaml.read("list:\n  - " + scalar))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot read YAML at line 2, column 5" + why);
        assertThat(read("'" + scalar + "'")).isEqualTo(scalar);
    }
}
