"""studitiru as workers run it: JSON lines in; records, failures and the schema of a record out. Needs no Spark."""

from __future__ import annotations

import gzip
import itertools
import json
import re
import socket
import subprocess
import tempfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import unquote

if TYPE_CHECKING:
    from pyspark.accumulators import Accumulator


# The keys of an article.
KEYS = ("text", "id", "url", "title", "published", "outlet")


class JobError(Exception):
    """What the user can mend, on one line."""


class Refusal(Exception):
    """Why there is no line for studitiru: a code and a message, as studitiru gives them for what failed."""


class Task(NamedTuple):
    """What each partition is done with.

    Attributes:
        command: how a worker calls studitiru, with the options of `extract`.
        line_of: makes the JSON line of an article, of the path of its file and what stands there, or raises Refusal.
        keep_failures: give the articles that failed, rather than only count them.
        counts: articles, visits, failures; Spark counts each partition once, however often it was tried.
    """

    command: list[str]
    line_of: Callable[[str, bytes], bytes]
    keep_failures: bool
    counts: list[Accumulator[int]]


class Feeder(Thread):
    """Writes the lines of a partition to studitiru while its records are read, so that neither lies in memory."""

    def __init__(self, rows: Iterable[tuple[str, bytes]], task: Task, process: subprocess.Popen[bytes], sent: Path) -> None:
        super().__init__(daemon=True)
        self.rows, self.task, self.process, self.sent = rows, task, process, sent
        self.count = 0
        self.refused: list[dict[str, Any]] = []
        self.error: Exception | None = None

    def run(self) -> None:
        try:
            self.feed()
        except BrokenPipeError:
            pass  # studitiru has ended, and its status says why.
        except Exception as error:  # noqa: BLE001
            self.error = error  # For the task to raise.
            self.process.kill()

    def feed(self) -> None:
        # Of a line that failed only its number comes back, so what was sent is kept, on disk.
        with self.process.stdin as pipe, open(self.sent, "wb") as sent:
            # A stream that begins like gzip would be unpacked as a whole, so it begins with an empty line.
            pipe.write(b"\n")
            for uri, content in self.rows:
                path = re.sub("^file:/+", "/", unquote(uri))
                try:
                    line = self.task.line_of(path, content)
                except Refusal as refusal:
                    code, message = refusal.args
                    self.refused.append({"input": path, "line": None, "code": code, "message": message, "article": None})
                    continue
                if not line.strip():
                    continue
                self.count += 1
                # For a NUL, which no JSON holds, studitiru would refuse the whole stream as binary.
                pipe.write(line.replace(b"\0", b"\1") + b"\n")
                if self.task.keep_failures:
                    sent.write(path.encode() + b"\t" + line + b"\n")


def extract(rows: Iterable[tuple[str, bytes]], task: Task) -> Iterator[tuple[bool, str]]:
    """Does a partition.

    Args:
        rows: addresses of files and what stands there, a line or an article.

    Yields:
        (False, record) in the order of the articles, then (True, failure), each a line of JSON.

    Raises:
        JobError: where studitiru did not work off the partition.
    """
    with tempfile.TemporaryDirectory(prefix="studitiru-") as folder:
        failed, sent, messages = (Path(folder, name) for name in ("failed", "sent", "messages"))
        with open(messages, "wb") as stderr:
            process = start([*task.command, "--errors", str(failed), "-"], stdout=subprocess.PIPE, stderr=stderr)
        feeder = Feeder(rows, task, process, sent)
        feeder.start()
        visits = failures = 0
        try:
            for record in process.stdout:
                visits += 1
                yield False, record.decode().rstrip("\n")
            status = process.wait()
        finally:
            process.kill()  # Where Spark gives the task up; else it has ended.
            process.wait()
        feeder.join()
        if feeder.error is not None:
            raise feeder.error
        # studitiru writes this file whole at its end, or not at all.
        if status not in (0, 1) or not failed.exists():
            said = " / ".join(messages.read_text(errors="replace").split("\n")[-4:-1])
            raise JobError(f"studitiru on {socket.gethostname()} ended with status {status}: {said or 'no message'}")
        for failure in itertools.chain(read_failures(failed, sent, task), feeder.refused):
            failures += 1
            if task.keep_failures:
                yield True, json.dumps(failure, ensure_ascii=False)
    for count, done in zip(task.counts, (feeder.count + len(feeder.refused) - failures, visits, failures)):
        count.add(done)


