"""What is compiled: with which inputs, and after which commands. Variants of the same state share a database."""

import json

VARS = {
    "crop": "dragonfruit",
    "mark_refs": True,
    "cli_text": "with blanks",
    "cli_list": ["a", 1, None, {"b": "c"}, 2.5, True],
    "cli_dict": {"k": ["v"], "n": {"m": None}, "1": "text"},
    "cli_number": 3,
    "cli_jinja": "{{ var('crop') }}-{{ target.name }}",
    "cli_none": None,
    "weight": "{{ 2 * 3 }}",
    "absent": "now here",
    "separator": "_",
    "never_given": "given",
    "is_off": False,
    "empty_text": "",
}

ENVIRONMENT = {
    "ORCHARD_WORD": 'from "the" environment',
    "ORCHARD_EMPTY": "",
    "ORCHARD_NUMBER": "42",
    "ORCHARD_JINJA": "{{ 1 + 1 }}",
    "ORCHARD_TARGET": "dev",
    "DBT_ENV_CUSTOM_ENV_FIELD": "custom",
}

BUILT = ("seed", "build")


def variant(state, before=(), args=(), compile=(), env=None, vars=None):
    with_vars = ["--vars", json.dumps(vars)] if vars else []
    return {
        "state": state,
        "before": list(before),
        "args": [*args, *with_vars],
        "compile": list(compile),
        "env": env or {},
        "vars": vars or {},
    }


ALL = {
    "fresh": variant("empty database"),
    "built": variant("built", BUILT),
    "refresh": variant("built", BUILT, compile=["--full-refresh"]),
    "empty": variant("built", BUILT, compile=["--empty"]),
    "inputs": variant("built with inputs", BUILT, args=["--target", "prod"], env=ENVIRONMENT, vars=VARS),
}
