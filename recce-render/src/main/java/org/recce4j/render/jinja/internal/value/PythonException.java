package org.recce4j.render.jinja.internal.value;

import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.TemplateErrorCode;

/** A failure under the name that Python or Jinja gives it, before template and line are put to it. */
public final class PythonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String type;
    private final TemplateErrorCode code;

    private PythonException(TemplateErrorCode code, String type, String message) {
        this(code, type, message, null);
    }

    private PythonException(TemplateErrorCode code, String type, String message, @Nullable Throwable cause) {
        super(message, cause, false, false);
        this.type = type;
        this.code = code;
    }

    public static PythonException of(String type, String message) {
        return new PythonException(codeOf(type), type, message);
    }

    private static TemplateErrorCode codeOf(String type) {
        return switch (type) {
            case "TemplateSyntaxError", "TemplateAssertionError" -> TemplateErrorCode.SYNTAX;
            case "UndefinedError" -> TemplateErrorCode.UNDEFINED;
            case "TypeError" -> TemplateErrorCode.TYPE;
            case "TemplateNotFound", "TemplatesNotFound" -> TemplateErrorCode.NOT_FOUND;
            case "SecurityError" -> TemplateErrorCode.SECURITY;
            case "RecursionError" -> TemplateErrorCode.LIMIT;
            default -> TemplateErrorCode.VALUE;
        };
    }

    /** A caller's function failed. */
    public static PythonException ofCall(RuntimeException cause) {
        String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return new PythonException(TemplateErrorCode.CALL, cause.getClass().getSimpleName(), message, cause);
    }

    /** The engine failed. */
    public static PythonException ofDefect(RuntimeException cause) {
        return new PythonException(
                TemplateErrorCode.DEFECT, "RuntimeError", "internal error: " + cause + "; please report it", cause);
    }

    public static PythonException typeError(String message) {
        return of("TypeError", message);
    }

    public static PythonException valueError(String message) {
        return of("ValueError", message);
    }

    public static PythonException indexError(String message) {
        return of("IndexError", message);
    }

    /** Python's message is the key's repr. */
    public static PythonException keyError(String repr) {
        return of("KeyError", repr);
    }

    public static PythonException overflow(String message) {
        return of("OverflowError", message);
    }

    public static PythonException zeroDivision(String message) {
        return of("ZeroDivisionError", message);
    }

    public static PythonException attributeError(String type, String name) {
        return of("AttributeError", "'" + type + "' object has no attribute '" + name + "'");
    }

    /** A wrong argument of a filter, in Jinja's class for it. */
    public static PythonException filterArgument(String message) {
        return of("FilterArgumentError", message);
    }

    public static PythonException runtime(String message) {
        return of("TemplateRuntimeError", message);
    }

    /** A bound of {@link org.recce4j.render.jinja.RenderLimits}. */
    public static PythonException limit(String message) {
        return new PythonException(TemplateErrorCode.LIMIT, "SecurityError", message);
    }

    public static PythonException cancelled() {
        return new PythonException(TemplateErrorCode.CANCELLED, "TemplateRuntimeError", "The rendering was cancelled");
    }

    /** What this version does not have. */
    public static PythonException unsupported(String message) {
        return new PythonException(TemplateErrorCode.UNSUPPORTED, "TemplateRuntimeError", message);
    }

    /** The name of the class in Python or Jinja, such as {@code TypeError}. */
    public String type() {
        return type;
    }

    public TemplateErrorCode code() {
        return code;
    }

    public String text() {
        return String.valueOf(getMessage());
    }
}
