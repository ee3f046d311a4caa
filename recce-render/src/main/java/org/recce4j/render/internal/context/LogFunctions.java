package org.recce4j.render.internal.context;

import org.recce4j.render.jinja.Arguments;
import org.recce4j.render.jinja.Jinja;

/** dbt's {@code log} and {@code print}, whose messages are not kept: text that comes from a template could hold data of the warehouse. */
final class LogFunctions {

    private LogFunctions() {}

    static Object log(Arguments given) {
        new PythonArguments("log", given, 1, "msg", "info");
        return "";
    }

    static Object print(Arguments given) {
        new PythonArguments("print", given, 1, "msg");
        return "";
    }

    static Jinja.Callable nothing() {
        return arguments -> "";
    }
}