def read_failures(failed: Path, sent: Path, task: Task) -> Iterator[dict[str, Any]]:
    """What failed, with its file and the line as given in place of a number that says nothing outside the task."""
    with open(failed) as failures, open(sent, "rb") as lines:
        number, line = 1, b""  # The empty line.
        for failure in map(json.loads, failures):
            if failure["line"] is None:  # Not an article but the rest of the stream.
                raise JobError(f"{failure['message']} (studitiru on {socket.gethostname()})")
            while task.keep_failures and number < failure["line"]:
                number, line = number + 1, next(lines)
            path, _, article = line.decode(errors="replace").rstrip("\n").partition("\t")
            yield {**failure, "input": path, "line": None, "article": article}


def start(command: list[str], **pipes: Any) -> subprocess.Popen[bytes]:
    """Starts studitiru where this runs. Raises JobError where it cannot be run."""
    try:
        return subprocess.Popen(command, stdin=subprocess.PIPE, **pipes)
    except OSError as error:
        advice = "install studitiru on every worker, or name it by --studitiru"
        raise JobError(f"{command[0]}: cannot be run on {socket.gethostname()}: {error.strerror}; {advice}") from None


def ask(command: list[str]) -> tuple[str, str]:
    """Runs studitiru on nothing. Returns its output, and what is wrong: raised, it would be tried four times."""
    try:
        process = start(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    except JobError as error:
        return "", str(error)
    stdout, stderr = process.communicate()
    return stdout.decode(), (stderr.decode().strip() or "studitiru fails") if process.returncode else ""


def line_maker(form: str, columns: dict[str, str]) -> Callable[[str, bytes], bytes]:
    """What makes the lines, as Task.line_of.

    Args:
        form: how articles come: text, ndjson or parquet, whose columns have studitiru's names already.
        columns: names that stand for keys; an empty one for a key that is to be left out.
    """
    if form == "text":
        return text_line
    if form == "parquet" or not columns:
        return as_it_is
    return partial(renamed_line, {key: name for key in KEYS if (name := columns.get(key, key))})


def as_it_is(_: str, line: bytes) -> bytes:
    """A JSON line with the keys that studitiru knows."""
    return line


def text_line(path: str, content: bytes) -> bytes:
    """The JSON line of an article in a file of its own."""
    try:
        text = gzip.decompress(content) if content.startswith(b"\x1f\x8b") else content
        return json.dumps({"text": text.decode("utf-8-sig"), "id": path}).encode()
    except UnicodeDecodeError:
        raise Refusal("not-utf8", "is not UTF-8; convert it, or give it to studitiru extract, which reads more") from None
    except (OSError, EOFError, zlib.error):
        raise Refusal("broken-gzip", "is a damaged gzip file; fetch it anew") from None


def renamed_line(names: dict[str, str], _: str, line: bytes) -> bytes:
    """A JSON line with other keys; what is no JSON stays, for studitiru to say so."""
    try:
        article = json.loads(line.decode("utf-8-sig", "replace"))
    except ValueError:
        return line
    if not isinstance(article, dict):
        return line
    return json.dumps({key: article[name] for key, name in names.items() if name in article}).encode()


def spark_type(schema: dict[str, Any], definitions: dict[str, Any] | None = None) -> str:
    """The type, in Spark's DDL, of what a JSON Schema describes; in Spark all of it may be null."""
    definitions = schema.get("$defs", {}) if definitions is None else definitions
    if "$ref" in schema:
        return spark_type(definitions[schema["$ref"].rpartition("/")[2]], definitions)
    if "anyOf" in schema:
        (only,) = (option for option in schema["anyOf"] if option != {"type": "null"})
        return spark_type(only, definitions)
    if schema["type"] == "array":
        return f"ARRAY<{spark_type(schema['items'], definitions)}>"
    if schema["type"] == "object":
        fields = (f"`{name}`: {spark_type(field, definitions)}" for name, field in schema["properties"].items())
        return f"STRUCT<{', '.join(fields)}>"
    return {"string": "STRING", "integer": "BIGINT", "number": "DOUBLE", "boolean": "BOOLEAN"}[schema["type"]]
