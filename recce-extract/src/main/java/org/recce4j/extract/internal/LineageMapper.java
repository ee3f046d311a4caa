package org.recce4j.extract.internal;

import org.recce4j.model.Edge;
import org.recce4j.model.Json;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;

/** The edges of a manifest's parent_map and child_map. Ids of another form are left out. */
record LineageMapper(ProjectState.Builder state) {

    void addParents(Json parentMap) {
        if (parentMap instanceof Json.Obj byChild) {
            byChild.fields()
                    .keySet()
                    .forEach(child -> new Fields(byChild).texts(child).forEach(parent -> add(parent, child)));
        }
    }

    void addChildren(Json childMap) {
        if (childMap instanceof Json.Obj byParent) {
            byParent.fields()
                    .keySet()
                    .forEach(parent -> new Fields(byParent).texts(parent).forEach(child -> add(parent, child)));
        }
    }

    private void add(String parent, String child) {
        NodeId.find(parent).ifPresent(from -> NodeId.find(child).ifPresent(to -> state.add(new Edge(from, to))));
    }
}
