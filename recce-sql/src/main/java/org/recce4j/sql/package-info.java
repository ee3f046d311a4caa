/**
 * Connections to the user's warehouse from a dbt profile, without dbt.
 *
 * <ol>
 *   <li>{@link org.recce4j.sql.Profiles} finds and reads {@code profiles.yml} and returns a
 *       {@link org.recce4j.sql.ProfileTarget};
 *   <li>{@link org.recce4j.sql.Adapters} contains a {@link org.recce4j.sql.WarehouseAdapter} for its type, which turns it
 *   into a {@link org.recce4j.sql.JdbcTarget} and knows the warehouse's {@link org.recce4j.sql.Dialect};
 *   <li>a {@link org.recce4j.sql.Warehouse} opens it with {@link org.recce4j.sql.Access} and
 *       {@link org.recce4j.sql.Limits}, {@link org.recce4j.sql.Waiting} for a file that another process has locked, and
 *       is the {@link org.recce4j.sql.QueryRunner} of everything that reads;
 *   <li>failures are a {@link org.recce4j.sql.SqlException} with a {@link org.recce4j.sql.SqlErrorCode}.
 * </ol>
 */
package org.recce4j.sql;
