package org.recce4j.engines;

import java.util.List;
import java.util.stream.Stream;
import org.recce4j.engines.ValueContract.Native;
import org.recce4j.model.text.JsonText;
import org.recce4j.sql.SqlType;

/** Lists, structs, maps and unions of DuckDB: what is inside is read as if it stood alone. */
final class DuckDbNestedValues {

    private DuckDbNestedValues() {}

    static List<Native> all() {
        return Stream.of(times(), numbers(), forms(), others())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Native> times() {
        return List.of(
                nested("[time '24:00:00', time '01:02:03.4', null]", "TIME[]", "['24:00:00','01:02:03.400',null]"),
                nested("[timestamp '2024-03-10 02:30:00']", "TIMESTAMP[]", "['2024-03-10T02:30:00']"),
                nested(
                        "[timestamptz '2024-03-10 07:30:00+00', 'infinity', '1800-01-01 00:00:00+00']",
                        "TIMESTAMP WITH TIME ZONE[]",
                        "['2024-03-10T07:30:00Z','infinity','1800-01-01T00:00:00Z']"),
                nested(
                        "[date 'infinity', date '-infinity', date '0045-02-28 (BC)']",
                        "DATE[]",
                        "['infinity','-infinity','-0044-02-28']"),
                nested(
                        "[timestamp_ns '2024-01-01 00:00:00.123456789']",
                        "TIMESTAMP_NS[]",
                        "['2024-01-01T00:00:00.123456789']"),
                nested(
                        "['12:34:56+02'::timetz, '24:00:00-15:59:59'::timetz]",
                        "TIME WITH TIME ZONE[]",
                        "['12:34:56+02:00','24:00:00-15:59:59']"),
                nested("[interval 3 days, interval '1 year 02:03:04']", "INTERVAL[]", "['3 days','1 year 02:03:04']"));
    }

    private static List<Native> numbers() {
        return List.of(
                nested("[1, 2, null]", "INTEGER[]", "[1,2,null]"),
                nested("['nan'::double, 'inf', -1.5]", "DOUBLE[]", "['NaN','Infinity',-1.5]"),
                nested(
                        "{'x': '-inf'::float, 'y': 0.1::float}",
                        "STRUCT(x FLOAT, y FLOAT)",
                        "{'x':'-Infinity','y':0.1}"),
                nested("[1::decimal(10,2), 2.50]", "DECIMAL(10,2)[]", "['1.00','2.50']"),
                nested(
                        "[1::decimal(38,0), 9007199254740993::decimal(38,0)]",
                        "DECIMAL(38,0)[]",
                        "[1,'9007199254740993']"),
                nested("[9007199254740993, 9007199254740992]", "BIGINT[]", "['9007199254740993',9007199254740992]"),
                nested(
                        "[1::hugeint, 170141183460469231731687303715884105727]",
                        "HUGEINT[]",
                        "[1,'170141183460469231731687303715884105727']"),
                nested("[true, null]", "BOOLEAN[]", "[true,null]"));
    }

    private static List<Native> forms() {
        return List.of(
                nested("[]::integer[]", "INTEGER[]", "[]"),
                nested("cast([1, 2] as integer[2])", "INTEGER[2]", "[1,2]"),
                nested("[[1, null], null, []]", "INTEGER[][]", "[[1,null],null,[]]"),
                new Native("null::integer[]", new SqlType.Other("INTEGER[]"), null),
                nested(
                        "{'a': {'b': [{'c': time '24:00:00'}]}, 'q\"q': null::date, 'x, y': 'it''s'}",
                        "STRUCT(a STRUCT(b STRUCT(c TIME)[]), \"q\"\"q\" DATE, \"x, y\" VARCHAR)",
                        "{'a':{'b':[{'c':'24:00:00'}]},'q\\\"q':null,'x, y':\"it's\"}"),
                nested("map {'NULL': null, '': 1.5}", "MAP(VARCHAR, DECIMAL(2,1))", "{'NULL':null,'':'1.5'}"),
                nested(
                        "map {timestamptz '2024-03-10 07:30:00+00': [time '24:00:00']}",
                        "MAP(TIMESTAMP WITH TIME ZONE, TIME[])",
                        "{'2024-03-10T07:30:00Z':['24:00:00']}"),
                nested("map {[1, 2]: 'x'}", "MAP(INTEGER[], VARCHAR)", "{'[1, 2]':'x'}"),
                nested("[union_value(t := time '24:00:00'), null]", "UNION(t TIME)[]", "['24:00:00',null]"),
                nested("union_value(n := 5)", "UNION(n INTEGER)", "5"));
    }

    private static List<Native> others() {
        return List.of(
                nested("['\\xAA\\x00\"\\x5C'::blob]", "BLOB[]", "['qgAiXA==']"),
                nested("['a'::enum('a', 'b)')]", "ENUM('a', 'b)')[]", "['a']"),
                nested(
                        "['0b3f1c0e-0000-4000-8000-000000000001'::uuid]",
                        "UUID[]",
                        "['0b3f1c0e-0000-4000-8000-000000000001']"),
                nested("['{\"a\": 1.50}'::json, 'null'::json]", "JSON[]", "[{'a':1.50},null]"),
                nested("[time '24:00:00'::variant]", "VARIANT[]", "['24:00:00']"));
    }

    /** The JSON is written with apostrophes. */
    private static Native nested(String sql, String type, String json) {
        return new Native(sql, new SqlType.Other(type), JsonText.read(json.replaceAll("'(?!s\")", "\"")));
    }
}
