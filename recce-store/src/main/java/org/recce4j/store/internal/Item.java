package org.recce4j.store.internal;

import org.recce4j.model.Json;

/**
 * A part of a state that is stored by its content.
 *
 * @param kind what it is
 * @param id its id, unique among those of its kind in a state
 * @param content all of it, but what differs from run to run
 */
record Item(ItemKind kind, String id, Json.Obj content) {}
