/**
 * What a dbt project was at one moment, as immutable values.
 *
 * <p>In the order in which they meet a caller:
 *
 * <ol>
 *   <li>{@link org.recce4j.model.ProjectState} is one dbt invocation: its {@link org.recce4j.model.StateInfo}, its
 *       nodes, macros and edges;
 *   <li>a {@link org.recce4j.model.Node} is named by a {@link org.recce4j.model.NodeId} and holds its
 *       {@link org.recce4j.model.Definition}, {@link org.recce4j.model.Relation}, {@link org.recce4j.model.Code},
 *       {@link org.recce4j.model.Config}, {@link org.recce4j.model.Dependencies} and
 *       {@link org.recce4j.model.Column columns};
 *   <li>a {@link org.recce4j.model.Catalog}, read apart, lays the warehouse's columns onto the nodes;
 *   <li>a {@link org.recce4j.model.RunResult} says how a node's build ended, a {@link org.recce4j.model.Freshness} how fresh a
 *       source was; {@link org.recce4j.model.ProjectState#mergedWith} keeps what only earlier artifacts have;
 *   <li>{@link org.recce4j.model.Lineage} answers who depends on whom;
 *   <li>a {@link org.recce4j.model.StateRef} names a stored state, and a {@link org.recce4j.model.MetadataSource}
 *       loads it;
 *   <li>whatever dbt wrote that no record models stays a {@link org.recce4j.model.Json} in {@code extras}.
 * </ol>
 *
 * <p>Long work takes a {@link org.recce4j.model.Cancellation} and tells a {@link org.recce4j.model.Progress}; what fails
 * throws a {@link org.recce4j.model.RecceException} with an {@link org.recce4j.model.ErrorCode}.
 */
package org.recce4j.model;
