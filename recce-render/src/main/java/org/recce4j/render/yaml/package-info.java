/** YAML 1.1 as dbt reads it. For sql, changes and cli only: not exported to users. */
package org.recce4j.render.yaml;
