"""Renders random templates with the real Jinja2 and with "recce jinja --batch", and prints where they differ.

    python compare_random.py tokens|programs|calls [SEED] [COUNT]

tokens: any tokens in a row, white space signs, options: lexer and parser. programs: statements over a few names: scopes.
calls: filters, methods and operators over values of every type. A difference in the words of a TypeError is counted, not shown.
"""
import json
import pathlib
import random
import subprocess
import sys
import warnings

import reference

RECCE = pathlib.Path(__file__).resolve().parents[4] / "recce"
SHOWN = 20
OPTIONS = [{}, {}, {"trim_blocks": True}, {"lstrip_blocks": True}, {"trim_blocks": True, "lstrip_blocks": True},
           {"keep_trailing_newline": True}]

TOKENS = """{{ }} {% %} {# #} {%- -%} {{- -}} {#- -#} {%+ +%} a b x 1 's' "q" if endif else elif for in endfor set endset = raw
endraw macro endmacro m ( ) [ ] { } , : . | upper is not and or none true ~ + - * / == < > % ' " \\ do with endwith filter
endfilter call endcall block endblock print _ 1.5 0x1 é 😀 ** // ! @ loop.index break continue recursive extends as from""".split()
TOKENS += ["{% if a %}", "{% endif %}", "{% for x in [1,2] %}", "{% endfor %}", "{{ a }}", "{# c #}", "{% raw %}", "{% endraw %}",
           "{%- if a -%}", "{%- endif -%}", " ", "\n", "\r\n", "\t", " \n "]
NAMES = ["a", "b", "c", "x", "y"]
VALUES = ["1", "0", "-7", "2.5", "'abc'", "''", "'a b c'", "' x '", "'3.7'", "'<a>T&C</a>'", "'l1\\nl2\\n\\nl4'", "'äöü ß'", "'😀x'",
          "[1,2,3]", "[]", "[3,'a',none]", "['b','a','C']", "(1,2)", "{'a':1,'b':2}", "{}", "none", "true", "false", "missing",
          "range(5)", "[[1,2],[3,4]]", "[{'n':'x','v':2},{'n':'y','v':1}]", "'%s-%s'", "'{}:{}'", "'word '*20", "'x'|e"]
FILTERS = """abs attr batch capitalize center count default dictsort e filesizeformat first float format groupby indent int join last
length list lower items map max min pprint reject rejectattr replace reverse round select selectattr slice sort string striptags
sum title tojson trim truncate unique upper urlencode urlize wordcount wordwrap xmlattr""".split()
LAZY = {"batch", "slice", "map", "select", "reject", "selectattr", "rejectattr", "unique", "items", "reverse"}
TESTS = "defined undefined none odd even string number mapping sequence iterable true false callable lower upper escaped".split()
METHODS = """capitalize center count endswith find format index isdigit join ljust lower partition replace rsplit split splitlines
startswith strip title upper zfill append copy extend insert pop remove reverse sort get keys items setdefault update values""".split()
OPERATORS = ["+", "-", "*", "/", "//", "%", "~", "==", "!=", "<", ">=", "in", "not in", "and", "or"]


