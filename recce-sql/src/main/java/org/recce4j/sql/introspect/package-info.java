/** Answers from a warehouse to what templates ask of it while they are rendered. */
package org.recce4j.sql.introspect;
