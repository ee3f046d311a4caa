package org.recce4j.render.jinja.internal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.internal.tree.ParsedTemplate;

/** The most recently used templates, up to a total length of their texts. */
final class TemplateCache {
    private static final int MAX_CACHED_CHARACTERS = 16_000_000;

    private final Map<TemplateKey, ParsedTemplate> templates =
            Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true));
    private long characters;

    @Nullable
    ParsedTemplate get(TemplateKey key) {
        return templates.get(key);
    }

    void put(TemplateKey key, ParsedTemplate parsed) {
        synchronized (templates) {
            if (templates.put(key, parsed) == null) {
                characters += key.length();
            }
            var oldest = templates.keySet().iterator();
            while (characters > MAX_CACHED_CHARACTERS && oldest.hasNext()) {
                characters -= oldest.next().length();
                oldest.remove();
            }
        }
    }
}
