#!/usr/bin/env bash
# A day of many feeds by the daemon's own queue, in driven time: clumps, manners, cost.
#   Benchmarks/schedule/run.sh [FEEDS] [HOSTS]      default 100000 20000
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
scratch=$here/../../.build/benchmark-schedule
log=$(mktemp)
trap 'rm -f "$log"' EXIT
${SWIFT:-swift} build -c release --package-path "$here" --scratch-path "$scratch" > "$log" 2>&1 || { cat "$log" >&2; exit 1; }
uname -srm; grep -m1 'model name' /proc/cpuinfo || true
"$scratch/release/schedule-benchmark" "$@"
