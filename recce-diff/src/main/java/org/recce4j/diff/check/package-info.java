/**
 * Makes the checks that come with recce4j.
 *
 * <ol>
 *   <li>{@link org.recce4j.diff.check.Checks} makes those that answer rightly: one by one, by name and parameters, or for a set
 *       of changes;
 *   <li>{@link org.recce4j.diff.check.RecceChecks} makes those that answer as Recce 1.69.1 does, its errors included;
 *   <li>what they find is in {@code org.recce4j.diff.result}.
 * </ol>
 */
package org.recce4j.diff.check;
