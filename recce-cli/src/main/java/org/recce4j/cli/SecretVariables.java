package org.recce4j.cli;

import java.util.Map;
import org.recce4j.model.Json;
import org.recce4j.model.print.TerminalText;
import org.recce4j.sql.JdbcTarget;

/**
 * Hides the values of secret environment variables wherever they are, as dbt does.
 *
 * @param environment what env_var() reads; empty to hide nothing
 */
record SecretVariables(Map<String, String> environment) {

    Json.Obj hidden(Json.Obj values) {
        Json.Obj.Builder hidden = Json.Obj.builder();
        values.fields().forEach((name, value) -> hidden.put(hidden(name), hidden(value)));
        return hidden.build();
    }

    private Json hidden(Json value) {
        if (value instanceof Json.Obj object) {
            return hidden(object);
        }
        if (value instanceof Json.Arr list) {
            return new Json.Arr(list.items().stream().map(this::hidden).toList());
        }
        return value instanceof Json.Str text ? new Json.Str(hidden(text.value())) : value;
    }

    String hidden(String text) {
        String hidden = text;
        for (Map.Entry<String, String> variable : environment.entrySet()) {
            if (variable.getKey().startsWith("DBT_ENV_SECRET")
                    && !variable.getValue().isEmpty()) {
                hidden = hidden.replace(variable.getValue(), JdbcTarget.HIDDEN)
                        .replace(TerminalText.line(variable.getValue()), JdbcTarget.HIDDEN);
            }
        }
        return hidden;
    }

    /** Without the values, which may be secret. */
    @Override
    public String toString() {
        return "SecretVariables";
    }
}
