package org.recce4j.cli;

import java.util.Locale;
import java.util.Set;
import org.recce4j.model.Json;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.UndefinedKind;

/** The options of one request of {@link JinjaBatch}: one engine serves all requests with the same. */
record JinjaBatchOptions(
        boolean trimBlocks, boolean lstripBlocks, boolean keepTrailingNewline, UndefinedKind undefined) {

    private static final Set<String> KEYS =
            Set.of("trim_blocks", "lstrip_blocks", "keep_trailing_newline", "undefined");

    static JinjaBatchOptions read(Json.Obj options) {
        RequestFields.requireKnown(options, KEYS);
        String kind = RequestFields.text(options, "undefined");
        return new JinjaBatchOptions(
                isTrue(options, "trim_blocks"),
                isTrue(options, "lstrip_blocks"),
                isTrue(options, "keep_trailing_newline"),
                kind == null ? UndefinedKind.LENIENT : undefined(kind));
    }

    private static UndefinedKind undefined(String kind) {
        try {
            return UndefinedMode.valueOf(kind.toUpperCase(Locale.ROOT)).kind();
        } catch (IllegalArgumentException unknown) {
            throw new CliException(
                    "undefined \"" + kind + "\" is not one of lenient, strict, chainable, debug", unknown);
        }
    }

    private static boolean isTrue(Json.Obj options, String name) {
        Json value = options.get(name);
        if (value instanceof Json.Bool || value == Json.Null.INSTANCE) {
            return value.equals(new Json.Bool(true));
        }
        throw new CliException("\"" + name + "\" must be true or false");
    }

    Jinja engine() {
        return Jinja.builder()
                .trimBlocks(trimBlocks())
                .lstripBlocks(lstripBlocks())
                .keepTrailingNewline(keepTrailingNewline())
                .undefined(undefined())
                .build();
    }
}
