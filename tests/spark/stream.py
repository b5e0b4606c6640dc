"""Feeds one article after the other to a partition until its first record comes. Prints how many it took."""

import json
import shlex
import sys
from itertools import count

import studitiru_pipe as pipe


class Count:
    def add(self, _: int) -> None: ...


def main(studitiru: str, article: str) -> None:
    fed = 0

    def rows() -> object:
        nonlocal fed
        for fed in count(1):
            yield "file:/n", json.dumps({"text": article}).encode()

    command = [*shlex.split(studitiru), "extract", "--input", "ndjson", "-q"]
    records = pipe.extract(rows(), pipe.Task(command, pipe.as_it_is, False, [Count(), Count(), Count()]))
    next(records)
    records.close()
    print(fed)


main(*sys.argv[1:])
