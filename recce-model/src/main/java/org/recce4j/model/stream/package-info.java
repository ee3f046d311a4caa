/**
 * JSON by jackson-core's streaming, for recce-extract, recce-store and recce-diff only: not exported to users, so that no type of the
 * library is.
 */
package org.recce4j.model.stream;
