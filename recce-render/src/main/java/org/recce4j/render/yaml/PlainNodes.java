package org.recce4j.render.yaml;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * The nodes of a YAML text that is plain data: mappings, sequences, texts, numbers, booleans, nulls and times. An alias counts
 * as everything that it stands for, so that a short text cannot stand for a large value. Not thread-safe.
 */
final class PlainNodes {

    /** What a problem repeats of the text: a password that begins with * or ! looks like an alias or a tag. */
    private static final Pattern REPEATED = Pattern.compile(
            "(?s)(undefined alias|duplicate (?:anchor|key)|tag handle|for the tag|for tag|tag is not allowed)\\b.*");

    static final int MAX_CHARACTERS = 3 << 20;
    static final int MAX_VALUES = 200_000;
    static final int MAX_DEPTH = 100;

    private static final Set<String> SCALARS = Stream.of(
                    Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP, Tag.MERGE)
            .map(Tag::getValue)
            .collect(Collectors.toUnmodifiableSet());

    private static final Extent UNFINISHED = new Extent(0, 0);

    private final Resolver resolver = new PyYamlResolver();
    private final IdentityHashMap<Node, Extent> extents = new IdentityHashMap<>();

    private PlainNodes() {}

    /** How many values a node stands for, and how deep they are nested. */
    private record Extent(long values, int depth) {}

    /**
     * Returns the root of the one document of a text, null when it is empty.
     *
     * @throws YamlException when the text is not YAML, or more than plain data
     */
    static @Nullable Node of(String text) {
        if (text.length() > MAX_CHARACTERS) {
            throw new YamlException("", "it has more than " + MAX_CHARACTERS + " characters; shorten it", null);
        }
        try {
            return composed(new TabSeparators(text));
        } catch (YAMLException malformed) {
            throw malformed(malformed);
        } catch (NumberFormatException cutOff) {
            throw new YamlException("", "an escape sequence is not hexadecimal", cutOff);
        }
    }

    private static @Nullable Node composed(TabSeparators text) {
        while (true) {
            try {
                PlainNodes nodes = new PlainNodes();
                LoaderOptions options = options();
                Parser parser = new LimitedParser(new ParserImpl(new StreamReader(text.current()), options));
                Node root = new Composer(parser, nodes.resolver, options).getSingleNode();
                if (root != null) {
                    nodes.extent(root);
                }
                return root;
            } catch (MarkedYAMLException malformed) {
                if (!text.replaceTabAt(malformed.getProblemMark())) {
                    throw malformed;
                }
            }
        }
    }

    /** SnakeYAML's options, without the limits that are set here. */
    static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(Integer.MAX_VALUE);
        options.setCodePointLimit(Integer.MAX_VALUE);
        options.setNestingDepthLimit(Integer.MAX_VALUE);
        return options;
    }

    /** Recursion ends: what a node contains was written within it, or has its extent already. */
    private Extent extent(Node node) {
        Extent known = extents.get(node);
        if (UNFINISHED.equals(known)) {
            throw refused(node.getStartMark(), "it contains itself through an alias; remove the alias");
        }
        if (known != null) {
            return known;
        }
        requireSupported(node);
        extents.put(node, UNFINISHED);
        long values = 1;
        int depth = 1;
        for (Node child : children(node)) {
            Extent extent = extent(child);
            values += extent.values();
            depth = Math.max(depth, extent.depth() + 1);
        }
        if (values > MAX_VALUES) {
            throw tooLarge(node.getStartMark());
        }
        if (depth > MAX_DEPTH + 1) {
            throw tooDeep(node.getStartMark());
        }
        Extent extent = new Extent(values, depth);
        extents.put(node, extent);
        return extent;
    }

    private static List<Node> children(Node node) {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        List<Node> children = new ArrayList<>();
        if (node instanceof MappingNode mapping) {
            mapping.getValue().forEach(tuple -> {
                if (!(tuple.getKeyNode() instanceof ScalarNode)) {
                    throw refused(tuple.getKeyNode().getStartMark(), "a key is a mapping or a sequence; use text");
                }
                children.add(tuple.getKeyNode());
                children.add(tuple.getValueNode());
            });
        }
        return children;
    }

    private void requireSupported(Node node) {
        Tag tag = node.getTag();
        boolean supported = node instanceof ScalarNode scalar
                ? SCALARS.contains(tag.getValue()) && fits(scalar, tag)
                : tag.equals(node instanceof MappingNode ? Tag.MAP : Tag.SEQ);
        if (!supported) {
            // a tag of its own might be a password that begins with !
            String name = tag.startsWith(Tag.PREFIX) ? tag.getValue().replace(Tag.PREFIX, "!!") : "!";
            throw refused(
                    node.getStartMark(),
                    "the tag " + name + " is not supported, or its value does not fit it; remove the tag");
        }
    }

    /** Whether a value is what its tag says, as it is when nobody wrote the tag. */
    private boolean fits(ScalarNode scalar, Tag tag) {
        if (tag.equals(Tag.STR)) {
            return true;
        }
        Tag implied = resolver.resolve(NodeId.scalar, scalar.getValue(), true);
        return implied.equals(tag) || (tag.equals(Tag.FLOAT) && implied.equals(Tag.INT));
    }

    static YamlException duplicateAnchor(Mark mark) {
        return refused(mark, "an anchor has the name of an earlier one; rename it");
    }

    static YamlException tooLarge(Mark mark) {
        return refused(
                mark,
                "it has more than " + MAX_VALUES + " values, with those of aliases counted each time; shorten it");
    }

    static YamlException tooDeep(Mark mark) {
        return refused(mark, "its values are nested more than " + MAX_DEPTH + " levels deep; nest them less");
    }

    private static YamlException refused(Mark mark, String why) {
        return new YamlException(place(mark), why, null);
    }

    /** SnakeYAML's own message would quote the text. */
    static YamlException malformed(YAMLException malformed) {
        return malformed instanceof MarkedYAMLException marked
                ? new YamlException(
                        place(marked.getProblemMark()), withoutText(String.valueOf(marked.getProblem())), malformed)
                : new YamlException("", String.valueOf(malformed.getMessage()), malformed);
    }

    private static String withoutText(String problem) {
        return REPEATED.matcher(problem).replaceFirst("$1");
    }

    private static String place(@Nullable Mark mark) {
        return mark == null ? "" : " at line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1);
    }
}
