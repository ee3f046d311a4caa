/** SQL by jOOQ, configured per dialect. For store, diff and bench only: not exported to users, so that no jOOQ type is. */
package org.recce4j.sql.build;
