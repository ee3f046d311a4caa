package org.recce4j.render.yaml;

import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/** The types of plain scalars as PyYAML 6 sees them: {@code 1e5} has no point and is a text. */
final class PyYamlResolver extends Resolver {

    private static final Pattern PYTHON_FLOAT = Pattern.compile("[-+]?[0-9][0-9_]*\\.[0-9_]*(?:[eE][-+][0-9]+)?"
            + "|\\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?"
            + "|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\\.[0-9_]*"
            + "|[-+]?\\.(?:inf|Inf|INF)"
            + "|\\.(?:nan|NaN|NAN)");

    @Override
    protected void addImplicitResolvers() {
        super.addImplicitResolvers();
        // a type of YAML 1.1 that PyYAML's safe loader has no value for
        addImplicitResolver(new Tag(Tag.PREFIX + "value"), Pattern.compile("="), "=", 1);
    }

    @Override
    public void addImplicitResolver(Tag tag, Pattern regexp, String first, int limit) {
        super.addImplicitResolver(tag, tag.equals(Tag.FLOAT) ? PYTHON_FLOAT : regexp, first, limit);
    }
}