class Templates:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.pick = self.random.choice

    def tokens(self):
        return "".join(self.pick(TOKENS) + self.pick(["", " ", " "]) for _ in range(self.random.randint(1, 14)))

    def expression(self, depth=0):
        kind = self.random.random()
        if depth > 2 or kind < 0.35:
            return self.pick(NAMES) if self.random.random() < 0.6 else self.pick(VALUES)
        if kind < 0.5:
            name = self.pick(FILTERS)
            return f"({self.expression(depth + 1)})|{name}" + ("|list" if name in LAZY else "")
        if kind < 0.6:
            return f"({self.expression(depth + 1)}) is {self.pick(TESTS)}"
        if kind < 0.9:
            return f"({self.expression(depth + 1)}) {self.pick(OPERATORS)} ({self.expression(depth + 1)})"
        return f"({self.expression(depth + 1)} if {self.expression(depth + 1)} else {self.expression(depth + 1)})"

    def body(self, depth, loop=False):
        return "".join(self.statement(depth, loop) for _ in range(self.random.randint(1, 3)))

    def statement(self, depth, loop):
        name, kind = self.pick(NAMES), self.random.random() * (0.5 if depth > 3 else 1)
        inner = depth + 1
        if kind < 0.3:
            return "{{ " + (name if self.random.random() < 0.6 else self.expression()) + " }}" + self.pick(["", " ", "\n", "t"])
        if kind < 0.5:
            return "{% set " + name + " = " + self.expression(1) + " %}"
        if kind < 0.62:
            otherwise = "{% else %}" + self.body(inner, loop) if self.random.random() < 0.5 else ""
            return "{% if " + self.expression(1) + " %}" + self.body(inner, loop) + otherwise + "{% endif %}"
        if kind < 0.75:
            test = " if " + self.expression(2) if self.random.random() < 0.2 else ""
            items = self.pick(["[1,2]", "[]", "range(3)", "'ab'", self.expression(1)])
            after = self.pick(["", "{{ loop.index }}{{ loop.last }}", "{% else %}" + self.body(inner)])
            return "{% for " + name + " in " + items + test + " %}" + self.body(inner, True) + after + "{% endfor %}"
        if kind < 0.84:
            given = ", ".join(self.expression(2) for _ in range(self.random.randint(0, 2)))
            return ("{% macro m(" + name + "=" + self.expression(2) + ") %}" + self.body(inner)
                    + self.pick(["", "{{ varargs }}", "{{ caller() if caller else '' }}"]) + "{% endmacro %}{{ m(" + given + ") }}")
        if kind < 0.88:
            return "{% with " + name + " = " + self.expression(2) + " %}" + self.body(inner, loop) + "{% endwith %}"
        if kind < 0.92:
            return "{% set " + name + " %}" + self.body(inner) + "{% endset %}"
        if kind < 0.95:
            return "{% filter upper %}" + self.body(inner) + "{% endfilter %}"
        if kind < 0.98:
            return "{% call m() %}" + self.body(inner) + "{% endcall %}"
        return "{% " + self.pick(["break", "continue"]) + " %}" if loop else "{# #}"

    def programs(self):
        return self.body(0)

    def calls(self):
        given = ", ".join(self.pick(VALUES) for _ in range(self.pick([0, 0, 1, 1, 2])))
        if self.random.random() < 0.5:
            name = self.pick(FILTERS)
            return "{{ (" + self.pick(VALUES) + ")|" + name + "(" + given + ")" + ("|list" if name in LAZY else "") + " }}"
        if self.random.random() < 0.6:
            return "{{ (" + self.pick(VALUES) + ")." + self.pick(METHODS) + "(" + given + ") }}"
        return "{{ (" + self.pick(VALUES) + ") " + self.pick(OPERATORS) + " (" + self.pick(VALUES) + ") }}"


def recce(cases):
    lines = "".join(json.dumps({"template": t, "context": c, "options": o}) + "\n" for t, c, o in cases)
    done = subprocess.run([RECCE, "jinja", "--batch"], input=lines, capture_output=True, text=True, timeout=300, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def main(kind, seed, count):
    warnings.simplefilter("ignore")
    templates = Templates(seed)
    context = {"a": 1, "b": [1, 2, 3], "c": {"k": "v", "n": 2}}
    cases = [(getattr(templates, kind)(), context, templates.pick(OPTIONS)) for _ in range(count)]
    differences = words = 0
    for case, answer in zip(cases, recce(cases)):
        answer.pop("format")
        expected = reference.answer(*case)
        if " at 0x" in str(expected) or "no loader" in str(expected):
            continue
        if "error" in expected and expected["error"]["line"] is None:
            expected["error"]["line"] = answer.get("error", {}).get("line")
        if answer == expected:
            continue
        if answer.get("error", {}).get("type", 0) == expected.get("error", {}).get("type"):
            words += 1
            continue
        differences += 1
        if differences <= SHOWN:
            print(json.dumps(case[0], ensure_ascii=False), case[2], "\n  Jinja2 ", expected, "\n  recce4j", answer)
    print(f"{count} templates, {differences} differ, {words} in the words or the line of one error alone")


if __name__ == "__main__":
    arguments = sys.argv[1:] + ["1", "5000"][len(sys.argv) - 2 :]
    main(arguments[0], int(arguments[1]), int(arguments[2]))
