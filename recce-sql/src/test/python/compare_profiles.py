"""Writes src/test/resources/profiles/dbt.jsonl.gz: what dbt's own loader makes of the profiles of profile_cases.py.

Run it with a Python 3.11 that has dbt-core 1.12 and the adapters (postgres, duckdb, bigquery, snowflake, redshift, databricks):
python compare_profiles.py. DbtProfilesTest compares the answers with ours.
"""
import contextlib
import gzip
import io
import json
import os
import pathlib
import signal
import tempfile

from dbt.adapters.factory import get_adapter_by_type  # noqa: F401: the adapters' plugins register themselves
from dbt.config.runtime import load_profile, load_project
from dbt.flags import set_from_args
from dbt_common.context import set_invocation_context

import profile_cases

TARGET = pathlib.Path(__file__).parent.parent / "resources" / "profiles" / "dbt.jsonl.gz"
ENVIRONMENT = {
    "GOLDEN_SET": "value",
    "GOLDEN_EMPTY": "",
    "GOLDEN_NUMBER": "6543",
    "GOLDEN_TRUE": "True",
    "GOLDEN_LIST": "[1, 'a', None]",
    "GOLDEN_TARGET": "prod",
    "GOLDEN_PROFILE": "p",
    "GOLDEN_KEY_ESCAPED": "-----BEGIN\\nabc\\n-----END",
    "GOLDEN_KEY_LINES": "-----BEGIN\nabc\n-----END",
    "DBT_ENV_SECRET_X": "hush",
    "DBT_ENV_SECRETX": "hush2",
    "DBT_ENV_SECRET_EMPTY": "",
    "DBT_ENV_SECRET_KEY": "-----BEGIN\\nabc\\n-----END",
    "DBT_ENV_SECRET_PROFILE": "p",
    "DBT_ENV_SECRET_TARGET": "prod",
}
VARS = {"known": "v", "number": 7, "profile": "p", "target": "prod"}
PROJECT = "name: x\nprofile: p\n"


class Args:
    def __init__(self, folder):
        self.profiles_dir = str(folder)
        self.project_dir = str(folder)
        self.profile = None
        self.target = None
        self.vars = VARS


def answer(folder, options):
    set_invocation_context(dict(ENVIRONMENT))
    try:
        set_from_args(Args(folder), None)
        loaded = load_profile(str(folder), VARS, options.get("profile"), options.get("target"))
        load_project(str(folder), False, loaded, VARS)
    except TimeoutError:
        raise
    except BaseException as error:  # dbt answers some of them with SystemExit or a bare KeyError
        return {"error": type(error).__name__}
    return {
        "profile": loaded.profile_name,
        "target": loaded.target_name,
        "threads": loaded.threads,
        "type": loaded.credentials.type,
        "credentials": loaded.credentials.to_dict(omit_none=False),
    }


def expired(signum, frame):
    raise TimeoutError


def main():
    signal.signal(signal.SIGALRM, expired)
    rows = [{"environment": ENVIRONMENT, "vars": VARS}]
    for name, profiles, options in profile_cases.cases():
        with tempfile.TemporaryDirectory() as made:
            folder = pathlib.Path(made)
            os.chdir(folder)
            (folder / "profiles.yml").write_bytes(profiles.encode("utf-8", "surrogatepass"))
            project = options.get("project", PROJECT)
            (folder / "dbt_project.yml").write_text(project, encoding="utf-8")
            signal.alarm(20)
            with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
                found = answer(folder, options)
            signal.alarm(0)
            os.chdir("/")
        row = {"name": name, "profiles": profiles, **options, "answer": found}
        rows.append(json.loads(json.dumps(row, default=str)))
    text = "".join(json.dumps(row) + "\n" for row in rows)
    with gzip.GzipFile(TARGET, "wb", mtime=0) as out:
        out.write(text.encode())
    print(len(rows) - 1, "profiles,", sum("error" in row.get("answer", ()) for row in rows), "errors")


main()
