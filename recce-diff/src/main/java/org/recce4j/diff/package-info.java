/**
 * What changed to a report of what it did to the data.
 *
 * <ol>
 *   <li>{@link org.recce4j.diff.Checks} makes {@link org.recce4j.diff.Check}s, for the changes of a
 *       {@link org.recce4j.changes.ChangeSet} or for what a user asks;
 *   <li>a {@link org.recce4j.diff.DiffEngine} runs them, each over a {@link org.recce4j.diff.CheckContext}, to an
 *       {@link org.recce4j.diff.Outcome}: a {@link org.recce4j.diff.CheckResult} with its
 *       {@link org.recce4j.diff.Verdict}, or why there is none;
 *   <li>a {@link org.recce4j.diff.Report} contains all outcomes, a {@link org.recce4j.diff.Report.Writer} writes it, and a
 *       {@link org.recce4j.diff.Gate} says whether a pipeline continues.
 * </ol>
 *
 * <p>A check that fails is an outcome. What a whole call cannot do throws a {@link org.recce4j.diff.DiffException} with a
 * {@link org.recce4j.diff.DiffErrorCode}.
 */
package org.recce4j.diff;
