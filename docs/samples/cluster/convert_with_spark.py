"""Converts a list of files to lines of JSON with Spark: spark-submit convert_with_spark.py LIST OUTPUT

LIST has a path a line, which all executors must see. Spark fails a task whose program ends with an exit code other than 0, so the shell lets 1 pass: files
with errors are reported in the log of the executor, and not converted.
"""

import sys

from pyspark import SparkContext

CONVERT = "sh -c 'newsmodel convert --files-from - --to ndjson || test $? -eq 1'"


def main():
    context = SparkContext(appName="convert articles")
    paths = context.textFile(sys.argv[1], minPartitions=64)
    paths.pipe(CONVERT, checkCode=True).saveAsTextFile(sys.argv[2])


if __name__ == "__main__":
    main()
