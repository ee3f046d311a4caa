/** JSON by jackson-core's streaming. For recce-extract only: not exported to users, so that no library type is. */
package org.recce4j.model.stream;
