#!/usr/bin/env bash
# What giving an item its story costs as the archive grows, in a real database, and how large the index is.
#   Benchmarks/stories/run.sh [ITEMS]      default 1000000
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
scratch=$here/../../.build/benchmark-stories
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
${SWIFT:-swift} build -c release --package-path "$here" --scratch-path "$scratch" > "$folder/build" 2>&1 ||
  { cat "$folder/build" >&2; exit 1; }
uname -srm; grep -m1 'model name' /proc/cpuinfo || true
"$scratch/release/stories-benchmark" "$folder" "${1:-1000000}"
if command -v sqlite3 > /dev/null; then
  sqlite3 "$folder/opinion.sqlite" "SELECT name, sum(pgsize) / (SELECT count(*) FROM items) || ' bytes an item'
    FROM dbstat GROUP BY name HAVING name LIKE 'story%' OR name = 'items'"
fi
