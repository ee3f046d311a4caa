/**
 * What the checks of {@link org.recce4j.diff.Checks} find, and what Recce answers to the same checks.
 *
 * <p>The records are immutable; the JSON of each has the shape of Recce's run result where that is right.
 */
package org.recce4j.diff.result;
