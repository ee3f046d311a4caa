package org.recce4j.changes.internal.detect;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Node;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.Tag;
import org.recce4j.render.jinja.Template;
import org.recce4j.render.jinja.TemplateException;

/**
 * Parses what dbt's files hold, with the tags and filters that dbt adds; to be read, not to be run. It keeps what it parsed, so a
 * detector has one of its own. Thread-safe.
 */
final class DbtTemplates {

    private static final String CONFIG = "config";

    private final Jinja jinja = jinja();

    /** Returns the template; none of a text that only dbt can parse. */
    Optional<Template> parse(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(jinja.template(text));
        } catch (TemplateException unreadable) {
            return Optional.empty();
        }
    }

    /** Returns what the node's own text sets, in one form. A text that only dbt can parse sets nothing that we could tell. */
    Map<String, String> configArguments(Node node) {
        String text = node.code().raw();
        if (text == null || !text.contains(CONFIG + "(")) {
            return Map.of();
        }
        return parse(text).map(template -> template.namedArguments(CONFIG)).orElse(Map.of());
    }

    private static Jinja jinja() {
        Jinja.Builder builder = Jinja.builder();
        for (String filter : List.of("as_text", "as_bool", "as_native", "as_number")) {
            builder.filter(filter, arguments -> arguments.positional().get(0));
        }
        return builder.tag("materialization", DbtTemplates::materialization)
                .tag("test", DbtTemplates::withSignature)
                .tag("data_test", DbtTemplates::withSignature)
                .tag("snapshot", DbtTemplates::named)
                .tag("docs", DbtTemplates::named)
                .build();
    }

    private static Tag.Meaning named(Tag.Head head) {
        return new Tag.Meaning.Macro(head.name());
    }

    private static Tag.Meaning withSignature(Tag.Head head) {
        String name = head.name();
        head.signature();
        return new Tag.Meaning.Macro(name);
    }

    /** {@code incremental, adapter='duckdb', supported_languages=['sql']}. */
    private static Tag.Meaning materialization(Tag.Head head) {
        String name = head.name();
        while (head.skip(",")) {
            if (!head.skip("default")) {
                String option = head.name();
                if (!head.skip("=")) {
                    throw head.failure("expected a value of " + option);
                }
                head.expression();
            }
        }
        return new Tag.Meaning.Macro(name);
    }
}
