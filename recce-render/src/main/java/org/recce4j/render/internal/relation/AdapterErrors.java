package org.recce4j.render.internal.relation;

import org.recce4j.render.jinja.internal.value.PythonException;

/** What dbt's adapters raise: the class is the {@code type} of the template's exception, the message its reason. */
public final class AdapterErrors {

    private AdapterErrors() {}

    public static PythonException runtime(String message) {
        return PythonException.of("DbtRuntimeError", message);
    }

    public static PythonException compilation(String message) {
        return PythonException.of("CompilationError", message);
    }

    public static PythonException validation(String message) {
        return PythonException.of("DbtValidationError", message);
    }

    public static PythonException config(String message) {
        return PythonException.of("DbtConfigError", message);
    }

    public static PythonException field(String name, String pythonType, String owner, Object value) {
        return PythonException.of(
                "InvalidFieldValue",
                "Field \"" + name + "\" of type " + pythonType + " in " + owner + " has invalid value " + value);
    }
}
