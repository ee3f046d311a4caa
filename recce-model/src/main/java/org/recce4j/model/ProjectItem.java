package org.recce4j.model;

/**
 * A named part of a project that has no place in the lineage: a documentation block or a group.
 *
 * @param uniqueId dbt's id; that of a documentation block has two parts before dbt 1.4
 * @param name its name
 * @param packageName the package that declares it
 * @param extras every other field
 */
public record ProjectItem(String uniqueId, String name, String packageName, Json.Obj extras) {}
