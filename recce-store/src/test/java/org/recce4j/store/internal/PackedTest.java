package org.recce4j.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.recce4j.model.Json;
import org.recce4j.model.stream.JsonReader;
import org.recce4j.model.text.JsonText;

/** What a content is stored as, for any document. */
class PackedTest {

    private static final Json.Obj ORDERS =
            Json.Obj.builder().put("name", "orders").build();

    @Property(tries = 300)
    void comesBackAsItWas(@ForAll("documents") Json.Obj document) {
        List<String> parts = Packed.pack(document);
        assertThat(parts).allSatisfy(part -> assertThat(part).matches("[A-Za-z0-9+/=]{1,60000}"));
        assertThat(Packed.unpack(String.join("", parts), new JsonReader())).isEqualTo(document);
    }

    @Provide
    Arbitrary<Json.Obj> documents() {
        return Documents.any();
    }

    /** Text that cannot be compressed needs several parts: all but the last are full, and none is beyond Redshift's limit. */
    @Test
    void cutsALargeDocumentIntoParts() {
        Random random = new Random(1);
        List<Object> numbers = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            numbers.add(random.nextLong());
        }
        Json.Obj large = Json.Obj.builder().put("numbers", numbers).build();
        List<String> parts = Packed.pack(large);
        assertThat(parts).hasSizeGreaterThan(3);
        assertThat(parts.subList(0, parts.size() - 1))
                .allSatisfy(part -> assertThat(part).hasSize(60_000));
        assertThat(Packed.unpack(String.join("", parts), new JsonReader())).isEqualTo(large);
    }

    /** {@code base64.b64encode(zlib.compress(text, 9))} in Python: the form is RFC 1950 and RFC 4648, and not Java's own. */
    @Test
    void readsWhatAnotherZlibWrote() {
        assertThat(Packed.unpack(
                        "eNqrVspLzE1VslJQyi9KSS0qVtJRUCpJTC8GikQrJYJ4SUqxQDIjMScNpCqmNMXCOAUkfnglkG+oZ2pQCwCebhLa",
                        new JsonReader()))
                .isEqualTo(JsonText.read("""
                        {"name": "orders", "tags": ["a", "b"], "half": "\\ud83d", "é": 1.50}"""));
    }

    @Test
    void noticesEachChangedCharacter() {
        String packed = String.join("", Packed.pack(ORDERS));
        for (int i = 0; i < packed.indexOf('='); i++) {
            String changed = packed.substring(0, i) + (packed.charAt(i) == 'A' ? 'B' : 'A') + packed.substring(i + 1);
            assertThatIllegalArgumentException().as(changed).isThrownBy(() -> Packed.unpack(changed, new JsonReader()));
        }
    }

    /** Without its last bytes, the checksum, it may still be whole; the hash of the content proves that. */
    @Test
    void isWholeOrRefusedWhereItsEndIsMissing() {
        String packed = String.join("", Packed.pack(ORDERS));
        int refused = 0;
        for (int length = 0; length < packed.length(); length += 4) {
            String cut = packed.substring(0, length);
            try {
                assertThat(Packed.unpack(cut, new JsonReader())).isEqualTo(ORDERS);
            } catch (IllegalArgumentException damaged) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(packed.length() / 8);
    }

    @Test
    void saysHowItIsDamaged() {
        assertThatIllegalArgumentException()
                .as("text that is not compressed")
                .isThrownBy(() -> Packed.unpack("c2VsZWN0IDE=", new JsonReader()))
                .withMessage("it is not what was compressed: incorrect header check");
        assertThatIllegalArgumentException().isThrownBy(() -> Packed.unpack("no Base64!", new JsonReader()));
        assertThatIllegalArgumentException()
                .as("[1], compressed")
                .isThrownBy(() -> Packed.unpack("eJyLNowFAAHTAOo=", new JsonReader()))
                .withMessage("it is no JSON object");
    }
}
