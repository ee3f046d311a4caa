package org.recce4j.render.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.recce4j.extract.ArtifactReader;
import org.recce4j.extract.Artifacts;
import org.recce4j.model.Json;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.model.Relation;
import org.recce4j.model.text.JsonText;
import org.recce4j.render.IncrementalMode;
import org.recce4j.render.Introspector;
import org.recce4j.render.ProjectFiles;
import org.recce4j.render.RenderInputs;
import org.recce4j.render.yaml.Yaml;
import org.recce4j.shared.SharedFiles;

/** One variant of golden/macros or golden/relations: what dbt was given, and what it compiled. */
record GoldenVariant(Path folder, ProjectState state, Json.Obj expected) {

    /** The names under which a target's values can be read, too (the aliases of each adapter's credentials). */
    private static final Map<String, List<String>> ALIASES = Map.of(
            "dbname", List.of("database"),
            "database", List.of("dbname"),
            "project", List.of("database"),
            "dataset", List.of("schema"),
            "catalog", List.of("database"),
            "pass", List.of(),
            "password", List.of());

    static List<GoldenVariant> all(String kind) {
        List<GoldenVariant> all = new ArrayList<>();
        try (Stream<Path> adapters = Files.list(SharedFiles.path("golden/" + kind))) {
            for (Path adapter : adapters.filter(Files::isDirectory).sorted().toList()) {
                try (Stream<Path> variants = Files.list(adapter)) {
                    variants.filter(variant -> Files.exists(variant.resolve("expected.json")))
                            .sorted()
                            .forEach(variant -> all.add(read(variant)));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return all;
    }

    private static GoldenVariant read(Path folder) {
        ProjectState state = ArtifactReader.create().read(Artifacts.at(folder.resolve("manifest.json.gz"), null));
        return new GoldenVariant(folder, state, (Json.Obj) JsonText.read(text(folder.resolve("expected.json"))));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns this variant with a manifest that has no rendered names, as one that only was parsed may have. */
    GoldenVariant withoutRelationNames() {
        ProjectState.Builder builder = state.toBuilder();
        for (Node node : state.nodes()) {
            Relation relation = node.relation();
            if (relation != null) {
                builder.add(node.toBuilder()
                        .relation(Relation.of(relation.database(), relation.schema(), relation.identifier()))
                        .build());
            }
        }
        return new GoldenVariant(folder, builder.build(), expected);
    }

    RenderInputs inputs(NodeId node) {
        Json.Obj.Builder flags = Json.Obj.builder().put("WHICH", Json.of("compile"));
        if (expected.items("dbt_args").contains(Json.of("--empty"))) {
            flags.put("EMPTY", Json.of(true));
        }
        return RenderInputs.builder()
                .projectFiles(projectFiles())
                .target(target())
                .flags(flags.build())
                .incremental(IncrementalMode.AUTO)
                .introspector(new Answers(node))
                .build();
    }

    private ProjectFiles projectFiles() {
        List<String> texts = new ArrayList<>();
        texts.add(text(folder.resolve("dbt_project.yml")));
        Path packages = folder.resolve("../project/dbt_packages").normalize();
        if (Files.isDirectory(packages)) {
            try (Stream<Path> names = Files.list(packages)) {
                names.sorted().forEach(name -> texts.add(text(name.resolve("dbt_project.yml"))));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return ProjectFiles.of(texts);
    }

    private Json.Obj target() {
        Json.Obj profile = ((Json.Obj) Yaml.read(text(folder.resolve("profiles.yml")))).object("golden");
        Json.Obj.Builder target = Json.Obj.builder()
                .put("name", Json.of("dev"))
                .put("target_name", Json.of("dev"))
                .put("profile_name", Json.of("golden"));
        profile.object("outputs").object("dev").fields().forEach((name, value) -> {
            if (!name.equals("pass") && !name.equals("password")) {
                target.put(name, value);
            }
            ALIASES.getOrDefault(name, List.of()).forEach(alias -> target.put(alias, value));
        });
        if (profile.object("outputs").object("dev").text("path") != null) {
            target.put("database", Json.of("analytics")).put("dbname", Json.of("analytics"));
        }
        return target.build();
    }

    /** What the stubbed warehouse of the goldens answers. */
    private final class Answers implements Introspector {

        private final List<Json> queries;

        private Answers(NodeId node) {
            this.queries = new ArrayList<>(
                    expected.object("nodes").object(node.value()).items("queries"));
        }

        @Override
        public Existence find(Relation relation) {
            for (Json item : expected.items("existing_relations")) {
                Json.Obj one = (Json.Obj) item;
                if (same(one.text("database"), relation.database())
                        && same(one.text("schema"), relation.schema())
                        && same(one.text("identifier"), relation.identifier())) {
                    return new Existence.Present(
                            Relation.of(
                                    one.text("database"), one.text("schema"), String.valueOf(one.text("identifier"))),
                            String.valueOf(one.text("type")));
                }
            }
            return new Existence.Absent();
        }

        private static @Nullable Object plain(Json value) {
            Object plain = value.toPlain();
            return plain instanceof Integer number ? Long.valueOf(number) : plain;
        }

        private static boolean same(@Nullable String left, @Nullable String right) {
            return right == null || right.equalsIgnoreCase(left);
        }

        @Override
        public QueryResult query(String sql) {
            Json.Obj query = (Json.Obj) queries.remove(0);
            if (!sql.equals(query.text("sql"))) {
                throw new AssertionError("asked " + sql + "\nnot " + query.text("sql"));
            }
            List<List<@Nullable Object>> rows = new ArrayList<>();
            query.items("rows").forEach(row -> {
                List<@Nullable Object> values = new ArrayList<>();
                ((Json.Arr) row).items().forEach(value -> values.add(plain(value)));
                rows.add(values);
            });
            return new QueryResult(List.of("n"), rows);
        }
    }
}
