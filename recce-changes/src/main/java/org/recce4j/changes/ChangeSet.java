package org.recce4j.changes;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.recce4j.changes.internal.ChangesMarkdown;
import org.recce4j.changes.internal.ChangesText;
import org.recce4j.model.Json;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.model.ResourceType;
import org.recce4j.model.print.MarkdownPage;

/**
 * The changes from one state to another. Immutable.
 *
 * @param base the base state
 * @param current the current state
 * @param changes the changes, by id
 * @param leftOut the number of changes that {@link #only} removed
 */
public record ChangeSet(ProjectState base, ProjectState current, List<NodeChange> changes, int leftOut) {

    public ChangeSet {
        changes = List.copyOf(changes);
    }

    /** All changes. */
    public ChangeSet(ProjectState base, ProjectState current, List<NodeChange> changes) {
        this(base, current, changes, 0);
    }

    /** Returns the unchanged nodes downstream of a change in either state, by id. */
    public Set<NodeId> impacted() {
        Set<NodeId> impacted = new TreeSet<>();
        impacts().forEach(impact -> impacted.add(impact.id()));
        return impacted;
    }

    /** Returns the nodes of {@link #impacted}, each with the path to it from a change. */
    public List<Impact> impacts() {
        return Impact.of(changes.stream().map(NodeChange::id).toList(), base.lineage(), current.lineage());
    }

    /** Returns the exposures downstream of a change, by id. */
    public List<Impact> exposures() {
        return impacts().stream()
                .filter(impact -> impact.id().type().equals(ResourceType.EXPOSURE))
                .toList();
    }

    /** Returns the lineage of both states in one graph. */
    public LineageDiff lineage() {
        return LineageDiff.of(this, impacts());
    }

    /** Returns only the changes of these nodes. */
    public ChangeSet only(Set<NodeId> ids) {
        List<NodeChange> kept =
                changes.stream().filter(change -> ids.contains(change.id())).toList();
        return new ChangeSet(base, current, kept, leftOut + changes.size() - kept.size());
    }

    /** Returns the changes in the form {@code recce4j.changes/1}, with the nodes downstream of them. */
    public Json.Obj toJsonWithImpacts() {
        return toJson().with(
                        "impacted",
                        Json.of(impacts().stream().map(Impact::toJson).toList()));
    }

    /**
     * Returns the changes in the form {@code recce4j.changes/1}; {@link org.recce4j.model.text.JsonText} writes it as
     * text.
     */
    public Json.Obj toJson() {
        return Json.Obj.builder()
                .put("format", "recce4j.changes/1")
                .put("changes", changes.stream().map(NodeChange::toJson).toList())
                .build();
    }

    /**
     * Writes the changes as escaped lines for terminals and logs; closes nothing.
     *
     * @throws IOException if writing to {@code out} fails
     */
    public void writeText(Appendable out) throws IOException {
        ChangesText.write(this, impacts(), out);
    }

    /**
     * Writes the changes as escaped Markdown of GitHub, for pull requests; closes nothing. The text has at most 60,000
     * characters, so that it fits into a comment on a pull request, and says so if it is cut.
     *
     * @throws IOException if writing to {@code out} fails
     */
    public void writeMarkdown(Appendable out) throws IOException {
        writeMarkdown(out, MarkdownPage.COMMENT);
    }

    /**
     * Writes the same as {@link #writeMarkdown(Appendable)}, with another limit.
     *
     * @param most the maximum number of characters, at least 1,000
     * @throws IOException if writing to {@code out} fails
     */
    public void writeMarkdown(Appendable out, int most) throws IOException {
        List<Impact> impacts = impacts();
        ChangesMarkdown.write(this, impacts, LineageDiff.of(this, impacts), MarkdownPage.within(most, out));
    }
}
