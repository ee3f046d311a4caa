"""JSON that a reader can review: what fits into a line is one, everything else has a line for each part."""

import json

WIDTH = 150


def write(path, value):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text(value, 0) + "\n", encoding="utf-8", newline="\n")
    print(path.name, path.stat().st_size, path.parent.name)


def text(value, indent):
    line = json.dumps(value, ensure_ascii=False)
    if len(line) + indent <= WIDTH or not isinstance(value, (dict, list)) or not value:
        return line
    inside = " " * (indent + 1)
    if isinstance(value, list):
        parts = [inside + text(item, indent + 1) for item in value]
        return "[\n" + ",\n".join(parts) + "\n" + " " * indent + "]"
    parts = [f"{inside}{json.dumps(key, ensure_ascii=False)}: {text(item, indent + 1)}" for key, item in value.items()]
    return "{\n" + ",\n".join(parts) + "\n" + " " * indent + "}"
