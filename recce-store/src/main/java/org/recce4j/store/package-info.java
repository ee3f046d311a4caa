/**
 * Project states in tables of the user's own warehouse.
 *
 * <ol>
 *   <li>{@link org.recce4j.store.StoreConfig} names the schema;
 *   <li>a {@link org.recce4j.store.MetadataStore} on a {@link org.recce4j.sql.Warehouse} creates the tables, saves a
 *       {@link org.recce4j.model.ProjectState} as a {@link org.recce4j.model.Run} ({@link org.recce4j.store.SaveResult}),
 *       attaches a {@link org.recce4j.model.Catalog} or {@link org.recce4j.model.RunResults} later
 *       ({@link org.recce4j.store.AttachResult}), finds runs by a {@link org.recce4j.store.RunFilter}, and loads by
 *       {@link org.recce4j.model.StateRef};
 *   <li>a {@link org.recce4j.store.Retention} says which runs pruning keeps ({@link org.recce4j.store.PruneResult});
 *       {@link org.recce4j.store.StoreStatistics} are the size of the store;
 *   <li>failures are a {@link org.recce4j.store.StoreException} with a {@link org.recce4j.store.StoreErrorCode}.
 * </ol>
 *
 * <p>The views {@code nodes}, {@code lineage} and the others, described in docs/store.md, are readable with plain SQL.
 */
package org.recce4j.store;
