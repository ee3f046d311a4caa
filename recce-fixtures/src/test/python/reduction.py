"""What the repository keeps of an artifact that dbt wrote: our project's own text, without dbt's and without this machine's."""

import re

TIME = "2026-01-01T00:00:00.000000Z"
CREATED_AT = 1767225600.0
COMPILED = ("compiled_code", "compiled_sql")
TIMES = ("generated_at", "invocation_started_at", "run_started_at")


def of_manifest(manifest, packages):
    """Without macros and docs of other packages, without SQL that dbt's macros rendered."""
    kept = dict(manifest)
    kept["metadata"] = of_metadata(manifest["metadata"])
    kept["macros"] = {id: macro for id, macro in manifest["macros"].items() if macro["package_name"] in packages}
    kept["docs"] = {id: doc for id, doc in manifest["docs"].items() if doc["package_name"] in packages}
    ours = ids_of_our_sql(manifest, packages)
    kept["nodes"] = {id: without_null_path(node if id in ours else without_sql(node)) for id, node in kept["nodes"].items()}
    return plain(kept)


def of_catalog(catalog):
    return plain(dict(catalog, metadata=of_metadata(catalog["metadata"])))


def of_run_results(results, manifest, packages):
    """The arguments of the command tell folders and settings of the machine; those that select are kept."""
    ours = ids_of_our_sql(manifest, packages)
    kept = dict(results, metadata=of_metadata(results["metadata"]))
    kept["args"] = {key: value for key, value in results["args"].items() if key in ("which", "exclude", "vars")}
    kept["results"] = [
        result if result["unique_id"] in ours else without_sql(result) for result in results["results"]
    ]
    return plain(kept)


def of_metadata(metadata):
    fixed = {key: TIME for key in TIMES if key in metadata}
    return dict(metadata, **fixed, invocation_id=invocation_id(metadata["dbt_version"]))


def invocation_id(dbt_version):
    major, minor, _ = dbt_version.split(".")
    return f"00000000-0000-4000-8000-{int(major):06d}{int(minor):06d}"


def ids_of_our_sql(manifest, packages):
    """Nodes whose compiled text is their own after ref, source and our macros: no macro of dbt's had a part in it."""
    reached = {}

    def is_ours(id):
        if id not in reached:
            reached[id] = True  # a macro that calls itself
            macro = manifest["macros"].get(id)
            reached[id] = (
                macro is not None
                and macro["package_name"] in packages
                and all(map(is_ours, macro["depends_on"]["macros"]))
            )
        return reached[id]

    return {
        id
        for id, node in manifest["nodes"].items()
        if node.get("test_metadata") is None
        and node.get("resource_type") != "seed"
        and all(map(is_ours, node["depends_on"]["macros"]))
    }


def without_sql(entry):
    return {key: value for key, value in entry.items() if key not in COMPILED}


def without_null_path(node):
    """A manifest that was parsed only says of each node that it has no such path."""
    return {key: value for key, value in node.items() if key != "compiled_path" or value is not None}


def plain(json, key=None):
    """The same for everybody: one time of parsing, no absolute path."""
    if isinstance(json, dict):
        return {name: plain(value, name) for name, value in json.items()}
    if isinstance(json, list):
        return [plain(value) for value in json]
    if key == "created_at":
        return CREATED_AT
    return re.sub(r"^/", "", json) if key in ("root_path", "project_root") and json else json
