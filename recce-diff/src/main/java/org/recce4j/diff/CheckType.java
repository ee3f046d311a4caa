package org.recce4j.diff;

import java.util.List;
import java.util.function.Function;
import org.recce4j.model.Json;

/**
 * A type of check.
 *
 * @param parameters the names of its parameters
 * @param factory makes a check from its parameters
 */
record CheckType(List<String> parameters, Function<Json.Obj, Check> factory) {}
