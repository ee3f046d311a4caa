package org.recce4j.model;

/** A state in the form of {@code recce4j.state/1}, both ways. */
final class StateFormat {

    static final String FORMAT = "recce4j.state/1";

    private StateFormat() {}

    static Json.Obj write(ProjectState state) {
        return Json.Obj.builder()
                .put("format", FORMAT)
                .put("info", InfoFormat.write(state.info()))
                .put("nodes", FormatParts.all(state.nodes(), Node::toJson))
                .put("disabled", FormatParts.all(state.disabled(), Node::toJson))
                .put("macros", FormatParts.all(state.macros(), ItemFormat::write))
                .put("docs", FormatParts.all(state.docs(), ItemFormat::write))
                .put("groups", FormatParts.all(state.groups(), ItemFormat::write))
                .put("run_results", FormatParts.all(state.runResults(), ResultFormat::write))
                .put("freshness", FormatParts.all(state.freshness(), ResultFormat::write))
                .put("edges", FormatParts.all(state.edges(), StateFormat::write))
                .put("extras", state.extras())
                .put("warnings", FormatParts.all(state.warnings(), StateFormat::write))
                .build();
    }

    static ProjectState read(Json.Obj json) {
        if (!FORMAT.equals(json.text("format"))) {
            throw new IllegalArgumentException("Cannot read a state: its \"format\" is \"" + json.text("format")
                    + "\", not \"" + FORMAT + "\"; give a file written by recce extract --format json");
        }
        ProjectState.Builder state = ProjectState.builder(InfoFormat.read(json.object("info")));
        FormatParts.objects(json, "nodes").forEach(node -> state.add(Node.fromJson(node)));
        FormatParts.objects(json, "disabled").forEach(node -> state.addDisabled(Node.fromJson(node)));
        FormatParts.objects(json, "macros").forEach(macro -> state.add(ItemFormat.readMacro(macro)));
        FormatParts.objects(json, "docs").forEach(doc -> state.addDoc(ItemFormat.readItem(doc)));
        FormatParts.objects(json, "groups").forEach(group -> state.addGroup(ItemFormat.readItem(group)));
        FormatParts.objects(json, "run_results").forEach(result -> state.add(ResultFormat.readRunResult(result)));
        FormatParts.objects(json, "freshness").forEach(result -> state.add(ResultFormat.readFreshness(result)));
        FormatParts.objects(json, "edges")
                .forEach(edge -> state.add(new Edge(
                        new NodeId(FormatParts.text(edge, "parent")), new NodeId(FormatParts.text(edge, "child")))));
        FormatParts.objects(json, "warnings")
                .forEach(warning -> state.add(new Warning(
                        FormatParts.text(warning, "code"),
                        FormatParts.text(warning, "message"),
                        warning.text("path"))));
        return state.extras(json.object("extras")).build();
    }

    private static Json.Obj write(Edge edge) {
        return Json.Obj.builder()
                .put("parent", edge.parent().value())
                .put("child", edge.child().value())
                .build();
    }

    private static Json.Obj write(Warning warning) {
        return Json.Obj.builder()
                .put("code", warning.code())
                .put("message", warning.message())
                .put("path", warning.path())
                .build();
    }
}
