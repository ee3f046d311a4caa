package org.recce4j.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.recce4j.model.text.JsonText;

class JsonTest {

    @Test
    void numbersAreEqualByValue() {
        Json one = Json.of(1);
        assertThat(one)
                .isEqualTo(Json.of(1.0))
                .isEqualTo(Json.of(new BigDecimal("1.00")))
                .isEqualTo(Json.of(1L));
        assertThat(one.hashCode()).isEqualTo(Json.of(new BigDecimal("1.00")).hashCode());
        assertThat(one).isNotEqualTo(Json.of(1.5)).isNotEqualTo(Json.of("1"));
        assertThat(Json.of(Double.NaN)).isEqualTo(Json.of(Float.NaN)).isNotEqualTo(Json.of(0));
    }

    @Test
    void theNegativeZeroKeepsItsSignAndEqualsZero() {
        Json zero = Json.of(-0.0);
        assertThat(zero).isEqualTo(Json.of(0)).hasSameHashCodeAs(Json.of(0.0)).isEqualTo(Json.of(-0.0f));
        assertThat(zero.toPlain()).isEqualTo(-0.0);
        assertThat(JsonText.write(zero)).isEqualTo("-0.0");
        assertThat(JsonText.write(JsonText.read("[-0.0, -0.00e5, 0.0, -0, -1.0]")))
                .isEqualTo("[-0.0,-0E+3,0.0,0,-1.0]");
        assertThatThrownBy(() -> new Json.Num(BigDecimal.ONE, false, true))
                .hasMessage("Cannot make a negative zero of the number 1");
    }

    @Test
    void writesLineSeparatorsAndHalfSurrogatePairsAsEscapes() {
        String text = "a\u2028b\u2029c" + (char) 0x85 + "d\ud800e\udc00f\ud83c\udf75\ud83c";
        String json = JsonText.write(Json.of(text));
        assertThat(json).isEqualTo("\"a\\u2028b\\u2029c\\u0085d\\ud800e\\udc00f\ud83c\udf75\\ud83c\"");
        assertThat(JsonText.read(json)).isEqualTo(new Json.Str(text));
    }

    @Test
    void objectsKeepTheirOrderAndAreEqualInAny() {
        Json.Obj ab = Json.Obj.builder().put("a", 1).put("b", null).build();
        Json.Obj ba = Json.Obj.builder().put("b", null).put("a", 1).build();
        assertThat(ab).isEqualTo(ba).hasSameHashCodeAs(ba);
        assertThat(ba.fields().keySet()).containsExactly("b", "a");
    }

    @Test
    void anAbsentFieldReadsAsNullAndIsToldApart() {
        Json.Obj object = Json.Obj.builder().put("a", null).build();
        assertThat(object.get("a")).isEqualTo(Json.Null.INSTANCE).isEqualTo(object.get("nope"));
        assertThat(object.find("a")).isPresent();
        assertThat(object.find("nope")).isEmpty();
        assertThat(object.with("b", Json.of(2)).without(List.of("a")).fields()).containsOnlyKeys("b");
    }

    @Test
    void doesNotSeeLaterChangesOfItsInput() {
        List<Object> items = new ArrayList<>(List.of(1));
        Map<String, Object> fields = new LinkedHashMap<>(Map.of("items", items));
        Json json = Json.of(fields);
        items.add(2);
        fields.put("more", 3);
        assertThat(json).isEqualTo(Json.of(Map.of("items", List.of(1))));
    }

    @Test
    void goesToPlainValuesAndBack() {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("text", "x");
        plain.put("null", null);
        plain.put("list", Arrays.asList(1, null, true, 1.5));
        Json json = Json.of(plain);
        assertThat(Json.of(json.toPlain())).isEqualTo(json);
        assertThat(Json.of(1L << 40).toPlain()).isEqualTo(1L << 40);
        assertThat(Json.of(7).toPlain()).isEqualTo(7);
    }

    @Test
    void refusesWhatHasNoJsonForm() {
        assertThatThrownBy(() -> Json.of(new Object()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.Object");
        assertThatThrownBy(() -> Json.of(new BigDecimal("1e200000"))).hasMessageContaining("200000");
    }

    @Test
    void coversItsPermittedKinds() {
        assertThat(Json.class.getPermittedSubclasses())
                .extracting(Class::getSimpleName)
                .containsExactlyInAnyOrder("Obj", "Arr", "Str", "Num", "Bool", "NonFinite", "Null");
    }
}
