/** Compiled into the tests of every module: where the goldens and the corpus are. */
package org.recce4j.shared;
