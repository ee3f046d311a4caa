package org.recce4j.diff.internal.values;

import java.util.Optional;
import org.recce4j.diff.internal.check.TypeFamily;

enum RenameKind {
    NUMBER,
    TEXT,
    POINT_IN_TIME;

    static Optional<RenameKind> of(TypeFamily family) {
        if (family.isNumber()) {
            return Optional.of(NUMBER);
        }
        return switch (family) {
            case TEXT -> Optional.of(TEXT);
            case DATE, TIMESTAMP -> Optional.of(POINT_IN_TIME);
            default -> Optional.empty();
        };
    }
}
