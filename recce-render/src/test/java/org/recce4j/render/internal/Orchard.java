package org.recce4j.render.internal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Code;
import org.recce4j.model.Config;
import org.recce4j.model.Dependencies;
import org.recce4j.model.Json;
import org.recce4j.model.Macro;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectItem;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Relation;
import org.recce4j.model.text.JsonText;
import org.recce4j.render.ModelRenderer;
import org.recce4j.render.ProjectFiles;
import org.recce4j.render.RenderInputs;
import org.recce4j.render.Rendering;

/** A project {@code orchard} with a package {@code tools}, in which one model of ours is rendered. */
final class Orchard {

    static final NodeId PROBE = new NodeId("model.orchard.probe");
    static final NodeId TOOL = new NodeId("model.tools.tool");

    static final ProjectFiles FILES = ProjectFiles.of(List.of("""
            name: orchard
            version: 2.5.0
            dispatch:
              - macro_namespace: shim
                search_order: [tools, orchard]
            vars:
              fruit: apple
              colour: red
              nothing: null
              count: 3
              list: [1, two, null]
              sentence: "{{ var('colour') }} {{ ref('trees') }}"
              orchard: {colour: green}
              tools: {fruit: pear}
            """, """
            name: tools
            version: "0.1"
            restrict-access: true
            vars: {fruit: plum, size: small, tools: {size: medium}}
            """));

    private final ProjectState.Builder state = Shop.on("postgres", "orchard");
    private RenderInputs.Builder inputs = RenderInputs.builder().projectFiles(FILES);

    Orchard() {
        add(model("model.orchard.trees", "select 1"));
        add(model("model.orchard.thin", "select 2 as a").config(config("{\"materialized\": \"ephemeral\"}")));
        add(model(TOOL.value(), "select 3").packageName("tools"));
        macro("tools", "who", "{% macro who() %}tools{% endmacro %}");
        macro("orchard", "who", "{% macro who() %}orchard{% endmacro %}");
        macro("dbt", "who", "{% macro who() %}dbt{% endmacro %}");
        macro(
                "dbt",
                "only_dbt",
                "{% macro only_dbt() %}{{ return(adapter.dispatch('only_dbt', 'dbt')()) }}{% endmacro %}");
        macro("dbt", "default__only_dbt", "{% macro default__only_dbt() %}default{% endmacro %}");
        macro("dbt_postgres", "postgres__only_dbt", "{% macro postgres__only_dbt() %}postgres{% endmacro %}");
        macro("tools", "asks", "{% macro asks() %}{{ who() }}{% endmacro %}");
        macro("tools", "default__shim", "{% macro default__shim() %}shim of tools{% endmacro %}");
        macro("orchard", "default__shim", "{% macro default__shim() %}shim of orchard{% endmacro %}");
    }

    static ProjectFiles files() {
        return FILES;
    }

    Orchard inputs(RenderInputs.Builder builder) {
        inputs = builder;
        return this;
    }

    Orchard vars(String json) {
        inputs.vars((Json.Obj) JsonText.read(json));
        return this;
    }

    Orchard environment(Map<String, String> variables) {
        inputs.environment(variables);
        return this;
    }

    RenderInputs.Builder inputs() {
        return inputs;
    }

    Orchard macro(String packageName, String name, String text) {
        state.add(new Macro("macro." + packageName + "." + name, name, packageName, text, List.of(), Json.Obj.EMPTY));
        return this;
    }

    Orchard add(Node.Builder node) {
        state.add(node.build());
        return this;
    }

    Orchard doc(String name, String text) {
        state.addDoc(new ProjectItem(
                "doc.orchard." + name,
                name,
                "orchard",
                Json.Obj.builder().put("block_contents", text).build()));
        return this;
    }

    static Node.Builder model(String id, @Nullable String raw) {
        String name = id.substring(id.lastIndexOf('.') + 1);
        return Node.builder(new NodeId(id))
                .name(name)
                .packageName(id.split("\\.", -1)[1])
                .originalFilePath("models/" + name + ".sql")
                .relation(new Relation("db", "dev", name, "\"db\".\"dev\".\"" + name + "\""))
                .code(new Code("sql", raw, null, null));
    }

    static Config config(String json) {
        return new Config((Json.Obj) JsonText.read(json), Json.Obj.EMPTY, List.of("fresh"));
    }

    /** A model of the root project that can refer to all others. */
    Rendering render(String raw) {
        return render(PROBE, raw, "{\"materialized\": \"view\", \"meta\": {\"owner\": \"ann\"}, \"unset\": null}");
    }

    /** A model of the package. */
    Rendering renderInPackage(String raw) {
        return render(new NodeId("model.tools.probe"), raw, "{}");
    }

    Rendering render(NodeId id, String raw, String config) {
        state.add(model(id.value(), raw)
                .config(config(config))
                .dependsOn(new Dependencies(
                        List.of(new NodeId("model.orchard.trees"), new NodeId("model.orchard.thin"), TOOL), List.of()))
                .build());
        return ModelRenderer.of(state.build(), inputs.build()).render(id);
    }
}
