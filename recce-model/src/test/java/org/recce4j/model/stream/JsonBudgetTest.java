package org.recce4j.model.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;

/** Reading within a limit of memory. */
class JsonBudgetTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"a": [1, 2.50, "x", true, false, null, {}], "b": {"c": []}}
        [[[["deep"]]], 1e400, -0, 12345678901234567890]
        "text"
        """)
    void readsWhatFits(String json) throws IOException {
        assertThat(read(json, 1_000_000)).isEqualTo(JsonText.read(json));
    }

    @Test
    void stopsWhereTheLimitIsExceeded() {
        String longList = IntStream.range(0, 10_000)
                .mapToObj(i -> "\"text " + i + "\"")
                .collect(Collectors.joining(",\n", "[", "]"));
        assertThatThrownBy(() -> read(longList, 100_000))
                .isInstanceOf(StreamConstraintsException.class)
                .hasMessageContaining("its values take more than 100000 bytes of memory");
    }

    @Test
    void aTextOutsideOfLatin1TakesTwoBytesACharacter() throws IOException {
        String latin = "\"" + "é".repeat(1_000) + "\"";
        String greek = "\"" + "λ".repeat(1_000) + "\"";
        assertThat(read(latin, 1_500)).isEqualTo(JsonText.read(latin));
        assertThatThrownBy(() -> read(greek, 1_500)).isInstanceOf(StreamConstraintsException.class);
        assertThat(read(greek, 2_500)).isEqualTo(JsonText.read(greek));
    }

    @Test
    void aNameCountsOnceHoweverOftenItStands() throws IOException {
        String name = "n".repeat(1_000);
        String sameName = IntStream.range(0, 100)
                .mapToObj(i -> "{\"" + name + "\": 1}")
                .collect(Collectors.joining(",", "[", "]"));
        assertThat(((Json.Arr) read(sameName, 50_000)).items()).hasSize(100);
        String otherNames = IntStream.range(0, 100)
                .mapToObj(i -> "{\"" + name + i + "\": 1}")
                .collect(Collectors.joining(",", "[", "]"));
        assertThatThrownBy(() -> read(otherNames, 50_000)).isInstanceOf(StreamConstraintsException.class);
    }

    @Test
    void tellsOfANameThatStandsTwice() throws IOException {
        List<String> found = new ArrayList<>();
        try (JsonParser parser = parser("{\"a\": 1, \"b\": {\"c\": 1, \"c\": 2}, \"a\": 3}")) {
            parser.nextToken();
            Json read = new JsonTreeReader(parser, found::add, JsonBudget.unlimited()).read();
            assertThat(read).isEqualTo(JsonText.read("{\"a\": 3, \"b\": {\"c\": 2}}"));
        }
        assertThat(found).hasSize(2);
    }

    private static Json read(String json, long limit) throws IOException {
        try (JsonParser parser = parser(json)) {
            parser.nextToken();
            return new JsonTreeReader(parser, path -> {}, new JsonBudget(limit)).read();
        }
    }

    private static JsonParser parser(String json) throws IOException {
        return JsonStream.factory(StreamReadConstraints.defaults()).createParser(json);
    }
}
