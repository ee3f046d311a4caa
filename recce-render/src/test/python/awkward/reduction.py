"""What the repository keeps of dbt's answers: nothing of dbt's own text, nothing of this machine."""

import gzip
import hashlib
import json

from answers import is_of_dbt, is_text_of_dbt

TIME = "2026-01-01T00:00:00.000000Z"
CREATED_AT = 1767225600.0
PACKAGES = ("orchard", "toolbox", "shim", "fruit")
METADATA = (
    "dbt_schema_version",
    "dbt_version",
    "project_name",
    "project_id",
    "adapter_type",
    "quoting",
    "env",
)
SECTIONS = (
    "nodes",
    "sources",
    "exposures",
    "metrics",
    "groups",
    "selectors",
    "disabled",
    "semantic_models",
    "saved_queries",
    "unit_tests",
    "functions",
)
OF_MACHINE = ("root_path", "build_path", "compiled_path")
NOT_FLAGS = ("PROJECT_DIR", "PROFILES_DIR", "LOG_PATH", "TARGET_PATH", "STATE", "DEFER_STATE", "INVOCATION_COMMAND")


class Reduction:
    def __init__(self, answers, variant, project_files, folder):
        self.answers = answers
        self.variant = variant
        self.project_files = project_files
        self.folder = folder

    def write(self, folder, name, full):
        """A variant has a manifest of its own if dbt parses another than without inputs."""
        full.write_text(json.dumps(self.nodes(whole=True), indent=1), encoding="utf-8")
        (folder / name).mkdir(parents=True, exist_ok=True)
        compressed(folder / name / "answers.json.gz", self.plain(self.expected()))
        manifest = packed(self.manifest())
        common, own = folder / "manifest.json.gz", folder / name / "manifest.json.gz"
        if name == "fresh":
            common.write_bytes(manifest)
        if manifest == common.read_bytes():
            own.unlink(missing_ok=True)
        else:
            own.write_bytes(manifest)
            print("    a manifest of its own")

    def manifest(self):
        manifest = self.answers["manifest"]
        kept = {"metadata": self.metadata(manifest["metadata"])}
        kept.update((name, manifest[name]) for name in SECTIONS if name in manifest)
        for name in ("macros", "docs"):
            kept[name] = {id: item for id, item in manifest[name].items() if item["package_name"] in PACKAGES}
        return self.plain(kept)

    @staticmethod
    def metadata(metadata):
        fixed = {"generated_at": TIME, "invocation_id": "00000000-0000-4000-8000-000000000021", "user_id": None}
        return {**{name: metadata[name] for name in METADATA if name in metadata}, **fixed}

    def expected(self):
        return {"inputs": self.inputs(), "nodes": self.nodes(whole=False), "warehouse": self.warehouse()}

    def inputs(self):
        return {
            "vars": self.variant["vars"],
            "environment": self.variant["env"],
            "target": {name: value for name, value in self.answers["target"].items() if name != "path"},
            "flags": {name: value for name, value in self.answers["flags"].items() if self.is_flag(name)},
            "project_files": self.project_files,
        }

    @staticmethod
    def is_flag(name):
        return name == name.upper() and name not in NOT_FLAGS

    def nodes(self, whole):
        return {id: self.node(id, compiled, whole) for id, compiled in sorted(self.answers["compiled"].items())}

    def node(self, id, compiled, whole):
        executed = [macro for part in self.parts(id, []) for macro in self.answers["macros"].get(part, [])]
        text = compiled.get("text")
        node = {
            "needs_dbt_macros": any(map(is_of_dbt, executed)),
            "macros": sorted(set(executed)),
            "unanswered": self.answers["unrecorded"].get(id, []),
        }
        if "error" in compiled:
            return {**node, "error": {name: self.of_no_machine(value) for name, value in compiled["error"].items()}}
        if text is not None and any(map(is_text_of_dbt, executed)) and not whole:
            return {**node, "sha256": sha256(text), "length": len(text)}
        return {**node, "text": text}

    def parts(self, id, seen):
        """A node and the ephemeral models in its text; where it failed, its parents may have been rendered as well."""
        if id in seen:
            return seen
        seen.append(id)
        parents = self.answers["manifest"]["nodes"].get(id, {}).get("depends_on", {}).get("nodes", [])
        ephemeral = [parent for parent in parents if self.is_ephemeral(parent)]
        for part in ephemeral:
            self.parts(part, seen)
        return seen

    def is_ephemeral(self, id):
        node = self.answers["manifest"]["nodes"].get(id)
        return node is not None and node["config"].get("materialized") == "ephemeral"

    def warehouse(self):
        kept = dict(self.answers["warehouse"])
        kept["queries"] = [self.query(dict(query)) for query in kept["queries"]]
        return kept

    def query(self, query):
        if query.pop("is_of_dbt"):
            query["sha256"] = sha256(query.pop("sql"))
        if "error" in query:
            query["error"] = self.of_no_machine(query["error"]["message"])
        return query

    def of_no_machine(self, text):
        return text.replace(self.folder, "WORK")

    def plain(self, value, key=None):
        if isinstance(value, dict):
            return {name: self.plain(item, name) for name, item in value.items() if name not in OF_MACHINE}
        if key == "created_at":
            return CREATED_AT
        if isinstance(value, list):
            return [self.plain(item) for item in value]
        return value


def sha256(text):
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def packed(value):
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return gzip.compress(text.encode("utf-8"), 9, mtime=0)


def compressed(path, value):
    path.write_bytes(packed(value))
    print("   ", path.name, path.stat().st_size)
