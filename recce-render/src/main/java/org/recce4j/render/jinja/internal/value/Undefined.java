package org.recce4j.render.jinja.internal.value;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.recce4j.render.jinja.UndefinedKind;

/** A value that is not there, and why (Jinja2's {@code runtime.Undefined} and its three subclasses). */
public final class Undefined {

    private static final Set<String> OWN = Set.of(
            "__add__ __bool__ __call__ __class__ __complex__ __delattr__ __dir__ __doc__ __eq__ __float__ __floordiv__"
                    .concat(" __format__ __ge__ __getattr__ __getattribute__ __getitem__ __gt__ __hash__ __init__")
                    .concat(" __init_subclass__ __int__ __iter__ __le__ __len__ __lt__ __mod__ __module__ __mul__"
                            + " __ne__")
                    .concat(" __neg__ __new__ __pos__ __pow__ __radd__ __reduce__ __reduce_ex__ __repr__ __rfloordiv__")
                    .concat(" __rmod__ __rmul__ __rpow__ __rsub__ __rtruediv__ __setattr__ __sizeof__ __slots__"
                            + " __str__")
                    .concat(" __sub__ __subclasshook__ __truediv__ _fail_with_undefined_error _undefined_exception")
                    .concat(" _undefined_hint _undefined_message _undefined_name _undefined_obj")
                    .split(" "));

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
        String hint = "access to attribute " + Repr.repr(name) + " of " + Repr.repr(TemplateValues.typeName(owner))
                + " object is unsafe.";
        return new Undefined(kind, hint, owner, name, "SecurityError");
    }

    public UndefinedKind kind() {
        return kind;
    }

    /** Returns the name of Jinja2's class. */
    String typeName() {
        return switch (kind) {
            case LENIENT -> "Undefined";
            case STRICT -> "StrictUndefined";
            case CHAINABLE -> "ChainableUndefined";
            case DEBUG -> "DebugUndefined";
        };
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
                ? Repr.repr(TemplateValues.objectName(owner)) + " has no attribute " + Repr.repr(name)
                : TemplateValues.objectName(owner) + " has no element " + Repr.repr(name);
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
                : "{{ no such element: " + TemplateValues.objectName(owner) + "[" + Repr.repr(name) + "] }}";
    }

    /** An attribute that Python's object has itself, which the sandbox does not give away; another is an error. */
    public Undefined attribute(String attribute) {
        return OWN.contains(attribute) ? unsafe(kind, this, attribute) : part();
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
