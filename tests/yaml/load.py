#!/usr/bin/env python3
"""Reads YAML documents with libyaml, which has nothing to do with NewsModel: what it takes, others take.

    python3 tests/yaml/load.py DOCUMENTS.json

The file is a JSON list of documents. It prints a JSON list: for each document its value, all scalars as text, or null if it is refused.
It needs PyYAML with libyaml (Debian: python3-yaml).
"""

import json
import sys

import yaml


def load(document):
    try:
        return {"value": yaml.load(document, Loader=yaml.CBaseLoader)}
    except yaml.YAMLError as error:
        return {"error": str(error)}


with open(sys.argv[1], encoding="utf-8") as file:
    print(json.dumps([load(document) for document in json.load(file)]))
