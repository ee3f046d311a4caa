package org.recce4j.render.golden;

import java.util.Map;
import java.util.TreeMap;

/** The nodes of the awkward project that render otherwise than dbt compiles them, if only in one variant, and why. */
final class AwkwardDeviations {

    /** What the renderer is not given. */
    private static final Map<String, String> INPUTS = Map.of(
            "model.orchard.ctx_invocation", "there is no input for selected_resources and invocation_args_dict",
            "model.orchard.ask_column_sizes",
                    "1.8: an introspector gives a column's whole type, without DuckDB's own precision",
            "model.orchard.python_model", "Python models are not rendered");

    /** What is wrong or missing here. */
    private static final Map<String, String> BUGS = Map.ofEntries(
            Map.entry("model.fruit.pkg_plain", "dates and keys that are no text in the vars of dbt_project.yml"),
            Map.entry("model.orchard.ask_columns", "1.8: a column has DuckDB's own precision"),
            Map.entry(
                    "model.orchard.ctx_config",
                    "config.get('post-hook') is none, config.get('contract') prints as an object"),
            Map.entry("model.orchard.ctx_graph", "the order of graph's nodes; 1.12: graph.functions, graph.unit_tests"),
            Map.entry(
                    "model.orchard.ctx_hooks",
                    "config.get('post-hook') is not an object Hook; hooks without the fields that are null"),
            Map.entry("model.orchard.ctx_json_yaml", "fromyaml of dates, toyaml of text with lines"),
            Map.entry("model.orchard.ctx_metric", "no metric in the context"),
            Map.entry("model.orchard.ctx_misc", "exceptions is a mapping, sql_now, context_macro_stack, metric"),
            Map.entry("model.orchard.ctx_modules", "the repr of isocalendar(); dbt passes on pytz without UTC"),
            Map.entry("model.orchard.ctx_nulls", "graph: fields that are null are left out"),
            Map.entry("model.orchard.fail_call_returns_dict", "the number in the message"),
            Map.entry("model.orchard.fail_macro_in_package", "1.8: a package's namespace is a dict"),
            Map.entry("model.orchard.fail_render", "the line of a syntax error in render() is that of its own text"),
            Map.entry(
                    "model.orchard.fail_return_in_local",
                    "the message is the returned value; ours says that return was called outside of a macro"),
            Map.entry(
                    "model.orchard.fail_return_in_model",
                    "the message is the returned value; ours says that return was called outside of a macro"),
            Map.entry(
                    "model.orchard.fail_var",
                    "the message has the values of all variables; ours their names only, as a value may be a secret"),
            Map.entry(
                    "model.orchard.fail_var_in_macro",
                    "the message has the values of all variables; ours their names only"),
            Map.entry(
                    "model.orchard.fail_var_jinja_section",
                    "the message has the values of all variables; ours their names only"),
            Map.entry("model.orchard.unicode", "toyaml escapes with upper-case digits"));

    private AwkwardDeviations() {}

    static Map<String, String> all() {
        Map<String, String> all = new TreeMap<>(INPUTS);
        all.putAll(BUGS);
        return all;
    }
}
