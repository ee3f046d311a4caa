package org.recce4j.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.recce4j.model.ErrorCode;

class RenderErrorCodeTest {

    /** Programs compare these. */
    @Test
    void keepsItsIds() {
        assertThat(Arrays.stream(RenderErrorCode.values()).map(ErrorCode::id))
                .containsExactly(
                        "RENDER-ARGUMENTS",
                        "RENDER-REF-NOT-FOUND",
                        "RENDER-REF-DISABLED",
                        "RENDER-REF-AMBIGUOUS",
                        "RENDER-SOURCE-NOT-FOUND",
                        "RENDER-SOURCE-DISABLED",
                        "RENDER-REF-NOT-ALLOWED",
                        "RENDER-REF-NOT-A-PARENT",
                        "RENDER-EPHEMERAL",
                        "RENDER-NEEDS-WAREHOUSE",
                        "RENDER-MISSING-INPUT",
                        "RENDER-NO-SOURCE",
                        "RENDER-PYTHON",
                        "RENDER-COMPILATION");
    }

    @Test
    void onlyWhatDbtCouldDoIsUnsupported() {
        for (RenderErrorCode code : RenderErrorCode.values()) {
            boolean couldDbt = code == RenderErrorCode.EPHEMERAL || code == RenderErrorCode.PYTHON;
            assertThat(code.category())
                    .as("%s", code)
                    .isEqualTo(couldDbt ? ErrorCode.Category.UNSUPPORTED : ErrorCode.Category.INPUT);
        }
    }
}
