package org.recce4j.sql.build;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.RenderContext;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.conf.ParamType;
import org.jooq.conf.RenderNameCase;
import org.jooq.conf.RenderOptionalKeyword;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.CustomQueryPart;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.DefaultDataType;
import org.jooq.impl.SQLDataType;
import org.recce4j.model.Relation;
import org.recce4j.sql.Dialect;
import org.recce4j.sql.internal.ReadingExpression;
import org.recce4j.sql.internal.ReadingStatement;

/** The one place where jOOQ is set up. */
public final class Sql {

    static {
        // jOOQ registers its data types in SQLDataType, and DefaultDataType looks them up: two threads that load one
        // each wait for each other forever, and one that asks meanwhile does not find them
        Objects.requireNonNull(SQLDataType.OTHER);
        JooqAnnouncement.skip();
    }

    private Sql() {}

    /** Loads jOOQ, if it is not: to be called before threads use it without this class. */
    public static void load() {
        // the static initializer has done it
    }

    /** Returns the expressions that the warehouse writes in its own way. */
    public static BuildDialect parts(Dialect dialect) {
        return dialect instanceof BuildDialect known ? known : new ForeignDialect(dialect);
    }

    /** Returns a context that builds statements and has no connection. */
    public static DSLContext builder(Dialect dialect) {
        return DSL.using(configuration(dialect));
    }

    /** Returns a context that runs its statements on a connection. */
    public static DSLContext on(Connection connection, Dialect dialect) {
        return DSL.using(configuration(dialect).set(connection));
    }

    private static Configuration configuration(Dialect dialect) {
        return new DefaultConfiguration()
                .set(parts(dialect).family())
                .set(settings())
                .set(new WarehouseListener(dialect));
    }

    private static Settings settings() {
        return new Settings()
                .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_QUOTED)
                .withRenderNameCase(RenderNameCase.AS_IS)
                // BigQuery and Databricks want it in places, the others allow it everywhere
                .withRenderOptionalAsKeywordForTableAliases(RenderOptionalKeyword.ON)
                .withRenderOptionalAsKeywordForFieldAliases(RenderOptionalKeyword.ON);
    }

    /** Returns the statement as text, its values as literals: what a {@code QueryRunner} takes. */
    public static String text(Query query) {
        return query.getSQL(ParamType.INLINED);
    }

    /** Returns a relation of the project as a table of a statement. */
    public static Table<Record> table(Dialect dialect, Relation relation) {
        return DSL.table("{0}", raw(dialect.qualified(relation)));
    }

    /**
     * Returns a query of a user's as a table of a statement; comments in it stay.
     *
     * @param label what the query is for, for messages
     * @throws org.recce4j.sql.SqlException READ_ONLY if it is not one statement that only reads, SYNTAX if it is one that no other can read
     */
    public static Table<Record> subquery(Dialect dialect, String label, String sql) {
        return DSL.table("({0}\n)", raw(ReadingStatement.requireRows(label, sql, dialect.name())));
    }

    /**
     * Returns a condition of a user's as a part of a statement; comments in it stay.
     *
     * @param label what the condition is for, for messages
     * @throws org.recce4j.sql.SqlException SYNTAX if it is not one expression, READ_ONLY if it does more than read
     */
    public static Condition condition(Dialect dialect, String label, String sql) {
        Condition condition = DSL.condition("{0}", raw(ReadingExpression.require(label, sql, dialect.name())));
        Query reading = builder(dialect).select(DSL.inline(1)).where(condition);
        ReadingStatement.require(label, text(reading), dialect.name());
        return condition;
    }

    /**
     * Returns an expression of a user's over a column as a part of a statement; comments in it stay.
     *
     * @param label what the expression is for, for messages
     * @param placeholder what stands for the column in it
     * @throws org.recce4j.sql.SqlException SYNTAX if it is not one expression or does not read the column, READ_ONLY if it does more than
     *     read
     */
    public static Field<Object> expression(
            Dialect dialect, String label, String sql, String placeholder, Field<?> column) {
        String name = builder(dialect).render(column);
        Field<Object> expression = DSL.field(
                "{0}", Object.class, raw(ReadingExpression.requireWith(label, sql, placeholder, name, dialect.name())));
        ReadingStatement.require(label, text(builder(dialect).select(expression)), dialect.name());
        return expression;
    }

    /** Returns a column of a table, quoted. */
    public static Field<Object> column(String table, String column) {
        return DSL.field(DSL.name(table, column));
    }

    /** Returns a data type by the warehouse's own name of it; its values are text on our side. */
    public static DataType<String> nativeText(String name) {
        return new DefaultDataType<>((SQLDialect) null, String.class, name, name);
    }

    /**
     * Runs statements of {@link #on}, giving the driver's own exception where jOOQ wraps it.
     *
     * @throws SQLException when a statement fails
     */
    public static <T> T run(Supplier<T> statements) throws SQLException {
        try {
            return statements.get();
        } catch (DataAccessException failure) {
            SQLException cause = failure.getCause(SQLException.class);
            if (cause == null) {
                throw failure;
            }
            throw cause;
        }
    }

    /** Returns a part of a statement that is SQL already: jOOQ does not look for ?, braces and colons in it. */
    public static QueryPart raw(String sql) {
        return CustomQueryPart.of(context -> {
            if (context instanceof RenderContext render) {
                render.sql(sql, true);
            }
        });
    }
}
