package org.recce4j.render;

import org.recce4j.model.ErrorCode;

/** Why a template could not be rendered to SQL. */
public enum RenderErrorCode implements ErrorCode {
    /** {@code ref} or {@code source} was called with the wrong arguments. */
    ARGUMENTS(Category.INPUT),
    /** The state has no node that {@code ref} names. */
    REF_NOT_FOUND(Category.INPUT),
    /** The node that {@code ref} names is disabled in the project. */
    REF_DISABLED(Category.INPUT),
    /** Several packages have a node that {@code ref} names. */
    REF_AMBIGUOUS(Category.INPUT),
    /** The state has no source that {@code source} names. */
    SOURCE_NOT_FOUND(Category.INPUT),
    /** The source that {@code source} names is disabled in the project. */
    SOURCE_DISABLED(Category.INPUT),
    /** The node that {@code ref} names is private to another group, or its package does not share it. */
    REF_NOT_ALLOWED(Category.INPUT),
    /** {@code ref} names a node that the artifact does not list as a parent: dbt did not see the call when it parsed the model. */
    REF_NOT_A_PARENT(Category.INPUT),
    /** {@code ref} names an ephemeral model, which has no relation. */
    EPHEMERAL(Category.UNSUPPORTED),
    /** The template asks the warehouse something that nothing answers. */
    NEEDS_WAREHOUSE(Category.INPUT),
    /** A variable, an environment variable or an attribute of the target was not given. */
    MISSING_INPUT(Category.INPUT),
    /** The artifact does not contain the node's source text. */
    NO_SOURCE(Category.INPUT),
    /** The node is written in Python. */
    PYTHON(Category.UNSUPPORTED),
    /** dbt refuses to compile it: what {@code exceptions.raise_compiler_error} reports, a wrong call, a missing macro. */
    COMPILATION(Category.INPUT);

    private final Category category;

    RenderErrorCode(Category category) {
        this.category = category;
    }

    @Override
    public String id() {
        return "RENDER-" + name().replace('_', '-');
    }

    @Override
    public Category category() {
        return category;
    }
}
