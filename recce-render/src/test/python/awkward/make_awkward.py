"""Writes src/test/resources/awkward: what real dbt makes of the projects in src/test/dbt/awkward.

python make_awkward.py [--keep] [--only VARIANT] WORK 1.8=VENV 1.12=VENV

WORK is a folder for the copies of the project, their databases and the full answers; each VENV is a virtual environment
with that dbt-core and dbt-duckdb: 1.8.10 with 1.8.4 and duckdb 1.1.3, 1.12.6 with 1.11.1 and duckdb 2.0.1.
With --keep the databases of an earlier run are used again.
"""

import argparse
import json
import os
import pathlib
import shutil
import subprocess

import reduction
import variants

HERE = pathlib.Path(__file__).parent
SOURCES = HERE.parents[1] / "dbt" / "awkward"
RESOURCES = HERE.parents[1] / "resources" / "awkward"
PACKAGES = ("orchard", "toolbox", "shim", "fruit")


def copy_project(work, version):
    for package in PACKAGES:
        shutil.rmtree(work / package, ignore_errors=True)
    for package in PACKAGES:
        shutil.copytree(SOURCES / package, work / package)
    for newer in sorted(SOURCES.glob("from_*")):
        if number(newer.name.removeprefix("from_")) <= number(version):
            shutil.copytree(newer, work / "orchard", dirs_exist_ok=True)
    for path in (work / "orchard").rglob("crlf_*.sql"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))


def number(version):
    return [int(part) for part in version.split(".")]


def environment(work, variant):
    inherited = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    own = {
        "ORCHARD_DATABASE": str(work / "orchard_db.duckdb"),
        "DBT_SEND_ANONYMOUS_USAGE_STATS": "false",
        "PYTHONHASHSEED": "0",
        "TZ": "UTC",
    }
    return {**inherited, **own, **variant["env"]}


def run(command, cwd, env, may_fail=False):
    done = subprocess.run(command, cwd=cwd, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    (cwd / "last.log").write_text(done.stdout, encoding="utf-8")
    if done.returncode and not may_fail:
        raise SystemExit(done.stdout[-4000:])
    return done.stdout


def prepare(work, venv, version, variant, keep):
    """The project and its database after the commands of a variant; the variants that share them are prepared once."""
    copy_project(work, version)
    project, env = work / "orchard", environment(work, variant)
    dbt = str(venv / "bin" / "dbt")
    run([dbt, "deps"], project, env)
    built = pathlib.Path(env["ORCHARD_DATABASE"])
    if keep and built.exists():
        return
    built.unlink(missing_ok=True)
    for command in variant["before"]:
        print("   ", done(run([dbt, command, *variant["args"]], project, env, may_fail=True)), flush=True)


def done(log):
    return next((line for line in log.splitlines() if "Done." in line), log[-2000:])


def answers_of(work, venv, variant):
    plan, out = work / "plan.json", work / "answers.json"
    plan.write_text(json.dumps({"args": variant["args"], "compile": variant["compile"]}), encoding="utf-8")
    command = [str(venv / "bin" / "python"), str(HERE / "record.py"), str(plan), str(out)]
    run(command, work / "orchard", environment(work, variant))
    return json.loads(out.read_text(encoding="utf-8"))


def project_files(work):
    return [(work / package / "dbt_project.yml").read_text(encoding="utf-8") for package in PACKAGES]


def main(options):
    for version, _, venv in (pair.partition("=") for pair in options.venvs):
        prepared = set()
        for name, variant in variants.ALL.items():
            if options.only in (None, name):
                print(version, name, flush=True)
                folder = options.work / version / variant["state"]
                if folder not in prepared:
                    prepared.add(folder)
                    prepare(folder, pathlib.Path(venv).resolve(), version, variant, options.keep)
                answers = answers_of(folder, pathlib.Path(venv).resolve(), variant)
                reduced = reduction.Reduction(answers, variant, project_files(folder), str(folder))
                reduced.write(RESOURCES / version, name, options.work / f"full-{version}-{name}.json")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--keep", action="store_true")
    parser.add_argument("--only", choices=variants.ALL)
    parser.add_argument("work", type=lambda text: pathlib.Path(text).resolve())
    parser.add_argument("venvs", nargs="+")
    main(parser.parse_args())
