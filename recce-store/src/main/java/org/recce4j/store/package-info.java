/**
 * Project states in tables of the user's own warehouse.
 *
 * <ol>
 *   <li>{@link org.recce4j.store.StoreConfig} names the schema;
 *   <li>a {@link org.recce4j.store.MetadataStore} on a {@link org.recce4j.sql.Warehouse} makes the tables, saves a
 *       {@link org.recce4j.model.ProjectState} as a {@link org.recce4j.model.Run} ({@link org.recce4j.store.SaveResult}),
 *       attaches a {@link org.recce4j.model.Catalog} later, and loads by {@link org.recce4j.model.StateRef};
 *   <li>what fails throws a {@link org.recce4j.store.StoreException} with a {@link org.recce4j.store.StoreErrorCode}.
 * </ol>
 *
 * <p>The tables {@code runs}, {@code nodes} and {@code lineage} are for anybody who can write SQL.
 */
package org.recce4j.store;
