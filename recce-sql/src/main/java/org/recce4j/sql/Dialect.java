package org.recce4j.sql;

import java.sql.SQLException;
import java.util.Set;
import org.recce4j.model.Relation;

/** How a warehouse spells things. Implementations are immutable and thread-safe. */
public interface Dialect {

    /** Returns dbt's name of the warehouse, such as {@code duckdb}. */
    String name();

    /** Returns what the warehouse can do; the rest it cannot. */
    Set<Capability> capabilities();

    /** Returns the identifier in quotes, safe to be put into SQL whatever it holds. */
    String quote(String identifier);

    /** Returns the relation as SQL, each part quoted as dbt quotes it. */
    String qualified(Relation relation);

    /** Returns the text as an SQL literal, safe to be put into SQL whatever it holds. */
    String literal(String text);

    /** Returns what the warehouse's type name means. */
    SqlType typeOf(String nativeType);

    /** Returns what a driver's exception means; a timeout and a cancellation may look alike. */
    SqlErrorCode classify(SQLException failure);
}
