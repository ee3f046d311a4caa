package org.recce4j.render.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.recce4j.model.Json;

class YamlTest {

    @Test
    void readsYaml11() {
        Json.Obj yaml = (Json.Obj)
                Yaml.read("{a: yes, b: 012, c: '012', d: 1_000, e: 2024-01-02, f: ~, g: 1.5, h: 2024-01-02T03:04:05Z}");
        assertThat(yaml)
                .isEqualTo(Json.Obj.builder()
                        .put("a", true)
                        .put("b", 10)
                        .put("c", "012")
                        .put("d", 1000)
                        .put("e", "2024-01-02")
                        .put("f", null)
                        .put("g", 1.5)
                        .put("h", "2024-01-02T03:04:05+00:00")
                        .build());
    }

    @Test
    void mergesKeys() {
        Json yaml = Yaml.read("base: &b {x: 1, y: 2}\nmore:\n  <<: *b\n  y: 3\n");
        assertThat(((Json.Obj) yaml).object("more")).isEqualTo(Json.of(Map.of("x", 1, "y", 3)));
    }

    @Test
    void datesAndTimesAreTheTextsOfPython() {
        assertThat(Yaml.read("[2001-12-14 21:59:43.10 -5, 2024-01-01 10:20:30, 2024-1-2t3:04:05.1234567Z]"))
                .isEqualTo(Json.of(List.of(
                        "2001-12-14T21:59:43.100000-05:00",
                        "2024-01-01T10:20:30",
                        "2024-01-02T03:04:05.123456+00:00")));
        for (String wrong : List.of("9999-99-99", "2024-02-30", "0000-01-01", "2024-01-01 25:00:00")) {
            assertThatThrownBy(() -> Yaml.read("a: " + wrong))
                    .hasMessage("Cannot read YAML at line 1, column 4: it looks like a date or time that does not"
                            + " exist; put it in quotes if it is text");
        }
    }

    @Test
    void tabsSeparateTokensOfALine() {
        assertThat(Yaml.read("a:\t1\nb: \t{c:\t2}\n'd':\t\t|\n  x\n- ".replace("- ", "")))
                .isEqualTo(Json.of(Map.of("a", 1, "b", Map.of("c", 2), "d", "x\n")));
        for (String wrong : List.of("\ta: 1", "a:\n  -\t1", "a:\n\tb: 1")) {
            assertThatThrownBy(() -> Yaml.read(wrong)).hasMessageContaining("TAB");
        }
        assertThatThrownBy(() -> Yaml.read("a: &x 1\nb: &x 2")).hasMessageContaining("an anchor has the name");
    }

    @Test
    void anEmptyTextIsNull() {
        assertThat(Yaml.read("# nothing\n")).isEqualTo(Json.Null.INSTANCE);
    }

    @Test
    void saysWhereTextIsNotYaml() {
        assertThatThrownBy(() -> Yaml.read("a: 1\nb: [s3cret"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 2")
                .message()
                .doesNotContain("s3cret");
        for (String password :
                List.of("*s3cret", "!s3cret", "!!s3cret x", "!s3cret! x", "!s3!cret x", "%s3cret", "@s3cret")) {
            assertThatThrownBy(() -> Yaml.read("a: 1\npassword: " + password))
                    .as(password)
                    .hasMessageContaining("line 2")
                    .hasMessageNotContainingAny("s3cret", "cret");
        }
        assertThatThrownBy(() -> Yaml.read("a: !!java.net.URL [x]")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void knowsWhereItsKeysStand() {
        YamlLines lines = YamlLines.of("\uFEFFa: &a\n  x: 1\nb:\n  <<: *a\n  y: 2\n");
        assertThat(lines.keysAt(List.of("b"))).containsEntry("y", 5).doesNotContainKey("x");
        assertThat(lines.lineOf(List.of("b", "y"))).isEqualTo(5);
        assertThat(lines.lineOf(List.of("b", "x"))).as("merged: the line of b").isEqualTo(3);
        assertThat(lines.keysAt(List.of("b", "y"))).isEmpty();
        assertThat(YamlLines.of("").lineOf(List.of("b"))).isEqualTo(1);
    }
}
