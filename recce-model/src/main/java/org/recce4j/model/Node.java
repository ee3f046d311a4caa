package org.recce4j.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One resource of a dbt project: a model, source, seed, snapshot, test, exposure, metric or whatever else dbt lists.
 *
 * @param id its unique id
 * @param definition its name, place and description in the project's files
 * @param relation its table or view; null for nodes that never have one (exposures, metrics)
 * @param code its source text
 * @param config its configuration
 * @param dependsOn what it is built from
 * @param columns its columns: the catalog's by index, then those only the YAML names
 * @param extras every other field of the artifact's entry, unchanged; {@code catalog} contains the other fields of the
 *     catalog
 */
public record Node(
        NodeId id,
        Definition definition,
        @Nullable Relation relation,
        Code code,
        Config config,
        Dependencies dependsOn,
        List<Column> columns,
        Json.Obj extras) {

    public Node {
        columns = List.copyOf(columns);
    }

    /** Returns a builder of a node that has nothing but its id and, as its name, the id's last part. */
    public static Builder builder(NodeId id) {
        return new Builder(id);
    }

    /**
     * Reads a node in the form of {@code recce4j.state/1}.
     *
     * @throws IllegalArgumentException if there is no usable {@code unique_id}
     */
    public static Node fromJson(Json.Obj json) {
        return NodeFormat.read(json);
    }

    /** Returns this node in the form of {@code recce4j.state/1}. */
    public Json.Obj toJson() {
        return NodeFormat.write(this);
    }

    /** Returns a builder that starts from this node. */
    public Builder toBuilder() {
        return new Builder(this);
    }

    /** Returns the node's name. */
    public String name() {
        return definition.name();
    }

    /** Returns what kind of resource it is. */
    public ResourceType type() {
        return id.type();
    }

    /** Returns this node with the columns of a catalog's table, replacing those of an earlier catalog. */
    public Node with(Catalog.Table table) {
        return NodeColumns.lay(NodeColumns.withoutCatalog(this), table);
    }

    /** Returns whether a catalog has the node's relation. */
    public boolean isInCatalog() {
        return columns.stream().anyMatch(Column::isInCatalog);
    }

    /** Builds a {@link Node}; not thread-safe. */
    public static final class Builder {
        private final NodeId id;
        private String name;
        private String packageName = "";
        private List<String> fqn = List.of();
        private @Nullable String description;
        private @Nullable String path;
        private @Nullable String originalFilePath;
        private @Nullable String patchPath;
        private @Nullable Relation relation;
        private Code code = Code.NONE;
        private Config config = Config.NONE;
        private Dependencies dependsOn = Dependencies.NONE;
        private List<Column> columns = List.of();
        private Json.Obj extras = Json.Obj.EMPTY;

        private Builder(NodeId id) {
            this.id = id;
            this.name = id.value().substring(id.value().lastIndexOf('.') + 1);
        }

        private Builder(Node node) {
            id = node.id;
            name = node.definition.name();
            packageName = node.definition.packageName();
            fqn = node.definition.fqn();
            description = node.definition.description();
            path = node.definition.path();
            originalFilePath = node.definition.originalFilePath();
            patchPath = node.definition.patchPath();
            relation = node.relation;
            code = node.code;
            config = node.config;
            dependsOn = node.dependsOn;
            columns = node.columns;
            extras = node.extras;
        }

        /** Sets the name; null keeps the last part of the id. */
        public Builder name(@Nullable String value) {
            name = Objects.requireNonNullElse(value, name);
            return this;
        }

        /** Sets the package; null means that the artifact does not say. */
        public Builder packageName(@Nullable String value) {
            packageName = Objects.requireNonNullElse(value, "");
            return this;
        }

        /** Sets dbt's fully qualified name. */
        public Builder fqn(List<String> value) {
            fqn = value;
            return this;
        }

        /** Sets the description. */
        public Builder description(@Nullable String value) {
            description = value;
            return this;
        }

        /** Sets the file below the resource folder. */
        public Builder path(@Nullable String value) {
            path = value;
            return this;
        }

        /** Sets the file below the project folder. */
        public Builder originalFilePath(@Nullable String value) {
            originalFilePath = value;
            return this;
        }

        /** Sets the YAML file that describes the node. */
        public Builder patchPath(@Nullable String value) {
            patchPath = value;
            return this;
        }

        /** Sets where the rows are. */
        public Builder relation(@Nullable Relation value) {
            relation = value;
            return this;
        }

        /** Sets the source text. */
        public Builder code(Code value) {
            code = value;
            return this;
        }

        /** Sets the configuration. */
        public Builder config(Config value) {
            config = value;
            return this;
        }

        /** Sets what the node is built from. */
        public Builder dependsOn(Dependencies value) {
            dependsOn = value;
            return this;
        }

        /** Sets the columns. */
        public Builder columns(List<Column> value) {
            columns = value;
            return this;
        }

        /** Sets every other field. */
        public Builder extras(Json.Obj value) {
            extras = value;
            return this;
        }

        /** Returns the node. */
        public Node build() {
            Definition definition =
                    new Definition(name, packageName, fqn, description, path, originalFilePath, patchPath);
            return new Node(id, definition, relation, code, config, dependsOn, columns, extras);
        }
    }
}
