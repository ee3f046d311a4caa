"""Times the real Jinja2 on templates given as a JSON array of texts; writes [[parse, render or null], ...] in nanoseconds."""
import json
import sys
import time

import jinja2
from jinja2.sandbox import SandboxedEnvironment

ROUNDS = int(sys.argv[1])


class Named:
    name = "name"
    schema = "schema"
    database = "database"
    type = "postgres"

    def __str__(self):
        return "this"


CONTEXT = {
    "ref": lambda *a, **k: "ref_" + str(a[-1]), "source": lambda *a: "source_" + str(a[-1]), "config": lambda *a, **k: "",
    "var": lambda name, default="v": default, "env_var": lambda name, default="e": default, "is_incremental": lambda: True,
    "this": Named(), "target": Named(), "execute": True, "log": lambda *a, **k: "",
}
ENVIRONMENT = SandboxedEnvironment(
    extensions=["jinja2.ext.do", "jinja2.ext.loopcontrols"], undefined=jinja2.ChainableUndefined)


def best(work):
    least = None
    for _ in range(ROUNDS):
        start = time.perf_counter_ns()
        work()
        took = time.perf_counter_ns() - start
        least = took if least is None else min(least, took)
    return least


def row(text):
    try:
        parse = best(lambda: ENVIRONMENT.from_string(text))
    except jinja2.TemplateError:
        return [None, None]
    template = ENVIRONMENT.from_string(text)
    try:
        template.render(**CONTEXT)
    except Exception:
        return [parse, None]
    return [parse, best(lambda: template.render(**CONTEXT))]


print(json.dumps([row(text) for text in json.load(sys.stdin)]))
