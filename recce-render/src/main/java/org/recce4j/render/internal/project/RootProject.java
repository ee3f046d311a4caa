package org.recce4j.render.internal.project;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.recce4j.model.Macro;
import org.recce4j.model.Node;
import org.recce4j.model.ProjectState;

/** Finds the root project's name, which artifacts contain since dbt 1.6 only; before, they contain the name's MD5. */
public final class RootProject {

    private RootProject() {}

    /** Returns the name; the package with most nodes if nothing says it, null if there are none. */
    public static @Nullable String nameOf(ProjectState state) {
        String known = knownNameOf(state);
        return known == null ? mostFrequent(state.nodes()) : known;
    }

    /** Returns the name; null if the artifact does not say it. */
    static @Nullable String knownNameOf(ProjectState state) {
        String name = state.info().projectName();
        if (name != null) {
            return name;
        }
        TreeSet<String> packages = new TreeSet<>();
        state.nodes().forEach(node -> packages.add(node.definition().packageName()));
        state.macros().forEach((Macro macro) -> packages.add(macro.packageName()));
        String id = state.info().project().id();
        return packages.stream()
                .filter(candidate -> md5(candidate).equals(id))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String mostFrequent(Collection<Node> nodes) {
        Map<String, Integer> counts = new HashMap<>();
        nodes.forEach(node -> counts.merge(node.definition().packageName(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    /** Returns the MD5 of a text in UTF-8, in hexadecimal. */
    public static String md5(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JVM has MD5", missing);
        }
    }
}
