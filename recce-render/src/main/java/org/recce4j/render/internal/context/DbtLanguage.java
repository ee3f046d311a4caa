package org.recce4j.render.internal.context;

import java.util.List;
import org.recce4j.render.RenderInputs;
import org.recce4j.render.internal.project.ProjectMacro;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.Tag;
import org.recce4j.render.jinja.UndefinedKind;

/** dbt's dialect of Jinja: its tags, its filters, the names of its macros (dbt-common 1.37, {@code clients/jinja.py}). */
public final class DbtLanguage {

    private DbtLanguage() {}

    /** Returns an engine for the templates of a project, in which undefined names print as nothing. */
    public static Jinja ofProject(RenderInputs inputs) {
        return jinja(inputs, UndefinedKind.LENIENT, ProjectMacro.PREFIX);
    }

    /** Returns an engine for SQL outside of the project. */
    public static Jinja ofText(RenderInputs inputs) {
        return inputs.isStrict()
                ? jinja(inputs, UndefinedKind.STRICT, "")
                : jinja(inputs, UndefinedKind.LENIENT, ProjectMacro.PREFIX);
    }

    private static Jinja jinja(RenderInputs inputs, UndefinedKind undefined, String macroPrefix) {
        Jinja.Builder builder = Jinja.builder()
                .macroPrefix(macroPrefix)
                .typedParameters(true)
                .limits(inputs.limits())
                .undefined(undefined)
                .tag("materialization", DbtLanguage::materialization)
                .tag("test", head -> macro(head, "test_"))
                .tag("data_test", head -> macro(head, "test_"))
                .tag("docs", head -> new Tag.Meaning.Macro("dbt_docs__" + head.name()));
        for (String filter : List.of("as_text", "as_bool", "as_native", "as_number")) {
            builder.filter(filter, given -> given.positional().get(0));
        }
        return builder.filter("is_list", given -> given.positional().get(0) instanceof List)
                .build();
    }

    private static Tag.Meaning macro(Tag.Head head, String prefix) {
        String name = head.name();
        head.signature();
        return new Tag.Meaning.Macro(ProjectMacro.PREFIX + prefix + name);
    }

    private static Tag.Meaning materialization(Tag.Head head) {
        String name = head.name();
        String adapter = "default";
        while (head.skip(",")) {
            String option = head.name();
            if (option.equals("default")) {
                continue;
            }
            head.skip("=");
            if (option.equals("adapter")) {
                adapter = String.valueOf(head.constant());
            } else {
                head.expression();
            }
        }
        return new Tag.Meaning.Macro(ProjectMacro.PREFIX + "materialization_" + name + "_" + adapter);
    }
}
