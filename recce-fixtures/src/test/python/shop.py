"""The project shop: artifacts of four dbt versions, edits with dbt's answers to state selectors, selection expressions."""

import difference
import reduction
from golden import read

PACKAGES = ("shop", "shop_utils")
VERSIONS = ("1.0", "1.5", "1.8", "1.12")

# what the compiled manifest of the same project has more than the one that `dbt parse` wrote
ONLY_COMPILED = [
    f"/nodes/*/{key}"
    for key in ("compiled", "compiled_code", "compiled_path", "extra_ctes", "extra_ctes_injected")
]

# folder of the golden → version of the manifest it starts from, and the edits that are taken
EDITS = {
    "1.12": (
        "1.12",
        """body_filter_added macro_dispatch_target macro_called_by_macro macro_unused_edited seed_row_added
        description_model description_model_persisted tags_project meta_yaml config_materialized_in_file
        config_alias_yaml config_schema_project config_project_reordered config_enable_model env_in_config target_prod
        file_model_moved test_severity source_freshness source_quoting source_schema_literal source_table_added
        exposure_type access_protected group_of_model contract_column_type contract_column_type_versioned
        version_latest semantic_measure saved_query_group_by unit_test_given function_returns""".split(),
    ),
    "1.12-less-unrendered": ("1.12", "target_prod source_schema_literal meta_in_file".split()),
    "1.8": ("1.8", "source_freshness source_meta saved_query_group_by test_severity_project target_prod".split()),
}

# edits for which the long lists of state:old and state:unmodified are taken too
WITH_OLD = ("config_enable_model", "file_model_moved")

SELECTIONS = [
    0, 3, 6, 7, 9, 10, 13, 14, 16, 19, 21, 24, 27, 29, 31, 34, 37, 38, 40, 42, 49, 51, 52, 54, 59, 60, 61, 65, 67,
    69, 70, 73, 75, 77, 82, 84, 86, 87, 89, 90, 93, 94, 96, 97, 101,
]


def write(golden, write_json):
    manifests = {}
    for version in VERSIONS:
        folder = golden / "versions" / version
        whole = read(folder / "manifest.json.gz")
        manifests[version] = reduction.of_manifest(whole, PACKAGES)
        results = reduction.of_run_results(read(folder / "run_results.json.gz"), whole, PACKAGES)
        write_json(f"shop/{version}/manifest.json", manifests[version])
        write_json(f"shop/{version}/catalog.json", reduction.of_catalog(read(folder / "catalog.json.gz")))
        write_json(f"shop/{version}/run_results.json", results)
    write_json("shop/normal.json", normal(read(golden / "versions" / "normal.json")))
    for folder, (version, names) in EDITS.items():
        write_json(f"shop/edits-{folder}.json", edits(golden / "state" / folder, version, manifests[version], names))
    write_json("shop/selection.json", selection(golden / "selection", manifests["1.12"]))


def normal(form):
    return dict(form, exceptions={version: form["exceptions"].get(version, {}) for version in VERSIONS})


def edits(folder, version, manifest, names):
    expected = read(folder / "expected.json")
    more = read(folder / "expected_old_unmodified.json.gz")
    base = read_manifest(folder / "base.json.gz")
    written = {"manifest": version, "base": parsed(manifest, base), "edits": []}
    for name in names:
        answers = expected[name]
        assert answers.pop("base") == "base.json.gz", name
        if name in WITH_OLD:
            answers["selectors"].update(more[name])
        patch = difference.between(base, read_manifest(folder / "cases" / f"{name}.json.gz"))
        written["edits"].append({"name": name, **answers, "patch": patch})
    return written


def selection(folder, manifest):
    current = read_manifest(folder / "manifest.json.gz")
    cases = read(folder / "expected.json")
    return {
        "manifest": parsed(manifest, current),
        "previous": difference.between(current, read_manifest(folder / "previous.json.gz")),
        "cases": [cases[index] for index in SELECTIONS],
    }


def parsed(compiled, manifest):
    """The difference of a manifest that was parsed only, with a star for what all its nodes lack."""
    rest = dict(compiled, nodes={
        id: {key: value for key, value in node.items() if f"/nodes/*/{key}" not in ONLY_COMPILED}
        for id, node in compiled["nodes"].items()
    })
    patch = difference.between(rest, manifest)
    return {**patch, "remove": ONLY_COMPILED + patch.get("remove", [])}


def read_manifest(path):
    return reduction.of_manifest(read(path), PACKAGES)
