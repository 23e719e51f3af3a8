#!/usr/bin/env python3
"""Validates front matter against the JSON Schema of articles, with a YAML reader and a validator that have nothing to do with NewsModel.

    python3 tests/schema/validate.py docs/schema/article.schema.json FILE-OR-FOLDER...

Of a folder it takes every file that begins with "---". It needs PyYAML and jsonschema (Debian: python3-yaml, python3-jsonschema).
It prints a line for each thing that is wrong, and the totals last. Exit code 1 if a file is not valid.
"""

import json
import re
import sys
from pathlib import Path

import jsonschema
import yaml


class Loader(yaml.SafeLoader):
    """Takes plain scalars for what they are in YAML 1.2 (section 10.3.2), as editors do, and not in YAML 1.1."""

    yaml_implicit_resolvers: dict = {}


for tag, pattern, first in [
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", list("-+0123456789")),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)", list("-+.0123456789")),
]:
    Loader.add_implicit_resolver("tag:yaml.org,2002:" + tag, re.compile(f"^(?:{pattern})$"), first)


def integer(loader, node):
    text = loader.construct_scalar(node)
    return int(text, 0) if text[:2] in ("0o", "0x") else int(text)


Loader.add_constructor("tag:yaml.org,2002:int", integer)


def front_matter(text):
    lines = text.lstrip("\ufeff").splitlines()
    if not lines or lines[0].rstrip() != "---":
        return None
    for number, line in enumerate(lines[1:], 1):
        if line.rstrip() in ("---", "..."):
            return "\n".join(lines[1:number]) + "\n"
    return None


def problems(validator, path):
    text = front_matter(path.read_bytes().decode("utf-8"))
    if text is None:
        return ["no front matter"]
    try:
        article = yaml.load(text, Loader)
    except (yaml.YAMLError, ValueError) as error:
        return ["no YAML: " + " ".join(str(error).split())]
    found = []
    for error in validator.iter_errors(article):
        # The branch for null, of a value that is not null, has nothing to say.
        inner = [e for e in error.context or [error] if e.validator != "type" or e.validator_value != "null"]
        found += [(e.json_path[2:] or "$") + ": " + e.message[:150] for e in inner]
    return found


def files(name):
    path = Path(name)
    if not path.is_dir():
        return [path]
    return sorted(p for p in path.rglob("*") if p.is_file() and p.read_bytes()[:3] == b"---")


def main(schema, *names):
    schema = json.loads(Path(schema).read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    total = invalid = 0
    for name in names:
        for path in files(name):
            total += 1
            found = problems(validator, path)
            invalid += bool(found)
            for problem in found:
                print(f"{path.as_posix()}: {problem}")
    print(f"{total} files, {total - invalid} valid, {invalid} not valid")
    return 1 if invalid or not total else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
