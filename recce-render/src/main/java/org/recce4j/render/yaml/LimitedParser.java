package org.recce4j.render.yaml;

import java.util.HashSet;
import java.util.Set;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.parser.Parser;

/** Ends a text that has too many values, or nests them too deeply, before they take memory, or that has an anchor twice. */
final class LimitedParser implements Parser {

    private final Parser parser;
    private final Set<String> anchors = new HashSet<>();
    private int values;
    private int depth;

    LimitedParser(Parser parser) {
        this.parser = parser;
    }

    @Override
    public boolean checkEvent(Event.ID choice) {
        return parser.checkEvent(choice);
    }

    @Override
    public Event peekEvent() {
        return parser.peekEvent();
    }

    @Override
    public Event getEvent() {
        Event event = parser.getEvent();
        if (event instanceof NodeEvent && ++values > PlainNodes.MAX_VALUES) {
            throw PlainNodes.tooLarge(event.getStartMark());
        }
        if (event instanceof NodeEvent node && !(event instanceof AliasEvent)) {
            requireNewAnchor(node);
        }
        if (event instanceof CollectionStartEvent && ++depth > PlainNodes.MAX_DEPTH) {
            throw PlainNodes.tooDeep(event.getStartMark());
        }
        if (event instanceof CollectionEndEvent) {
            depth--;
        }
        return event;
    }

    /** SnakeYAML lets a name stand for two values in turn; PyYAML does not. */
    private void requireNewAnchor(NodeEvent node) {
        if (node.getAnchor() != null && !anchors.add(node.getAnchor())) {
            throw PlainNodes.duplicateAnchor(node.getStartMark());
        }
    }
}
