package org.recce4j.diff;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Predicate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.recce4j.model.Json;

/**
 * What a run shows of the values of some columns. A check masks values before they enter its result. Immutable and
 * thread-safe.
 */
public final class Masking {

    /** What is shown in place of a hidden value. */
    public static final String HIDDEN = "***";

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int SHOWN_BYTES = 6;

    private final Privacy.Mode mode;
    private final byte[] key;
    private final Predicate<String> personal;

    private Masking(Privacy.Mode mode, byte[] key, Predicate<String> personal) {
        this.mode = mode;
        this.key = key;
        this.personal = personal;
    }

    /** Makes that of a run, for no column. */
    static Masking of(Privacy.Mode mode) {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return new Masking(mode, key, column -> false);
    }

    Masking of(Predicate<String> columns) {
        return new Masking(mode, key, columns);
    }

    /** Returns whether the values of a column are hidden; case does not matter. */
    public boolean hides(String column) {
        return mode != Privacy.Mode.SHOW && personal.test(column);
    }

    /** Returns whether equal values of a hidden column are shown as equal, and different values as different. */
    public boolean showsEquality() {
        return mode == Privacy.Mode.HASH;
    }

    /** Returns what is shown in place of a value of a hidden column; NULL stays NULL. */
    public Json shown(Json value) {
        if (value == Json.Null.INSTANCE) {
            return value;
        }
        String text = value instanceof Json.Num number
                ? plain(number.value())
                : value instanceof Json.Str string ? string.value() : String.valueOf(value.toPlain());
        return new Json.Str(shown(text));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** Returns what is shown in place of a value of a hidden column. */
    public String shown(String value) {
        return mode == Privacy.Mode.HASH ? hash(value) : HIDDEN;
    }

    private String hash(String value) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            byte[] hash = mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
            return "#" + HexFormat.of().formatHex(hash, 0, SHOWN_BYTES);
        } catch (GeneralSecurityException missing) {
            throw new AssertionError("Every JVM has " + ALGORITHM, missing);
        }
    }
}
