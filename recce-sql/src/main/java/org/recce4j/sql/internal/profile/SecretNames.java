package org.recce4j.sql.internal.profile;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells by its name whether a key holds a secret, in any case and in camel, snake or kebab case. */
final class SecretNames {

    private static final Pattern BETWEEN_WORDS =
            Pattern.compile("[^\\p{L}\\p{N}]+|(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

    /** A name with one of these anywhere, separators left out, is a secret's. */
    private static final List<String> ANYWHERE = List.of(
            "password",
            "passwd",
            "passphrase",
            "passcode",
            "secret",
            "token",
            "credential",
            "apikey",
            "privatekey",
            "accesskey",
            "accountkey",
            "sharedkey",
            "encryptionkey",
            "masterkey",
            "signature",
            "keyfilejson",
            "authorization",
            "requestdata",
            "bearer",
            "cookie",
            "connectionstring");

    private static final Set<String> WORDS = Set.of("pwd", "pw", "pass", "sas", "sig", "auth", "jwt", "otp", "pat");

    /** A name that ends with one of these says where a secret is, or of which kind, and does not hold it. */
    private static final Set<String> ABOUT_A_SECRET = Set.of(
            "path",
            "uri",
            "url",
            "endpoint",
            "type",
            "provider",
            "method",
            "mode",
            "mech",
            "flow",
            "timeout",
            "lifetime");

    private static final Set<String> PUBLIC_KEYS =
            Set.of("primary", "foreign", "unique", "partition", "sort", "dist", "cluster", "order", "cache", "public");

    private SecretNames() {}

    static boolean isSecret(String name) {
        List<String> words = Arrays.stream(BETWEEN_WORDS.split(name))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
        if (words.isEmpty() || ABOUT_A_SECRET.contains(words.get(words.size() - 1))) {
            return false;
        }
        String joined = String.join("", words);
        return isKey(words)
                || words.stream().anyMatch(WORDS::contains)
                || (!joined.endsWith("accesskeyid") && ANYWHERE.stream().anyMatch(joined::contains));
    }

    /** Such as {@code signing_key}; a key of a table is none. */
    private static boolean isKey(List<String> words) {
        int last = words.size() - 1;
        return last > 0 && words.get(last).equals("key") && !PUBLIC_KEYS.contains(words.get(last - 1));
    }
}
