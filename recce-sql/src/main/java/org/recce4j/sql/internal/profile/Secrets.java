package org.recce4j.sql.internal.profile;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Secret environment variables, those whose name begins with {@code DBT_ENV_SECRET}. As in dbt 1.12 a template sees a
 * placeholder in their stead, so that no filter can look at the value, and the value takes its place afterwards.
 */
final class Secrets {

    private static final String PREFIX = "DBT_ENV_SECRET";
    private static final String START = "$$$DBT_SECRET_START$$$";
    private static final String END = "$$$DBT_SECRET_END$$$";
    private static final Pattern PLACEHOLDER = Pattern.compile(Pattern.quote(START) + "([^$]*)" + Pattern.quote(END));
    private static final Pattern TRACE = Pattern.compile("\\$\\$\\$DBT_SECRET", Pattern.CASE_INSENSITIVE);

    private final Map<String, String> environment;

    Secrets(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Returns the values that are hidden wherever they would be shown. */
    Set<String> values() {
        return environment.entrySet().stream()
                .filter(variable ->
                        isSecret(variable.getKey()) && !variable.getValue().isEmpty())
                .map(Map.Entry::getValue)
                .collect(Collectors.toUnmodifiableSet());
    }

    static boolean isSecret(String variable) {
        return variable.startsWith(PREFIX);
    }

    Object environmentVariable(EnvVarCall call) {
        return isSecret(call.name()) && environment.containsKey(call.name())
                ? START + call.name() + END
                : call.in(environment);
    }

    /**
     * Puts the values in the place of their placeholders.
     *
     * @throws IllegalArgumentException when a filter changed a placeholder, or there are two
     */
    String reveal(String rendered) {
        Matcher placeholder = PLACEHOLDER.matcher(rendered);
        if (!placeholder.find()) {
            if (TRACE.matcher(rendered).find()) {
                throw new IllegalArgumentException("a filter cannot change the value of a secret environment variable;"
                        + " set the variable to the value that you need");
            }
            return rendered;
        }
        String value = environment.get(placeholder.group(1));
        String before = rendered.substring(0, placeholder.start());
        String after = rendered.substring(placeholder.end());
        if (value == null || TRACE.matcher(before + after).find()) {
            throw new IllegalArgumentException(
                    "one value can hold one secret environment variable; put the whole value into one variable");
        }
        return before + value + after;
    }

    /**
     * Checks a value that is not a text.
     *
     * @throws IllegalArgumentException when it holds a placeholder, whose value could not take its place
     */
    void requireNone(String rendered) {
        if (TRACE.matcher(rendered).find()) {
            throw new IllegalArgumentException("an expression with a secret environment variable must give a text; use"
                    + " env_var(...) by itself, and write lists and mappings in YAML");
        }
    }
}
