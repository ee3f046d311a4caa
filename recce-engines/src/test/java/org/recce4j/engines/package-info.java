/** What recce-sql claims of the warehouses, proved on their engines and by their drivers. */
package org.recce4j.engines;
