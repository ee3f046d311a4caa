package org.recce4j.diff.internal.values;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.recce4j.diff.result.ComparedBy;
import org.recce4j.sql.build.BuildDialect;
import org.recce4j.sql.build.Sql;

/**
 * The statement that compares the rows of two tables in the order in which the warehouse reads them. Whatever that order is, rows that are
 * equal in pairs are the same rows. It ends at the first pair that differs.
 */
record OrderStatement(KeyedTables tables, Table<?> pairs, Condition same) implements EqualityStatement {

    /** Returns the statement; empty if the warehouse cannot pair rows so, or has to filter them first. */
    static Optional<EqualityStatement> find(KeyedTables tables, List<ColumnPair> columns) {
        boolean filtered = !tables.base().conditions().isEmpty()
                || !tables.current().conditions().isEmpty();
        BuildDialect dialect = Sql.parts(tables.dialect());
        Optional<Table<?>> pairs = dialect.inOrder(
                tables.base().table(dialect), DSL.name("b"), tables.current().table(dialect), DSL.name("c"));
        List<Condition> same = new ArrayList<>();
        for (ColumnPair column : columns) {
            dialect.exact(
                            Sql.column("b", column.base().name()),
                            column.base().type(),
                            Sql.column("c", column.current().name()),
                            column.current().type())
                    .ifPresent(pair -> same.add(dialect.same(pair.left(), pair.right())));
        }
        return filtered || same.size() < columns.size()
                ? Optional.empty()
                : pairs.map(rows -> new OrderStatement(tables, rows, DSL.and(same)));
    }

    @Override
    public ComparedBy proof() {
        return ComparedBy.ROW_ORDER;
    }

    /** One row: rows of base, rows of current, and how many of the pairs up to the first that differs differ. */
    @Override
    public String text() {
        Table<?> differing = Sql.builder(tables.dialect())
                .select(DSL.inline(1).as("one"))
                .from(pairs)
                .where(same.not())
                .limit(DSL.inline(1))
                .asTable("differing");
        return Sql.text(Sql.builder(tables.dialect())
                .select(
                        TableSizes.size(tables, tables.baseTable(), DSL.noCondition()),
                        TableSizes.size(tables, tables.currentTable(), DSL.noCondition()),
                        DSL.field(Sql.builder(tables.dialect()).selectCount().from(differing))));
    }

    @Override
    public Answer read(ResultSet row) throws SQLException {
        row.next();
        long base = row.getLong(1);
        long current = row.getLong(2);
        return new Answer(base, current, base == current && row.getLong(3) == 0);
    }
}
