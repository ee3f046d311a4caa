package org.recce4j.render.internal.context;

import org.jspecify.annotations.Nullable;
import org.recce4j.render.RenderErrorCode;
import org.recce4j.render.RenderException;
import org.recce4j.render.internal.project.ProjectMacro;
import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.MacroReturn;
import org.recce4j.render.jinja.TemplateObject;

/** A macro of the project as a rendering calls it. */
final class MacroFunction implements Jinja.Callable, TemplateObject {

    private final RenderingScope scope;
    private final ProjectMacro macro;
    private Jinja.@Nullable Callable callable;

    MacroFunction(RenderingScope scope, ProjectMacro macro) {
        this.scope = scope;
        this.macro = macro;
    }

    @Override
    public @Nullable Object call(Arguments arguments) {
        scope.enter(macro);
        try {
            return callable().call(arguments);
        } catch (MacroReturn end) {
            throw end;
        } catch (RuntimeException failure) {
            scope.markFailed();
            throw failure;
        } finally {
            scope.leave();
        }
    }

    private Jinja.Callable callable() {
        Jinja.Callable known = callable;
        if (known == null) {
            known = scope.callable(macro);
            if (known == null) {
                throw new RenderException(
                        RenderErrorCode.COMPILATION,
                        "The text of \"" + macro.id() + "\" does not define a macro of this name");
            }
            callable = known;
        }
        return known;
    }

    @Override
    public String typeName() {
        return "MacroGenerator";
    }

    @Override
    public String qualifiedTypeName() {
        return "dbt.clients.jinja.MacroGenerator";
    }

    @Override
    public String toString() {
        return "<dbt.clients.jinja.MacroGenerator object>";
    }
}
