package org.recce4j.render.internal.project;

import org.jspecify.annotations.Nullable;
import org.recce4j.model.Macro;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.Template;

/** A macro of the project, parsed when it is called first. Thread-safe. */
public final class ProjectMacro {

    /** What dbt puts before the name of each macro that a file defines. */
    public static final String PREFIX = "dbt_macro__";

    private final Macro macro;
    private final Jinja jinja;
    private volatile @Nullable Template template;

    ProjectMacro(Macro macro, Jinja jinja) {
        this.macro = macro;
        this.jinja = jinja;
    }

    /** Returns its unique id. */
    public String id() {
        return macro.uniqueId();
    }

    /** Returns its name, without the prefix. */
    public String name() {
        return macro.name();
    }

    /** Returns its parsed text. */
    public Template template() {
        Template known = template;
        if (known == null) {
            known = jinja.template(macro.sql() == null ? "" : macro.sql());
            template = known;
        }
        return known;
    }
}
