package org.recce4j.render.internal.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.recce4j.model.Json;
import org.recce4j.model.StateInfo;
import org.recce4j.render.Introspector;

/** Columns of a warehouse that recce-sql does not support. */
class OtherColumnsTest {

    @ParameterizedTest
    @CsvSource({
        "trino, varchar, varchar, \"id\"",
        "trino, bigint, bigint, \"id\"",
        "starrocks, varchar, varchar(256), `id`",
        "starrocks, string, varchar(256), `id`",
        "vertica, text, character varying(256), \"id\""
    })
    void haveTheAdaptersTypesAndQuotes(String adapter, String type, String dataType, String quoted) {
        ColumnValue column = column(List.of(adapter), type);
        assertThat(column.columnClass().dataType(column)).isEqualTo(dataType);
        assertThat(column.columnClass().quoted(column)).isEqualTo(quoted);
    }

    @Test
    void areThoseOfPostgresInAnAdapterThatIsBuiltOnIt() {
        ColumnValue column = column(List.of("vertica", "postgres"), "text");
        assertThat(column.columnClass().dataType(column)).isEqualTo("text");
    }

    private static ColumnValue column(List<String> adapters, String type) {
        StateInfo info = StateInfo.fromJson(Json.Obj.EMPTY.with("dbt_version", Json.of("1.12.6")));
        return new RelationFactory(info, adapters).column(new Introspector.ColumnType("id", type));
    }
}
