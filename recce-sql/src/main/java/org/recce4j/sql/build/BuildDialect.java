package org.recce4j.sql.build;

import org.jooq.SQLDialect;
import org.recce4j.sql.Dialect;

/** A dialect that says which of jOOQ's families lays out its statements. */
public interface BuildDialect extends Dialect {

    SQLDialect family();
}
