package org.recce4j.render.golden;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.model.Relation;
import org.recce4j.render.Introspector;
import org.recce4j.render.RenderErrorCode;
import org.recce4j.render.RenderException;

/** Gives the answers that dbt got from the warehouse, and no others. */
record AwkwardWarehouse(Json.Obj recorded) implements Introspector {

    @Override
    public @Nullable List<ColumnType> columns(Relation relation) {
        return answer("columns", relation)
                .map(answer -> ((Json.Arr) answer)
                        .items().stream().map(AwkwardWarehouse::column).toList())
                .orElse(null);
    }

    private static ColumnType column(Json column) {
        List<?> pair = ((Json.Arr) column).toPlain();
        return new ColumnType(String.valueOf(pair.get(0)), String.valueOf(pair.get(1)));
    }

    @Override
    public @Nullable Existence find(Relation relation) {
        return answer("relations", relation).map(AwkwardWarehouse::existence).orElse(null);
    }

    private static Existence existence(Json answer) {
        if (!(answer instanceof Json.Obj found)) {
            return new Existence.Absent();
        }
        Relation relation =
                Relation.of(found.text("database"), found.text("schema"), String.valueOf(found.text("identifier")));
        return new Existence.Present(relation, String.valueOf(found.text("type")));
    }

    private Optional<Json> answer(String kind, Relation asked) {
        return recorded.items(kind).stream()
                .map(Json.Obj.class::cast)
                .filter(entry -> Objects.equals(entry.text("database"), asked.database())
                        && Objects.equals(entry.text("schema"), asked.schema())
                        && Objects.equals(entry.text("identifier"), asked.identifier()))
                .map(entry -> entry.get("answer"))
                .findFirst();
    }

    /** An answer with columns wins: the same query may have run without its rows being read. */
    @Override
    public @Nullable QueryResult query(String sql) {
        QueryResult answer = null;
        for (Json item : recorded.items("queries")) {
            Json.Obj query = (Json.Obj) item;
            if (sql.equals(query.text("sql")) || AwkwardAnswer.sha256(sql).equals(query.text("sha256"))) {
                answer = answer == null || answer.columns().isEmpty() ? result(query) : answer;
            }
        }
        return answer;
    }

    private static QueryResult result(Json.Obj query) {
        String error = query.text("error");
        if (error != null) {
            throw new RenderException(RenderErrorCode.COMPILATION, error);
        }
        List<String> columns = query.items("columns").stream()
                .map(name -> String.valueOf(name.toPlain()))
                .toList();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Json row : query.items("rows")) {
            List<@Nullable Object> values = new ArrayList<>();
            ((Json.Arr) row).items().forEach(cell -> values.add(value(cell)));
            rows.add(values);
        }
        return new QueryResult(columns, rows);
    }

    private static @Nullable Object value(Json cell) {
        if (cell instanceof Json.Num number) {
            BigInteger whole = number.value().toBigIntegerExact();
            return whole.bitLength() < Long.SIZE ? (Object) whole.longValue() : whole;
        }
        if (!(cell instanceof Json.Obj typed)) {
            return cell.toPlain();
        }
        Map.Entry<String, Json> entry = typed.fields().entrySet().iterator().next();
        String text = String.valueOf(entry.getValue().toPlain());
        return switch (entry.getKey()) {
            case "double" -> Double.valueOf(text);
            case "decimal" -> new BigDecimal(text);
            case "date" -> LocalDate.parse(text);
            case "timestamp" -> LocalDateTime.parse(text);
            case "timestamptz" -> OffsetDateTime.parse(text);
            case "time" -> LocalTime.parse(text);
            default -> throw new AssertionError("No such type: " + entry.getKey());
        };
    }
}
