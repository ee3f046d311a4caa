package org.recce4j.render.jinja.internal.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.recce4j.render.jinja.Jinja;
import org.recce4j.render.jinja.JinjaAnswers;
import org.recce4j.render.jinja.TemplateErrorCode;
import org.recce4j.render.jinja.TemplateException;

/** Jinja2 3.1, "Template Inheritance", "Include" and "Import". */
class InheritanceTest {

    private final Map<String, String> files = new LinkedHashMap<>();
    private final List<String> loaded = new ArrayList<>();

    private final Jinja jinja = Jinja.builder()
            .loader(name -> {
                loaded.add(name);
                return files.get(name);
            })
            .build();

    private String answer(String template) {
        return JinjaAnswers.of(jinja, template, Map.of("who", "you"));
    }

    @Test
    void aBlockReplacesThatOfTheParent() {
        files.put("base", "<{% block title %}base{% endblock %}|{% block body %}{% endblock %}>");
        files.put("middle", "{% extends 'base' %}{% block title %}[{{ super() }}]{% endblock %}");
        assertThat(answer("{% extends 'base' %}{% block body %}{{ who }}{% endblock %}"))
                .isEqualTo("<base|you>");
        assertThat(answer("{% extends 'middle' %}{% block title %}({{ super() }}){% endblock %}ignored"))
                .isEqualTo("<([base])|>");
        assertThat(answer("{% extends 'middle' %}{% block title %}{{ super.super() }}{% endblock %}"))
                .isEqualTo("<base|>");
        assertThat(answer("{% block a %}x{% endblock %}{{ self.a() }}")).isEqualTo("xx");
        assertThat(answer("{% block a %}{{ super() }}{% endblock %}"))
                .isEqualTo("UndefinedError: there is no parent block called 'a'.");
    }

    @Test
    void aBlockSeesALoopOnlyIfItIsScoped() {
        assertThat(answer("{% for i in [1, 2] %}{% block b scoped %}{{ i }}{% endblock %}{% endfor %}"))
                .isEqualTo("12");
        assertThat(answer("{% for i in [1, 2] %}{% block b %}{{ i }}{% endblock %}{% endfor %}"))
                .isEmpty();
    }

    @Test
    void aRequiredBlockHasToBeThere() {
        files.put("base", "{% block b required %}{% endblock %}");
        assertThat(answer("{% extends 'base' %}{% block b %}x{% endblock %}")).isEqualTo("x");
        assertThat(answer("{% extends 'base' %}")).isEqualTo("TemplateRuntimeError: Required block 'b' not found");
    }

    @Test
    void theParentIsChosenWhenTheTemplateRuns() {
        files.put("a", "A{% block x %}{% endblock %}");
        files.put("b", "B{% block x %}{% endblock %}");
        String child = "{% extends 'a' if who == 'me' else 'b' %}{% block x %}!{% endblock %}";
        assertThat(answer(child)).isEqualTo("B!");
        assertThat(JinjaAnswers.of(jinja, child, Map.of("who", "me"))).isEqualTo("A!");
        assertThat(answer("{% if false %}{% extends 'a' %}{% endif %}own")).isEqualTo("own");
        assertThat(answer("{% extends 'a' %}{% extends 'b' %}"))
                .isEqualTo("TemplateRuntimeError: extended multiple times");
    }

    @Test
    void anIncludedTemplateSeesTheVariables() {
        files.put("part", "{{ who }}{{ x }}");
        assertThat(answer("{% set x = 1 %}{% include 'part' %}")).isEqualTo("you1");
        assertThat(answer("{% set x = 1 %}{% include 'part' without context %}"))
                .isEmpty();
        assertThat(answer("{% include ['gone', 'part'] %}")).isEqualTo("you");
        assertThat(answer("{% include 'gone' ignore missing %}ok")).isEqualTo("ok");
        assertThat(answer("{% include 'gone' %}")).isEqualTo("TemplateNotFound: gone");
        assertThat(answer("{% include ['gone', 'lost'] %}"))
                .isEqualTo("TemplatesNotFound: none of the templates given were found: gone, lost");
        assertThat(answer("{% include [] %}"))
                .isEqualTo("TemplatesNotFound: Tried to select from an empty list of templates.");
    }

    @Test
    void anImportBringsMacrosAndVariables() {
        files.put("lib", "{% set v = 'V' %}{% set _hidden = 1 %}{% macro m(a) %}{{ a }}{{ v }}{{ who }}{% endmacro %}");
        assertThat(answer("{% import 'lib' as lib %}{{ lib.m(1) }}{{ lib.v }}{{ lib._hidden is defined }}"))
                .isEqualTo("1VVFalse");
        assertThat(answer("{% import 'lib' as lib with context %}{{ lib.m(1) }}"))
                .isEqualTo("1Vyou");
        assertThat(answer("{% from 'lib' import m as f, v %}{{ f(2) }}{{ v }}")).isEqualTo("2VV");
        assertThat(answer("{% from 'lib' import nope %}{{ nope is defined }}")).isEqualTo("False");
        assertThat(answer("{% from 'lib' import nope %}{{ nope() }}"))
                .isEqualTo("UndefinedError: the template 'lib' (imported on line 1) does not export the requested name"
                        + " 'nope'");
    }

    @Test
    void asksTheLoaderEachTimeAndParsesOnce() {
        files.put("part", "x");
        assertThat(answer("{% for i in [1, 2] %}{% include 'part' %}{% endfor %}"))
                .isEqualTo("xx");
        assertThat(loaded).containsExactly("part", "part");
        files.put("part", "y");
        assertThat(answer("{% include 'part' %}")).isEqualTo("y");
    }

    @Test
    void anErrorIsPlacedInTheTemplateThatItIsIn() {
        files.put("part", "line one\n{{ 1 / 0 }}");
        assertThatThrownBy(() -> jinja.template("main", "{% include 'part' %}").render(Map.of()))
                .isInstanceOfSatisfying(
                        TemplateException.class,
                        failure -> assertThat(failure.place()).isEqualTo(new TemplateException.Place("part", 2, 4)));
        files.put("bad", "{% if %}");
        assertThatThrownBy(() -> jinja.template("main", "{% include 'bad' %}").render(Map.of()))
                .isInstanceOfSatisfying(TemplateException.class, failure -> {
                    assertThat(failure.code()).isEqualTo(TemplateErrorCode.SYNTAX);
                    assertThat(failure.place().template()).isEqualTo("bad");
                });
    }

    @Test
    void templatesThatIncludeEachOtherEnd() {
        files.put("a", "{% include 'b' %}");
        files.put("b", "{% include 'a' %}");
        assertThat(answer("{% include 'a' %}")).isEqualTo("RecursionError: maximum recursion depth exceeded");
        files.put("self", "{% extends 'self' %}");
        assertThatThrownBy(() -> jinja.render("{% extends 'self' %}", Map.of()))
                .isInstanceOfSatisfying(
                        TemplateException.class,
                        failure -> assertThat(failure.code()).isEqualTo(TemplateErrorCode.LIMIT));
    }

    @Test
    void withoutALoaderThereAreNoTemplates() {
        assertThat(JinjaAnswers.of(Jinja.builder().build(), "{% include 'x' %}", Map.of()))
                .isEqualTo("TypeError: no loader for this environment specified");
    }
}
