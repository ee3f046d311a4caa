package org.recce4j.model;

/** Macros, documentation blocks and groups in the form of {@code recce4j.state/1}, both ways. */
final class ItemFormat {

    private ItemFormat() {}

    static Json.Obj write(Macro macro) {
        return Json.Obj.builder()
                .put("unique_id", macro.uniqueId())
                .put("name", macro.name())
                .put("package_name", macro.packageName())
                .put("macro_sql", macro.sql())
                .put("depends_on_macros", macro.dependsOn())
                .put("extras", macro.extras())
                .build();
    }

    static Macro readMacro(Json.Obj json) {
        return new Macro(
                FormatParts.text(json, "unique_id"),
                FormatParts.text(json, "name"),
                FormatParts.text(json, "package_name"),
                json.text("macro_sql"),
                FormatParts.texts(json.items("depends_on_macros")),
                json.object("extras"));
    }

    static Json.Obj write(ProjectItem item) {
        return Json.Obj.builder()
                .put("unique_id", item.uniqueId())
                .put("name", item.name())
                .put("package_name", item.packageName())
                .put("extras", item.extras())
                .build();
    }

    static ProjectItem readItem(Json.Obj json) {
        return new ProjectItem(
                FormatParts.text(json, "unique_id"),
                FormatParts.text(json, "name"),
                FormatParts.text(json, "package_name"),
                json.object("extras"));
    }
}
