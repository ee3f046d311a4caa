package org.recce4j.sql.internal.profile;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.recce4j.model.Json;
import org.recce4j.model.text.JsonText;
import org.recce4j.sql.JdbcTarget;

/**
 * Secrets that are known, hidden wherever a text repeats them, in every form that a driver or we may have given them. Immutable.
 */
public final class HiddenValues {

    /** A shorter one is hidden as a word only: as a part of others it would spoil every text. */
    private static final int SHORT = 4;

    private static final int SHORTEST_LINE = 8;

    private final List<String> forms;

    private HiddenValues(List<String> forms) {
        this.forms = forms;
    }

    /** Returns what hides the given values. */
    public static HiddenValues of(Collection<String> values) {
        Set<String> forms = new LinkedHashSet<>();
        values.forEach(value -> addForms(value, forms));
        return new HiddenValues(forms.stream()
                .filter(form -> !form.isBlank() && !form.equals(JdbcTarget.HIDDEN))
                .sorted(Comparator.comparing(String::length).reversed())
                .toList());
    }

    /** Returns a text without these values, and without the secrets that a connection string or URL in it shows. */
    public String hide(String text) {
        return SecretTexts.masked(hideValues(text));
    }

    /** Returns a text without these values. */
    public String hideValues(String text) {
        String hidden = text;
        for (String form : forms) {
            hidden = form.length() >= SHORT ? hidden.replace(form, JdbcTarget.HIDDEN) : hideWord(hidden, form);
        }
        return hidden;
    }

    private static String hideWord(String text, String word) {
        return text.contains(word)
                ? text.replaceAll("(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])", JdbcTarget.HIDDEN)
                : text;
    }

    private static void addForms(String value, Set<String> forms) {
        String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
        String json = JsonText.write(new Json.Str(value));
        forms.addAll(List.of(
                value,
                value.strip(),
                encoded,
                encoded.replace("+", "%20"),
                value.replace("'", "''"),
                value.replace("\"", "\"\""),
                value.replace("\\", "\\\\"),
                json.substring(1, json.length() - 1),
                // an account of Snowflake in its host name
                value.replace('_', '-')));
        try {
            forms.add(URLDecoder.decode(value, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notEncoded) {
            // then nobody decodes it
        }
        Stream<String> lines = value.lines().filter(line -> line.length() >= SHORTEST_LINE);
        lines.forEach(forms::add);
    }
}
