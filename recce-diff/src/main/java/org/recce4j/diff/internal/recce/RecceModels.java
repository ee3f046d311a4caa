package org.recce4j.diff.internal.recce;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.recce4j.diff.CheckContext;
import org.recce4j.diff.DiffErrorCode;
import org.recce4j.diff.DiffException;
import org.recce4j.diff.Masking;
import org.recce4j.diff.internal.distribution.SideTable;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.Relation;

/** Finds the tables of models as Recce does. */
final class RecceModels {

    private static final Pattern NAME = Pattern.compile("[\"`]([^\"`]+)[\"`]|[\\p{L}\\p{N}_$]+");

    private RecceModels() {}

    static SideTable table(CheckContext.Side side, String name) {
        Node node = RecceNodes.byName(side.state(), name)
                .orElseThrow(() -> new DiffException(
                        DiffErrorCode.MODEL_NOT_FOUND,
                        "Cannot find model \"" + name + "\" in the " + side.name() + " environment"));
        Relation relation = node.relation();
        if (relation == null) {
            throw new DiffException(
                    DiffErrorCode.NO_RELATION, "Cannot read " + node.id() + " in " + side.name() + ": it is no table");
        }
        return new SideTable(side, node, relation, List.of());
    }

    /** Returns what may be shown of a model's columns. */
    static Masking masking(CheckContext context, String name) {
        return context.masking(Stream.of(context.base(), context.current())
                .flatMap(side -> RecceNodes.byName(side.state(), name).stream())
                .map(Node::id)
                .toArray(NodeId[]::new));
    }

    /** Returns whether an expression names a hidden column. */
    static boolean hides(Masking masking, String expression) {
        return NAME.matcher(expression)
                .results()
                .anyMatch(found -> masking.hides(found.group(1) == null ? found.group() : found.group(1)));
    }
}
