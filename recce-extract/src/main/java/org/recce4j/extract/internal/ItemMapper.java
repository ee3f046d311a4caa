package org.recce4j.extract.internal;

import java.util.List;
import java.util.Objects;
import org.recce4j.model.Json;
import org.recce4j.model.Macro;
import org.recce4j.model.ProjectItem;

/** Entries of a manifest that are no nodes. */
final class ItemMapper {

    private ItemMapper() {}

    static Macro macro(String key, Json.Obj entry) {
        Fields fields = new Fields(entry);
        String uniqueId = Objects.requireNonNullElse(fields.text("unique_id"), key);
        Fields dependsOn = new Fields(fields.object("depends_on"));
        List<String> calls = dependsOn.texts("macros");
        return new Macro(
                uniqueId,
                Objects.requireNonNullElse(fields.text("name"), uniqueId.substring(uniqueId.lastIndexOf('.') + 1)),
                Objects.requireNonNullElse(fields.text("package_name"), ""),
                fields.text("macro_sql"),
                calls,
                dependsOn.rest().fields().isEmpty()
                        ? fields.rest()
                        : fields.rest().with("depends_on", dependsOn.rest()));
    }

    static ProjectItem item(String key, Json.Obj entry) {
        Fields fields = new Fields(entry);
        return new ProjectItem(
                Objects.requireNonNullElse(fields.text("unique_id"), key),
                Objects.requireNonNullElse(fields.text("name"), key),
                Objects.requireNonNullElse(fields.text("package_name"), ""),
                fields.rest());
    }
}
