package org.recce4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.recce4j.extract.ArtifactErrorCode;
import org.recce4j.extract.ArtifactException;
import org.recce4j.extract.ArtifactReader;
import org.recce4j.extract.Artifacts;
import org.recce4j.model.Catalog;
import org.recce4j.model.Column;
import org.recce4j.model.Node;
import org.recce4j.model.NodeId;
import org.recce4j.model.ProjectState;
import org.recce4j.model.text.JsonText;

/** What every {@link ArtifactReader} does. */
public abstract class ArtifactReaderContract {

    private static final NodeId ORDERS = new NodeId("model.shop.orders");

    private static final String MANIFEST = """
            {"metadata": {"dbt_schema_version": "https://schemas.getdbt.com/dbt/manifest/v12.json",
                          "dbt_version": "1.11.0", "project_name": "shop", "generated_at": "2026-03-01T08:00:00.123456Z"},
             "nodes": {"model.shop.orders": {"unique_id": "model.shop.orders", "resource_type": "model",
                "name": "orders", "package_name": "shop", "database": "db", "schema": "prod", "alias": "orders_v2",
                "relation_name": "db.prod.orders_v2", "raw_code": "select 1", "tags": "daily", "fqn": ["shop", "orders"],
                "checksum": {"name": "sha256", "checksum": "abc"}, "config": {"materialized": "table", "meta": {"x": NaN}},
                "depends_on": {"nodes": ["source.shop.raw.orders"], "macros": []}, "invented_in_2030": [1],
                "columns": {"id": {"name": "id", "description": "key"}, "note": {"name": "note"}}}},
             "sources": {"source.shop.raw.orders": {"unique_id": "source.shop.raw.orders", "resource_type": "source",
                "name": "orders", "source_name": "raw", "schema": "raw", "identifier": "orders"}},
             "brand_new_section": {"a": 1}}
            """;

    private static final String CATALOG = """
            {"metadata": {"dbt_schema_version": "https://schemas.getdbt.com/dbt/catalog/v1.json"},
             "nodes": {"model.shop.orders": {"metadata": {"type": "BASE TABLE"}, "stats": {},
                "columns": {"AMOUNT": {"name": "AMOUNT", "type": "NUMBER", "index": 3, "comment": null},
                            "ID": {"name": "ID", "type": "TEXT", "index": 1, "comment": "c"}}}},
             "sources": {}, "errors": null}
            """;

    /** For subclasses. */
    protected ArtifactReaderContract() {}

    /** Returns the reader under test. */
    protected abstract ArtifactReader reader();

    @Test
    void readsNodesWithWhatTheyDependOn() {
        ProjectState state = reader().read(
                        Artifacts.builder(text(MANIFEST)).environment("prod").build());
        Node orders = state.node(ORDERS).orElseThrow();
        assertThat(state.info().environment()).isEqualTo("prod");
        assertThat(state.info().projectName()).isEqualTo("shop");
        assertThat(orders.relation())
                .hasToString(
                        "Relation[database=db, schema=prod, identifier=orders_v2, " + "rendered=db.prod.orders_v2]");
        assertThat(orders.config().tags()).containsExactly("daily");
        assertThat(orders.dependsOn().nodes()).containsExactly(new NodeId("source.shop.raw.orders"));
        assertThat(state.edges()).hasToString("[Edge[parent=source.shop.raw.orders, child=model.shop.orders]]");
    }

    @Test
    void keepsWhatItDoesNotKnow() {
        ProjectState state = reader().read(Artifacts.of(text(MANIFEST)));
        assertThat(state.extras().find("brand_new_section")).isPresent();
        assertThat(state.node(ORDERS).orElseThrow().extras().find("invented_in_2030"))
                .isPresent();
    }

    @Test
    void readsGzippedBytesAndItsOwnStateFormat() throws IOException {
        ProjectState plain = reader().read(
                        Artifacts.builder(text(MANIFEST)).catalog(text(CATALOG)).build());
        assertThat(reader().read(Artifacts.builder(gzipped(MANIFEST))
                        .catalog(gzipped(CATALOG))
                        .build()))
                .isEqualTo(plain);
        assertThat(reader().read(Artifacts.of(text(JsonText.write(plain.toJson())))))
                .isEqualTo(plain);
    }

