package org.recce4j.render.jinja.internal.value;

import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.UndefinedKind;

/** A value that is not there, and why (Jinja2's {@code runtime.Undefined} and its three subclasses). */
public final class Undefined {

    private static final Object NO_OWNER = new Object();

    private final UndefinedKind kind;
    private final @Nullable String hint;
    private final @Nullable Object owner;
    private final @Nullable Object name;
    private final String errorType;

    private Undefined(
            UndefinedKind kind,
            @Nullable String hint,
            @Nullable Object owner,
            @Nullable Object name,
            String errorType) {
        this.kind = kind;
        this.hint = hint;
        this.owner = owner;
        this.name = name;
        this.errorType = errorType;
    }

    public static Undefined ofName(UndefinedKind kind, String name) {
        return new Undefined(kind, null, NO_OWNER, name, "UndefinedError");
    }

    public static Undefined ofHint(UndefinedKind kind, String hint) {
        return new Undefined(kind, hint, NO_OWNER, null, "UndefinedError");
    }

    public static Undefined ofPart(UndefinedKind kind, @Nullable Object owner, @Nullable Object name) {
        return new Undefined(kind, null, owner, name, "UndefinedError");
    }

    /** An attribute that the sandbox does not give away. */
    public static Undefined unsafe(UndefinedKind kind, @Nullable Object owner, String name) {
        String hint = "access to attribute " + Repr.repr(name) + " of " + Repr.repr(Values.typeName(owner))
                + " object is unsafe.";
        return new Undefined(kind, hint, owner, name, "SecurityError");
    }

    public UndefinedKind kind() {
        return kind;
    }

    public PythonException failure() {
        return PythonException.of(errorType, message());
    }

    private String message() {
        if (hint != null) {
            return hint;
        }
        if (owner == NO_OWNER) {
            return Repr.repr(name) + " is undefined";
        }
        return name instanceof String
                ? Repr.repr(Values.objectName(owner)) + " has no attribute " + Repr.repr(name)
                : Values.objectName(owner) + " has no element " + Repr.repr(name);
    }

    /** Fails when even looking at it is an error. */
    public void look() {
        if (kind == UndefinedKind.STRICT) {
            throw failure();
        }
    }

    /** What it prints. */
    public String text() {
        look();
        if (kind != UndefinedKind.DEBUG) {
            return "";
        }
        if (hint != null) {
            return "{{ undefined value printed: " + hint + " }}";
        }
        return owner == NO_OWNER
                ? "{{ " + name + " }}"
                : "{{ no such element: " + Values.objectName(owner) + "[" + Repr.repr(name) + "] }}";
    }

    /** The value of any attribute or item of it. */
    public Undefined part() {
        if (kind == UndefinedKind.CHAINABLE) {
            return this;
        }
        throw failure();
    }

    /** Of one class, as Jinja2 compares them. */
    @Override
    public boolean equals(@Nullable Object other) {
        look();
        return other instanceof Undefined that && that.kind == kind;
    }

    @Override
    public int hashCode() {
        look();
        return kind.hashCode();
    }

    @Override
    public String toString() {
        return "Undefined";
    }
}
