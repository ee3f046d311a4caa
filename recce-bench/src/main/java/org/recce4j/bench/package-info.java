/** What takes how long; run with {@code java -jar recce-bench/target/recce-bench.jar}. */
package org.recce4j.bench;