    @Test
    void laysTheCatalogsColumnsInItsOrderOntoTheNodes() {
        ProjectState state = reader().read(
                        Artifacts.builder(text(MANIFEST)).catalog(text(CATALOG)).build());
        assertThat(state.node(ORDERS).orElseThrow().columns())
                .extracting(Column::name, Column::type, Column::description)
                .containsExactly(
                        tuple("ID", "TEXT", "key"), tuple("AMOUNT", "NUMBER", null), tuple("note", null, null));
    }

    @Test
    void attachingTheCatalogLaterIsTheSame() {
        ProjectState bare = reader().read(Artifacts.of(text(MANIFEST)));
        Catalog catalog = reader().readCatalog(text(CATALOG));
        assertThat(bare.with(catalog))
                .isEqualTo(reader().read(Artifacts.builder(text(MANIFEST))
                        .catalog(text(CATALOG))
                        .build()));
    }

    @Test
    void closesWhatItOpens() {
        AtomicInteger open = new AtomicInteger();
        reader().read(Artifacts.builder(counted(MANIFEST, open))
                .catalog(counted(CATALOG, open))
                .build());
        reader().readCatalog(counted(CATALOG, open));
        assertThatThrownBy(() -> reader().read(Artifacts.of(counted("<html>", open))))
                .isInstanceOf(ArtifactException.class);
        assertThat(open).hasValue(0);
    }

    @Test
    void saysWhatIsWrongWithAFile(@TempDir Path folder) {
        assertFails("", ArtifactErrorCode.EMPTY, "it is empty");
        assertFails(MANIFEST.substring(0, 300), ArtifactErrorCode.TRUNCATED, "it ends in the middle at line");
        assertFails("<html>", ArtifactErrorCode.NOT_JSON, "it is not JSON at line 1, column");
        assertFails(MANIFEST + "x", ArtifactErrorCode.NOT_JSON, "");
        assertFails("[]", ArtifactErrorCode.WRONG_ARTIFACT, "it is not a JSON object");
        assertFails("{}", ArtifactErrorCode.WRONG_ARTIFACT, "it has no \"nodes\"");
        assertFails(CATALOG, ArtifactErrorCode.WRONG_ARTIFACT, "another artifact");
        assertFails("{\"nodes\": {\"x\": {}}}", ArtifactErrorCode.INVALID_NODE, "$.nodes[\"x\"]");
        assertThatThrownBy(() -> reader().read(Artifacts.of(Artifacts.Source.file(folder.resolve("none.json")))))
                .isInstanceOfSatisfying(
                        ArtifactException.class,
                        failure -> assertThat(failure.code()).isEqualTo(ArtifactErrorCode.NOT_FOUND))
                .hasMessageContaining("none.json");
    }

    @Test
    void refusesDepthThatWouldBreakIt() {
        assertFails(
                "{\"nodes\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}", ArtifactErrorCode.WRONG_ARTIFACT, "");
        assertFails("{\"x\": " + "[".repeat(100_000), ArtifactErrorCode.LIMIT_EXCEEDED, "it exceeds a limit");
    }

    private void assertFails(String manifest, ArtifactErrorCode code, String why) {
        assertThatThrownBy(() -> reader().read(Artifacts.of(text(manifest))))
                .isInstanceOfSatisfying(
                        ArtifactException.class,
                        failure -> assertThat(failure.code()).isEqualTo(code))
                .hasMessageContaining("Cannot read manifest")
                .hasMessageContaining(why);
    }

    private static Artifacts.Source text(String text) {
        return () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Artifacts.Source counted(String text, AtomicInteger open) {
        return () -> {
            open.incrementAndGet();
            AtomicBoolean closed = new AtomicBoolean();
            return new FilterInputStream(text(text).open()) {
                @Override
                public void close() {
                    if (!closed.getAndSet(true)) {
                        open.decrementAndGet();
                    }
                }
            };
        };
    }

    private static Artifacts.Source gzipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return () -> new ByteArrayInputStream(bytes.toByteArray());
    }
}
