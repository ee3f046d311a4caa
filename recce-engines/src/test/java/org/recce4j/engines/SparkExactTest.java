package org.recce4j.engines;

import java.util.List;
import org.recce4j.sql.SqlType;

/** The dialect of Databricks on Spark. */
class SparkExactTest extends ExactContract {

    private static final Engine ENGINE = new Spark();

    @Override
    Engine engine() {
        return ENGINE;
    }

    /** There are no times of day, and documents are texts. */
    @Override
    boolean has(TypedValue value) {
        return !(value.type() instanceof SqlType.Time || value.type() instanceof SqlType.Document);
    }

    @Override
    List<Pair> pairs() {
        return List.of(
                other("9007199254740993L", "9007199254740992D"),
                same("9007199254740992L", "9007199254740992D"),
                same("1152921504606846976L", "1152921504606846976D"),
                other("1152921504606847000L", "1152921504606846976D"),
                other("16777217", "cast(16777216 as float)"),
                same("cast(0.10 as decimal(10, 2))", "0.1D"),
                same("cast(0.10 as decimal(10, 2))", "cast(0.1 as float)"),
                other("cast(0.1 as float)", "0.1D"),
                same("cast(0.5 as float)", "0.5D"),
                other("cast(1234567890123456.1234567891 as decimal(38, 10))", "1234567890123456.1234567891D"),
                other("cast('99999999999999999999999999999999999999' as decimal(38, 0))", "cast(1 as decimal(38, 10))"),
                same("cast(1 as decimal(38, 0))", "cast(1 as decimal(38, 10))"),
                same("cast('20000000000000000000' as decimal(38, 0))", "2e19D"),
                other("1e300D", "cast(1 as decimal(38, 0))"),
                same("double('NaN')", "float('NaN')"),
                same("0.0D", "-0.0D"),
                other("double('Infinity')", "1"),
                same("date'2024-01-01'", "timestamp_ntz'2024-01-01 00:00:00'"),
                other("date'2024-01-01'", "timestamp_ntz'2024-01-01 00:00:00.000001'"),
                same("timestamp_ntz'2024-01-01 12:00:00'", "timestamp'2024-01-01 12:00:00Z'"),
                same("timestamp_ntz'2024-03-10 02:30:00'", "timestamp'2024-03-10 02:30:00Z'"),
                other("'Abc' collate UTF8_LCASE", "'abc' collate UTF8_LCASE"),
                same("'Abc' collate UTF8_LCASE", "'Abc'"),
                same("'abc'", "X'616263'"),
                same("'true'", "true"),
                same("'1'", "1"),
                same("'0.1'", "0.1D"),
                same("'2024-01-01'", "date'2024-01-01'"),
                same("array(1, null)", "array(1, null)"),
                other("array(1, null)", "array(1, 2)"),
                other("map('a', 1)", "map('a', 2)"),
                same("map('a', 1)", "map('a', 1)"),
                other("named_struct('a', 1, 'b', cast(null as int))", "named_struct('a', 1, 'b', 2)"),
                other("interval '1' day", "interval '2' day"),
                notComparable("array(1)", "array(1D)"),
                notComparable("true", "1"),
                other("cast(null as int)", "0"));
    }
}
