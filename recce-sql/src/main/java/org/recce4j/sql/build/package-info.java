/** SQL by jOOQ, configured per dialect. For store and diff only: not exported to users, so that no jOOQ type is. */
package org.recce4j.sql.build;
