package org.recce4j.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StoreErrorCodeTest {

    /** Callers and CI jobs look for the ids, and the category is the command's exit code. */
    @Test
    void idsAndCategoriesStay() {
        assertThat(Arrays.stream(StoreErrorCode.values()).map(code -> code.id() + " " + code.category()))
                .containsExactly(
                        "STORE-NOT-INITIALIZED INPUT",
                        "STORE-OLDER-SCHEMA INPUT",
                        "STORE-NEWER-SCHEMA INPUT",
                        "STORE-STATE-NOT-FOUND INPUT",
                        "STORE-PROJECT-AMBIGUOUS INPUT",
                        "STORE-RUN-INVALID INPUT",
                        "STORE-RUN-EXISTS INPUT",
                        "STORE-DAMAGED ENVIRONMENT",
                        "STORE-LOCKED ENVIRONMENT",
                        "STORE-CANCELLED CANCELLED");
    }
}
