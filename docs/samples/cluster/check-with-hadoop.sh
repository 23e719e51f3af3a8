#!/bin/sh
# Checks lines of articles with Hadoop streaming: check-with-hadoop.sh INPUT OUTPUT
# Each mapper reads articles, one a line, and writes a result for each. Exit code 1 means that articles have errors, which is no failure of the task.
hadoop jar "$HADOOP_HOME"/share/hadoop/tools/lib/hadoop-streaming-*.jar \
    -D mapreduce.job.reduces=0 \
    -input "$1" \
    -output "$2" \
    -mapper "sh -c 'newsmodel check --from ndjson --output ndjson || test \$? -eq 1'"
