/** YAML 1.1 as dbt reads it. Exported to sql, changes and cli only. */
package org.recce4j.render.yaml;
