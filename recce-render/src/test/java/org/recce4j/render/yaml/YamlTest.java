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
                        .put("h", "2024-01-02T03:04:05Z")
                        .build());
    }

    @Test
    void mergesKeys() {
        Json yaml = Yaml.read("base: &b {x: 1, y: 2}\nmore:\n  <<: *b\n  y: 3\n");
        assertThat(((Json.Obj) yaml).object("more")).isEqualTo(Json.of(Map.of("x", 1, "y", 3)));
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
