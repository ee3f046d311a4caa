package org.recce4j.diff.internal.check;

import java.util.List;
import org.recce4j.diff.result.KeySource;

/** A key, its columns as the project spells them, and where the project says so. */
public record DeclaredKey(List<String> columns, KeySource source) {}
