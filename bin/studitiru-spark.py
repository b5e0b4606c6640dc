#!/usr/bin/env python3
"""Reads visits out of a corpus on an Apache Spark cluster.

Each task pipes its articles through studitiru, so a cluster writes what one machine would write. Spark commits the
output of a task whole or not at all and does a lost task again: nothing is lost and nothing stands twice.
"""

from __future__ import annotations

import argparse
import json
import logging
import os
import re
import shlex
import sys
from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, NoReturn

import studitiru_pipe as pipe
from studitiru_pipe import KEYS, JobError

if TYPE_CHECKING:
    from pyspark.sql import Column, DataFrame, SparkSession

HELP = """
Input: ndjson is one article a line, as for studitiru extract; text is one UTF-8 article a file, whose path becomes
source.path of its records; parquet is one article a row. A folder gives the files below it, for text only .txt and
.md; names that begin with "_" or "." are left out. Gzip is unpacked where the name ends in .gz.

Columns: text must be there; id, url, title, published and outlet are taken where they are. --column text=body takes
another column, --column title= none; with ndjson these are the keys of a line. A moment of publication counts by its
day in spark.sql.session.timeZone, UTC by default.

Output: a folder of part files. Records stand in the order of the articles within a part, not across them; sorted, they
are byte for byte those of one machine with the same --reference-date (but for the sha256 of a file with a byte order
mark, which is left out here). What follows "--" goes to studitiru extract.

Examples:
  spark-submit studitiru-spark.py -o visits --errors failed "crawl/*.jsonl.gz"
  spark-submit studitiru-spark.py --input parquet --column text=body -f parquet -o visits hdfs:///news -- --no-evidence

Exit status:
  0  ran, also where no article tells of a visit
  1  ran, but some articles failed
  2  gave no result: a wrong option, no such path or column, no studitiru on a worker, an error of the cluster
  130  stopped by Ctrl-C
"""
# Spark's names of the types that a column may have; the others must be strings.
COLUMN_TYPES = {
    "id": ("string", "tinyint", "smallint", "int", "bigint"),
    "published": ("string", "date", "timestamp", "timestamp_ntz"),
}


class Parser(argparse.ArgumentParser):
    """A command line of which a mistake is one line."""

    def error(self, message: str) -> NoReturn:
        raise JobError(f"{message}; see studitiru-spark.py --help")


