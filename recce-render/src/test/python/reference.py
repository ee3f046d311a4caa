"""What the real Jinja2 answers; used by make_tables.py."""
import copy
import datetime
import itertools
import json
import re

import jinja2
import pytz
from jinja2.sandbox import SandboxedEnvironment

KINDS = {
    "lenient": jinja2.Undefined, "strict": jinja2.StrictUndefined,
    "chainable": jinja2.ChainableUndefined, "debug": jinja2.DebugUndefined,
}


def environment(options, templates=None):
    options = dict(options)
    kind = options.pop("undefined", "lenient")
    return SandboxedEnvironment(
        extensions=["jinja2.ext.do", "jinja2.ext.loopcontrols"], undefined=KINDS[kind],
        loader=jinja2.DictLoader(templates) if templates else None, **options)


def template_line(error):
    """The line of the innermost frame that is a template's."""
    line, trace = None, error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "<template>":
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def failure(error):
    message = str(error).replace("jinja2.sandbox.SandboxedEnvironment.call() ", "")
    line = template_line(error)
    if isinstance(error, jinja2.TemplateSyntaxError):
        line = error.lineno
    elif isinstance(error, SyntaxError):
        # Python refuses what Jinja2 generated; its line is not the template's
        message, line = error.msg, None
    return {"error": {"type": type(error).__name__, "message": message, "line": line}}


def answer(template, context, options):
    try:
        return {"output": environment(options).from_string(template).render(**copy.deepcopy(context))}
    except Exception as error:
        return failure(error)


def parsing(template):
    try:
        environment({}).from_string(template)
    except Exception as error:
        return failure(error)
    raise AssertionError("this is not broken: " + template)


def loading(templates, context):
    try:
        return {"output": environment({}, templates).get_template("main").render(**copy.deepcopy(context))}
    except Exception as error:
        return failure(error)


def with_modules(template):
    modules = environment({})
    modules.globals.update(re=re, datetime=datetime, pytz=pytz, itertools=itertools, json=json)
    try:
        return {"output": modules.from_string(template).render()}
    except Exception as error:
        return failure(error)
