#!/usr/bin/env python3
"""Reads the front matter of other people's sites with PyYAML and tomllib, which have nothing to do with NewsModel.

    python3 tests/yaml/site.py FOLDER

It prints a line of JSON for each file whose front matter is YAML or TOML: its path, and what it says under the keys that everybody knows. The rules
of the software that a file is made for are in RULES. It needs PyYAML (Debian: python3-yaml).
"""

import datetime
import json
import os
import re
import sys
import tomllib

import yaml

# By folder: the keys of each field, the preferred one first; whether a text of tags has blanks between them.
COMMON = {
    "date": ["date", "pubDate", "publishDate"],
    "authors": ["authors", "author"],
    "topics": ["tags"],
    "description": ["description", "summary"],
}


def text_of(value):
    if isinstance(value, bool) or value is None:
        return None
    return value if isinstance(value, str) else None


def instant(value):
    """The day, or the instant in UTC, of a date in one of the forms that the sites' readers take."""
    match = re.fullmatch(
        r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:(?:[Tt]|[ \t]+)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?[ \t]*(Z|z|UTC|[-+]\d{1,2}(?::?\d{2})?)?)?", value.strip())
    if not match:
        return None
    year, month, day, hour, minute, second, fraction, zone = match.groups()
    try:
        time = datetime.datetime(int(year), int(month), int(day), int(hour or 0), int(minute or 0), int(second or 0))
    except ValueError:
        return None
    if zone and zone not in ("Z", "z", "UTC"):
        digits = zone[1:].replace(":", "")
        hours, minutes = (int(digits[:-2]), int(digits[-2:])) if len(digits) > 2 else (int(digits), 0)
        delta = datetime.timedelta(hours=hours, minutes=minutes)
        time = time - delta if zone[0] == "+" else time + delta
    return time.strftime("%Y-%m-%dT%H:%M:%SZ")


def names_of(value):
    """Authors: a text, a list of texts or maps, a map."""
    values = value if isinstance(value, list) else [value]
    names = []
    for item in values:
        name = item.get("name") if isinstance(item, dict) else item
        if isinstance(name, str) and name:
            names.append(name)
        else:
            return None
    return names or None


def topics_of(value):
    if isinstance(value, str):
        return [part.strip() for part in value.split(",") if part.strip()] if "," in value else value.split() or None
    if isinstance(value, list):
        topics = [item.get("label") if isinstance(item, dict) else item for item in value if item not in (None, "")]
        return topics if topics and all(isinstance(topic, str) for topic in topics) else None
    return None


def stringly(value):
    """TOML's values as texts, as the loader of YAML gives them."""
    if isinstance(value, dict):
        return {key: stringly(item) for key, item in value.items()}
    if isinstance(value, list):
        return [stringly(item) for item in value]
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.isoformat() if isinstance(value, (datetime.date, datetime.datetime)) else str(value)


def keys_of(content):
    content = content.removeprefix("\ufeff")
    match = re.match(r"---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", content, re.S | re.M)
    if match:
        return yaml.load(match.group(1), Loader=yaml.CBaseLoader)
    match = re.match(r"\+\+\+[ \t]*\r?\n(.*?)^\+\+\+[ \t]*(?:\r?\n|\Z)", content, re.S | re.M)
    return stringly(tomllib.loads(match.group(1))) if match else None


def first(keys, names, read):
    for name in names:
        if keys.get(name) not in (None, "", [], "~", "null"):
            value = read(keys[name])
            if value is not None:
                return value
    return None


def fields(path, content):
    keys = keys_of(content)
    if not isinstance(keys, dict):
        return None
    known = {**keys, **{k: v for k, v in (keys.get("extra") or {}).items() if k in ("author", "authors", "tags")}} if isinstance(keys.get("extra"), dict) else keys
    if isinstance(keys.get("taxonomies"), dict) and "tags" in keys["taxonomies"]:
        known = {**known, "tags": keys["taxonomies"]["tags"]}
    date = first(known, COMMON["date"], instant)
    named = re.search(r"(?:^|/)(\d{4}-\d{2}-\d{2})-[^/]*$", path)
    draft = keys.get("draft")
    return {
        "path": path,
        "title": text_of(keys.get("title")),
        "date": date or (named and instant(named.group(1))) or None,
        "authors": first(known, COMMON["authors"], names_of),
        "topics": first(known, COMMON["topics"], topics_of),
        "description": first(known, COMMON["description"], text_of),
        "draft": draft == "true" if draft in ("true", "false") else None,
    }


root = sys.argv[1]
for folder, _, files in sorted(os.walk(root)):
    for file in sorted(files):
        path = os.path.join(folder, file)
        try:
            with open(path, encoding="utf-8", newline="") as stream:
                found = fields(os.path.relpath(path, root).replace(os.sep, "/"), stream.read())
        except (UnicodeDecodeError, yaml.YAMLError, tomllib.TOMLDecodeError, AttributeError):
            continue
        if found:
            print(json.dumps(found))
