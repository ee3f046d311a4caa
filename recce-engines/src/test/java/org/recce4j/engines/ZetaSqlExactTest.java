package org.recce4j.engines;

import java.util.List;
import org.recce4j.sql.SqlType;

/** The dialect of BigQuery on ZetaSQL. */
class ZetaSqlExactTest extends ExactContract {

    private static final Engine ENGINE = new ZetaSql();

    @Override
    Engine engine() {
        return ENGINE;
    }

    /** BigQuery has no numbers of 32 bits. */
    @Override
    boolean has(TypedValue value) {
        return !value.type().equals(new SqlType.Approximate(32));
    }

    @Override
    List<Pair> pairs() {
        return List.of(
                other("9007199254740993", "cast('9007199254740992' as float64)"),
                same("9007199254740992", "cast('9007199254740992' as float64)"),
                same("1152921504606846976", "cast('1152921504606846976' as float64)"),
                other("1152921504606847000", "cast('1152921504606846976' as float64)"),
                same("numeric '0.10'", "0.1"),
                same("bignumeric '0.10'", "0.1"),
                same("numeric '1.5'", "bignumeric '1.50'"),
                same("1", "numeric '1.00'"),
                same("bignumeric '5.000000000000001'", "5.000000000000001"),
                other("bignumeric '1234567890123456.1234567891'", "1234567890123456.1234567891"),
                other("1e300", "bignumeric '1'"),
                other("1e-300", "bignumeric '0'"),
                same("cast('nan' as float64)", "cast('nan' as float64)"),
                same("cast('-0.0' as float64)", "0.0"),
                same("0", "cast('-0.0' as float64)"),
                other("cast('inf' as float64)", "1"),
                same("date '2024-01-01'", "datetime '2024-01-01 00:00:00'"),
                same("datetime '2024-01-01 12:00:00'", "timestamp '2024-01-01 12:00:00+00'"),
                other("'Abc'", "'abc'"),
                same("'abc'", "b'abc'"),
                same("'true'", "true"),
                same("'1'", "1"),
                same("'0.1'", "0.1"),
                same("'2024-01-01'", "date '2024-01-01'"),
                same("json '{\"a\":1}'", "json '{\"a\": 1}'"),
                other("json '{\"a\":1}'", "json '{\"a\": 2}'"),
                same("[1, 2]", "[1, 2]"),
                other("[1, 2]", "[1, 3]"),
                other("interval 30 day", "interval 1 month"),
                notComparable("[1]", "[1.0]"),
                notComparable("true", "1"),
                other("cast(null as int64)", "0"));
    }
}
