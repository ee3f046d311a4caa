package org.recce4j.render.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;

/** A value as PyYAML's {@code safe_dump} writes it, from which SnakeYAML is ported. */
public final class YamlWriter {

    private YamlWriter() {}

    /** Returns the text of a document: plain data in blocks, each on its own line, escaped to ASCII. */
    public static String of(@Nullable Object value, boolean sortsKeys) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(false);
        options.setSplitLines(true);
        return new org.yaml.snakeyaml.Yaml(options).dump(plain(value, sortsKeys));
    }

    private static @Nullable Object plain(@Nullable Object value, boolean sortsKeys) {
        if (value instanceof Map<?, ?> map) {
            List<Map.Entry<?, ?>> entries = new ArrayList<>(map.entrySet());
            if (sortsKeys) {
                entries.sort(Comparator.comparing(entry -> String.valueOf(entry.getKey())));
            }
            Map<Object, @Nullable Object> plain = new LinkedHashMap<>();
            entries.forEach(entry -> plain.put(entry.getKey(), plain(entry.getValue(), sortsKeys)));
            return plain;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(item -> plain(item, sortsKeys)).toList();
        }
        return value;
    }
}
