"""Checks a folder of articles on a Dask cluster: python3 check_with_dask.py SCHEDULER FOLDER PARTS

Each task runs the tool on one part of the folder, which all workers must see at the same path. NEWSMODEL names the tool, if it is not newsmodel.
"""

import collections
import json
import os
import shlex
import subprocess
import sys

from distributed import Client


def check(folder, index, count):
    """Checks one part, and returns how many articles and problems it has."""
    command = [*shlex.split(os.environ.get("NEWSMODEL", "newsmodel")), "check", folder, "--shard", f"{index}/{count}", "--output", "ndjson"]
    run = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, check=False)
    if run.returncode > 1:
        raise RuntimeError(f"part {index}: exit code {run.returncode}")

    counts = collections.Counter()
    for line in run.stdout.splitlines():
        result = json.loads(line)
        counts["files"] += 1
        counts.update(diagnostic["code"] for diagnostic in result["diagnostics"])

    return counts


def main():
    scheduler, folder, parts = sys.argv[1], os.path.abspath(sys.argv[2]), int(sys.argv[3])
    with Client(scheduler) as client:
        futures = [client.submit(check, folder, index, parts, pure=False) for index in range(parts)]
        total = sum(client.gather(futures), collections.Counter())

    print(json.dumps(dict(sorted(total.items()))))


if __name__ == "__main__":
    main()
