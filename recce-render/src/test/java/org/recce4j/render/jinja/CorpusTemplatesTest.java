package org.recce4j.render.jinja;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every template of the corpus is parsed; changed at random and rendered, each gives a text or a {@link TemplateException}. */
class CorpusTemplatesTest {

    @Test
    void parsesEveryTemplate() {
        Jinja jinja = CorpusTemplates.dbtLike().build();
        Set<String> templates = CorpusTemplates.all();
        List<String> refused = new ArrayList<>();
        for (String template : templates) {
            try {
                jinja.template(template);
            } catch (TemplateException failure) {
                refused.add(failure.getMessage() + " in " + template.substring(0, Math.min(200, template.length())));
            }
        }
        assertThat(refused).isEmpty();
        assertThat(templates).hasSizeGreaterThan(9_000);
    }
}