def parse(args: list[str]) -> argparse.Namespace:
    """Reads the command line. Raises JobError for a wrong one."""
    cut = args.index("--") if "--" in args else len(args)
    parser = Parser(
        usage="spark-submit studitiru-spark.py [options] -o DIR PATH... [-- OPTIONS OF studitiru extract]",
        description="Reads visits out of a corpus on an Apache Spark cluster, by the studitiru of its workers.",
        epilog=HELP,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    add = parser.add_argument
    add("paths", nargs="+", metavar="PATH", help="files, folders or quoted patterns, on any file system that Spark reads")
    add("--input", choices=("ndjson", "text", "parquet"), default="ndjson", help="what is read (default: ndjson)")
    add("--column", action="append", default=[], metavar="KEY=NAME", help="where the text, id, url, ... is; may be repeated")
    add("-f", "--format", choices=("ndjson", "parquet"), default="ndjson", help="form of the records (default: ndjson)")
    add("-o", "--output", required=True, metavar="DIR", help="new folder for the records")
    add("--errors", metavar="DIR", help="new folder for the articles that failed, as JSON lines")
    add("--reference-date", default=date.today().isoformat(), metavar="DAY", help="as for studitiru extract (default: today)")
    add("--studitiru", type=shlex.split, default=["studitiru"], metavar="COMMAND", help="how workers call it (default: studitiru)")
    options = parser.parse_args(args[:cut])
    options.extract = args[cut + 1 :]
    for column in options.column:
        if not re.fullmatch(f"text=.+|({'|'.join(KEYS[1:])})=.*", column):
            parser.error(f"argument --column: '{column}' is no KEY=NAME; keys are {', '.join(KEYS)}")
    if options.column and options.input == "text":
        parser.error("argument --column: needs --input ndjson or parquet")
    if options.errors == options.output:
        parser.error("argument --errors: needs another folder than --output")
    options.column = dict(column.split("=", 1) for column in options.column)
    return options


def read_articles(spark: SparkSession, options: argparse.Namespace) -> DataFrame:
    """The address of a file and what stands there as bytes, for every line, file or row.

    Raises:
        JobError: where there is no file, or a column is missing or of a wrong type.
    """
    from pyspark.sql import functions as sql

    if options.input == "parquet":
        frame = spark.read.parquet(*options.paths)
        content = sql.to_json(sql.struct(*columns_of(frame, options.column)))
    elif options.input == "text":
        reader = spark.read.format("binaryFile").option("recursiveFileLookup", True)
        frame = reader.option("pathGlobFilter", "*.{txt,md,txt.gz,md.gz}").load(options.paths)
        content = frame["content"]
    else:
        frame = spark.read.option("recursiveFileLookup", True).text(options.paths, lineSep="\n")
        content = frame["value"]
    if not frame.inputFiles():
        raise JobError(f"{' '.join(options.paths)}: no file to read there; check the paths and --input")
    return frame.select("_metadata.file_path", content.cast("binary"))


def columns_of(frame: DataFrame, names: dict[str, str]) -> Iterator[Column]:
    """The columns of an article, called as studitiru calls them. Raises JobError for a missing or wrong one."""
    from pyspark.sql import functions as sql

    types = dict(frame.dtypes)
    for key, name in {**{key: key for key in KEYS if key in types or key == "text"}, **names}.items():
        if name == "":
            continue
        if name not in types:
            raise JobError(f'no column "{name}" among {", ".join(types)}; name the one of the {key} by --column {key}=NAME')
        wanted = COLUMN_TYPES.get(key, ("string",))
        if types[name] not in wanted:
            advice = f"name another by --column {key}=NAME" + ("" if key == "text" else f", or none by --column {key}=")
            raise JobError(f'column "{name}" is of type {types[name]}, not {" or ".join(wanted)}; {advice}')
        column = sql.col(f"`{name}`")
        # To the day: studitiru needs no more, and Spark writes a moment in another form.
        yield (column.cast("date") if types[name].startswith("timestamp") else column).cast("string").alias(key)


def run(spark: SparkSession, options: argparse.Namespace) -> int:
    """Carries the job out. Returns the exit status; raises JobError and what Spark raises."""
    from pyspark import StorageLevel
    from pyspark.sql import functions as sql

    context = spark.sparkContext
    context.addPyFile(pipe.__file__)
    if not context.getConf().contains("spark.sql.session.timeZone"):
        spark.conf.set("spark.sql.session.timeZone", "UTC")
    check_paths(spark, options)
    articles = read_articles(spark, options)
    flags = ["--reference-date", options.reference_date, *options.extract, "-q", "-j", context.getConf().get("spark.task.cpus", "1")]
    command = [*options.studitiru, "extract", *flags, "--input", "ndjson", "-f", "ndjson", "-o", "-"]
    # On a worker: the driver may have no studitiru, and the schema is to be that of the one that writes.
    questions = context.parallelize([[*command, "-"], [*options.studitiru, "schema"]], 1)
    (_, wrong), (schema, _) = questions.map(pipe.ask).collect()
    if wrong:
        raise JobError(wrong)

    keep = options.errors is not None
    task = pipe.Task(command, pipe.line_maker(options.input, options.column), keep, [context.accumulator(0) for _ in range(3)])
    done = articles.rdd.mapPartitions(partial(pipe.extract, task=task))
    if keep:
        done.persist(StorageLevel.DISK_ONLY)  # Written to two places, but extracted once.
    results = spark.createDataFrame(done, "failed BOOLEAN, value STRING", verifySchema=False)
    records = results.where("NOT failed").select("value")
    totals = None
    if keep:
        # Failures first, so that records that stand there say that all is done.
        results.where("failed").select("value").write.text(options.errors)
        totals = [count.value for count in task.counts]  # What is lost from the disk is done and counted again.
    if options.format == "ndjson":
        records.write.text(options.output)
    else:
        typed = sql.from_json("value", pipe.spark_type(json.loads(schema)), {"mode": "FAILFAST"})
        records.select(typed.alias("record")).select("record.*").write.parquet(options.output)
    return tell_totals(totals or [count.value for count in task.counts], keep)


def tell_totals(totals: list[int], kept: bool) -> int:
    """Says how many articles, visits and failures there were. Returns the exit status."""
    words = zip(totals, ("article", "visit", "failure"))
    hint = "" if kept or totals[2] == 0 else "; --errors DIR keeps them"
    tell(", ".join(f"{number} {word}{'' if number == 1 else 's'}" for number, word in words) + hint)
    return 1 if totals[2] else 0


def check_paths(spark: SparkSession, options: argparse.Namespace) -> None:
    """Raises JobError for input that is not there, and for output that is: Spark would see the latter after all the work."""

    def exists(path: str) -> bool:
        pattern = spark._jvm.org.apache.hadoop.fs.Path(path)
        return bool(pattern.getFileSystem(spark._jsc.hadoopConfiguration()).globStatus(pattern))

    for path in options.paths:
        if not exists(path):
            raise JobError(f"{path}: no such file or folder; check the path")
    for path in (options.output, options.errors):
        if path is not None and exists(path):
            raise JobError(f"{path}: exists already; remove it or write elsewhere")


def reason(error: Exception) -> str:
    """What is wrong, out of an error of Spark's with all its traces: what it says first and what caused it."""
    text = str(error).strip()
    if own := re.search(r"JobError: (.+)", text):
        return own[1]
    said = re.findall(r"^(?:Caused by)?: [\w.$]+: (.+)", text, re.MULTILINE) or [text.partition("\n")[0]]
    return "; ".join(dict.fromkeys(re.sub(r"^\[[\w.]+\] |\.? *SQLSTATE: \w+$", "", part) for part in (said[0], said[-1])))


def tell(message: str) -> None:
    """Writes to standard error: the JVM's, since spark-submit turns Python's into standard output."""
    if "PYSPARK_GATEWAY_PORT" in os.environ:
        from pyspark import SparkContext

        SparkContext._ensure_initialized()
        SparkContext._jvm.System.err.println(f"studitiru-spark: {message}")
    else:
        print(f"studitiru-spark: {message}", file=sys.stderr)


def main(args: list[str]) -> int:
    """Runs the job. Returns the exit status."""
    try:
        options = parse(args)
        from py4j.protocol import Py4JError
        from pyspark.errors import PySparkException
        from pyspark.sql import SparkSession
    except JobError as error:
        tell(str(error))
        return 2
    except ImportError:
        tell("PySpark is missing; run this by spark-submit")
        return 2
    logging.disable()  # Traces of Py4J's, of what is told below in a line.
    spark = None
    try:
        spark = SparkSession.builder.appName("studitiru").getOrCreate()
        return run(spark, options)
    except (JobError, PySparkException, Py4JError) as error:
        tell(reason(error))
        return 2
    except KeyboardInterrupt:
        return 130
    finally:
        if spark is not None:
            spark.stop()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
