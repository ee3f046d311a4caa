package org.recce4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.recce4j.model.Relation;
import org.recce4j.render.Introspector;
import org.recce4j.render.Introspector.ColumnType;
import org.recce4j.render.Introspector.Existence;
import org.recce4j.render.Introspector.QueryResult;
import org.recce4j.render.RenderException;

/** What every {@link Introspector} does that can tell everything. */
public abstract class IntrospectorContract {

    /** For subclasses. */
    protected IntrospectorContract() {}

    /** Returns the introspector, the same for all tests; the subclass closes what it opens. */
    protected abstract Introspector introspector();

    /** Returns the name of a table as the warehouse spells it, all parts given. */
    protected abstract Relation table();

    /** Returns the table's columns. */
    protected abstract List<ColumnType> columns();

    /** Returns the name of a view as the warehouse spells it, all parts given. */
    protected abstract Relation view();

    private Relation missing() {
        return Relation.of(table().database(), table().schema(), "no_such_table");
    }

    @Test
    void listsColumnsInTheWarehousesOrder() {
        assertThat(introspector().columns(table())).isEqualTo(columns());
    }

    @Test
    void listsTheColumnsOfAView() {
        assertThat(introspector().columns(view())).isNotEmpty();
    }

    @Test
    void listsNoColumnsOfARelationThatDoesNotExist() {
        assertThat(introspector().columns(missing())).isEmpty();
    }

    @Test
    void findsATableAndAView() {
        assertThat(introspector().find(table())).isEqualTo(new Existence.Present(table(), "table"));
        assertThat(introspector().find(view())).isEqualTo(new Existence.Present(view(), "view"));
    }

    @Test
    void knowsThatARelationDoesNotExist() {
        assertThat(introspector().find(missing())).isEqualTo(new Existence.Absent());
        assertThat(introspector().find(Relation.of(table().database(), "no_such_schema", table().identifier())))
                .isEqualTo(new Existence.Absent());
    }

    @Test
    void runsAQuery() {
        QueryResult result = Objects.requireNonNull(
                introspector().query("select 2 as n, 'b' as t union all select 1, null order by 1"));
        assertThat(result.columns())
                .extracting(name -> name.toLowerCase(Locale.ROOT))
                .containsExactly("n", "t");
        assertThat(result.rows()).isEqualTo(List.of(Arrays.asList(1L, null), List.of(2L, "b")));
    }

    @Test
    void runsAQueryWithoutRows() {
        QueryResult result = Objects.requireNonNull(
                introspector().query("select 1 as n from (select 2 as m) as t where m = 1;\n-- end"));
        assertThat(result.columns()).hasSize(1);
        assertThat(result.rows()).isEmpty();
    }

    @Test
    void reportsTheWarehousesFailure() {
        assertThatThrownBy(() -> introspector().query("select * from no_such_table"))
                .isInstanceOf(RenderException.class)
                .hasMessageContaining("no_such_table");
    }

    @Test
    void givesWayToTheFirstThatCanTell() {
        Introspector second = Introspector.NONE.orElse(introspector());
        assertThat(second.columns(table())).isEqualTo(columns());
        assertThat(second.find(table())).isEqualTo(introspector().find(table()));
        assertThat(second.query("select 1")).isEqualTo(introspector().query("select 1"));
    }
}
