"""The difference of two JSON objects: what is set and what is removed, each by its JSON pointer (RFC 6901)."""


def between(before, after):
    changes = {"set": {}, "remove": []}
    collect(before, after, "", changes)
    return {key: value for key, value in changes.items() if value}


def collect(before, after, pointer, changes):
    for key, value in after.items():
        place = f"{pointer}/{escaped(key)}"
        if key not in before:
            changes["set"][place] = value
        elif isinstance(value, dict) and isinstance(before[key], dict):
            collect(before[key], value, place, changes)
        elif value != before[key] or type(value) is not type(before[key]):
            changes["set"][place] = value
    changes["remove"] += [f"{pointer}/{escaped(key)}" for key in before if key not in after]


def escaped(key):
    return key.replace("~", "~0").replace("/", "~1")
