package org.recce4j.changes.internal.detect;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Json;
import org.recce4j.model.ProjectState;

/**
 * What two runs of dbt write into values though nothing changed: their ids and when they began.
 *
 * @param before in the base state, longest first
 * @param after in the current state, in the same order
 */
record Runs(List<String> before, List<String> after) {

    /** Where nothing is known of the runs. */
    static final Runs UNKNOWN = new Runs(List.of(), List.of());

    /** A shorter id could stand in any text. */
    private static final int SHORTEST = 8;

    private static final int SECONDS = "2026-01-31T12:00:00".length();

    static Runs of(ProjectState base, ProjectState current) {
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        add(base.info().invocation().id(), current.info().invocation().id(), before, after);
        for (String field : List.of("run_started_at", "invocation_started_at")) {
            addTimes(base.info().extras().text(field), current.info().extras().text(field), before, after);
        }
        return new Runs(List.copyOf(before), List.copyOf(after));
    }

    /** As templates print a time: with a T or a blank, with a fraction and an offset or without. */
    private static void addTimes(@Nullable String old, @Nullable String now, List<String> before, List<String> after) {
        if (old != null && now != null && old.length() >= SECONDS && now.length() >= SECONDS) {
            add(old, now, before, after);
            add(old.replace('T', ' '), now.replace('T', ' '), before, after);
            add(seconds(old), seconds(now), before, after);
            add(seconds(old).replace('T', ' '), seconds(now).replace('T', ' '), before, after);
        }
    }

    private static String seconds(String started) {
        return started.substring(0, SECONDS);
    }

    private static void add(@Nullable String old, @Nullable String now, List<String> before, List<String> after) {
        if (old != null && now != null && Math.min(old.length(), now.length()) >= SHORTEST && !old.equals(now)) {
            before.add(old);
            after.add(now);
        }
    }

    /** Returns what a value of the base state would be in the current state's run. */
    Json translated(Json value) {
        return before.isEmpty() ? value : JsonStrings.mapped(value, this::translated);
    }

    /** Returns what a text of the base state would be in the current state's run. */
    String translated(String text) {
        String translated = text;
        for (int i = 0; i < before.size(); i++) {
            translated = translated.replace(before.get(i), after.get(i));
        }
        return translated;
    }
}
