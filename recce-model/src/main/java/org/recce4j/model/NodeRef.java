package org.recce4j.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call of {@code ref} in a node's text.
 *
 * @param name the name that it gives
 * @param packageName the package that it gives, null for none
 * @param version the version that it gives, as text, null for none
 */
public record NodeRef(
        String name, @Nullable String packageName, @Nullable String version) {

    static List<NodeRef> read(List<Json> refs) {
        List<NodeRef> read = new ArrayList<>();
        for (Json ref : refs) {
            if (ref instanceof Json.Obj object && object.text("name") != null) {
                Object version = object.get("version").toPlain();
                read.add(new NodeRef(
                        String.valueOf(object.text("name")),
                        object.text("package"),
                        version == null ? null : version.toString()));
            } else if (ref instanceof Json.Arr array) {
                List<String> parts = FormatParts.texts(array.items());
                if (!parts.isEmpty()) {
                    read.add(new NodeRef(parts.get(parts.size() - 1), parts.size() > 1 ? parts.get(0) : null, null));
                }
            }
        }
        return read;
    }
}
