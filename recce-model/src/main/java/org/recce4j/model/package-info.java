/**
 * The state of a dbt project at one time, as immutable values.
 *
 * <p>In the order in which a caller meets them:
 *
 * <ol>
 *   <li>{@link org.recce4j.model.ProjectState} is one dbt invocation: its {@link org.recce4j.model.StateInfo}, its
 *       nodes, macros and edges;
 *   <li>a {@link org.recce4j.model.Node} has a {@link org.recce4j.model.NodeId},
 *       {@link org.recce4j.model.Definition}, {@link org.recce4j.model.Relation}, {@link org.recce4j.model.Code},
 *       {@link org.recce4j.model.Config}, {@link org.recce4j.model.Dependencies} and
 *       {@link org.recce4j.model.Column columns};
 *   <li>a {@link org.recce4j.model.Catalog}, read separately, adds the warehouse's columns to the nodes;
 *   <li>a {@link org.recce4j.model.RunResult} is the result of a build or test, a {@link org.recce4j.model.Freshness}
 *   that of a freshness check; {@link org.recce4j.model.ProjectState#mergedWith} keeps what only earlier artifacts have;
 *   <li>{@link org.recce4j.model.Lineage} is the graph of the dependencies;
 *   <li>a {@link org.recce4j.model.StateRef} names a stored state, and a {@link org.recce4j.model.MetadataSource}
 *       loads it;
 *   <li>fields that no record models are kept as {@link org.recce4j.model.Json} in {@code extras}.
 * </ol>
 *
 * <p>Long work accepts a {@link org.recce4j.model.Cancellation} and reports to a {@link org.recce4j.model.Progress}.
 * Failures are a {@link org.recce4j.model.RecceException} with an {@link org.recce4j.model.ErrorCode}.
 */
package org.recce4j.model;
