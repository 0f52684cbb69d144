#!/usr/bin/env bash
# The speed and the memory of QuerySet beside Hyperscan and pyahocorasick, all on one core and the same texts and terms.
#   Benchmarks/match/run.sh [--megabytes N] [--feeds FOLDER] [--rounds N] [--quick]
# The texts are generated; --feeds (default: the sample folder beside the project, when it is there) adds real ones.
# --quick leaves the other programs out. VENV=FOLDER reuses a Python environment with hyperscan and pyahocorasick.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
feeds=$here/../../../shared/feeds megabytes=4 rounds=7 quick=
while (( $# )); do
  case $1 in
    --feeds) feeds=$(cd "$2" && pwd); shift 2 ;;
    --megabytes) megabytes=$2; shift 2 ;;
    --rounds) rounds=$2; shift 2 ;;
    --quick) quick=1; shift ;;
    *) echo "usage: run.sh [--megabytes N] [--feeds FOLDER] [--rounds N] [--quick]" >&2; exit 2 ;;
  esac
done
scratch=$here/../../.build/benchmark-match
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
core() { if command -v taskset > /dev/null; then taskset -c "${CORE:-$(($(nproc) - 1))}" "$@"; else "$@"; fi; }

${SWIFT:-swift} build -c release --package-path "$here" --scratch-path "$scratch" > "$work/build" 2>&1 ||
  { cat "$work/build" >&2; exit 1; }
bench=$scratch/release/match-benchmark
python3 "$here/make-corpus.py" "$work" "$megabytes" --feeds "$feeds"
uname -srm; grep -m1 'model name' /proc/cpuinfo || true

if [[ -z $quick ]]; then
  python=${VENV:-$scratch/python}/bin/python
  if [[ ! -x $python ]]; then
    { python3 -m venv "$scratch/python" && "$scratch/python/bin/pip" install --quiet hyperscan pyahocorasick; } \
      > "$work/pip" 2>&1 || true
  fi
  for module in hyperscan ahocorasick; do
    if ! "$python" -c "import $module" 2> /dev/null; then echo "$module: skipped, pip could not install it"; fi
  done
fi
# other MODULE FOLDER DENSITY ROUNDS COUNT…: a line of another program, when it is there
other() {
  [[ -z $quick ]] && "$python" -c "import $1" 2> /dev/null || return 0
  core "$python" "$here/time-python.py" "$@"
}

for corpus in generated feeds; do
  [[ -d $work/$corpus ]] || { echo "$corpus: skipped, no such texts"; continue; }
  for density in rare chance news dense; do
    [[ -f $work/$corpus/$density.terms ]] || continue
    echo "$corpus texts, $density terms, $rounds rounds, one core, processor time:"
    core "$bench" speed "$work/$corpus" "$density" "$rounds" 100 1000 10000
    other hyperscan "$work/$corpus" "$density" "$rounds" 100 1000 10000
  done
done
other ahocorasick "$work/generated" news 2 100 10000
echo "compile time and memory:"
core "$bench" compile "$work/generated" news 2000
core "$bench" memory "$work/generated" dense 10000
