/**
 * Contract tests for implementations of recce4j's interfaces.
 *
 * <ol>
 *   <li>A subclass of a contract provides the implementation and inherits the tests:
 *       {@link org.recce4j.testkit.ArtifactReaderContract}, {@link org.recce4j.testkit.ModelRendererContract},
 *       {@link org.recce4j.testkit.AdapterContract}, {@link org.recce4j.testkit.QueryRunnerContract},
 *       {@link org.recce4j.testkit.MetadataStoreContract}, {@link org.recce4j.testkit.ChangeDetectorContract},
 *       {@link org.recce4j.testkit.CheckContract}, {@link org.recce4j.testkit.ReportWriterContract};
 *   <li>{@link org.recce4j.fixtures.States} makes small project states, {@link org.recce4j.fixtures.TwoEnvironments} the
 *       tables of two environments beside them.
 * </ol>
 */
package org.recce4j.testkit;
