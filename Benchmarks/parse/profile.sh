#!/usr/bin/env bash
# Where the time goes: perf with call graphs, by phase (folder of Sources), symbol, function and line.
#   Benchmarks/parse/profile.sh [FILE-OR-FOLDER…]      default: the generated feeds
# Needs perf, and llvm-symbolizer and swift-demangle (both come with Swift). Run Benchmarks/parse/run.sh never at the same time.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
scratch=$here/../../.build/benchmark-parse-debuggable
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
${SWIFT:-swift} build -c release --package-path "$here" --scratch-path "$scratch" -Xswiftc -g -Xcc -g \
  -Xcc -fno-omit-frame-pointer > "$work/build" 2>&1 || { cat "$work/build" >&2; exit 1; }
if (( $# == 0 )); then
  python3 "$here/make-corpus.py" "$work/feeds" > /dev/null
  set -- "$work/feeds"
fi
bench=$(realpath "$scratch/release/parse-benchmark")
perf record -F "${FREQUENCY:-1200}" --call-graph dwarf,8192 -o "$work/data" "$bench" loop "$@" > /dev/null 2>&1
perf script -i "$work/data" -F ip,sym,dso,symoff --no-inline > "$work/script" 2> /dev/null
python3 "$here/profile.py" "$work/script" "$bench"
