#!/usr/bin/env bash
# The speed and the memory of FeedParser beside libxml2, sfeed and Python's parsers, all on one core and the same feeds.
#   Benchmarks/parse/run.sh [--feeds FOLDER] [--megabytes N] [--quick]
# Without --feeds the ordinary feeds are generated. --quick leaves the other programs out. VENV=FOLDER reuses a Python
# environment that has fastfeedparser and feedparser.
set -euo pipefail
feeds= megabytes=27 quick=
while (( $# )); do
  case $1 in
    --feeds) feeds=$(cd "$2" && pwd); shift 2 ;;
    --megabytes) megabytes=$2; shift 2 ;;
    --quick) quick=1; shift ;;
    *) echo "usage: run.sh [--feeds FOLDER] [--megabytes N] [--quick]" >&2; exit 2 ;;
  esac
done
here=$(cd "$(dirname "$0")" && pwd)
scratch=$here/../../.build/benchmark-parse
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
core() { if command -v taskset > /dev/null; then taskset -c "${CORE:-$(($(nproc) - 1))}" "$@"; else "$@"; fi; }

${SWIFT:-swift} build -c release --package-path "$here" --scratch-path "$scratch" > "$work/build" 2>&1 ||
  { cat "$work/build" >&2; exit 1; }
bench=$scratch/release/parse-benchmark
${CC:-clang} -O2 -shared -fPIC -o "$work/allocations.so" "$here/allocations.c"
python3 "$here/make-corpus.py" --one "$work/one.xml" 30
if [[ -z $feeds ]]; then
  feeds=$work/feeds table=kinds
  python3 "$here/make-corpus.py" "$feeds" "$megabytes"
else
  table=files
fi
uname -srm; grep -m1 'model name' /proc/cpuinfo || true

core "$bench" compare "$feeds"
LD_PRELOAD=$work/allocations.so core "$bench" allocations "$feeds"
core "$bench" memory "$work/one.xml"
core "$bench" "$table" "$feeds"
[[ -z $quick ]] || exit 0

# The programs on the same files; what cannot read JSON is not asked to.
shopt -s nullglob
files=("$feeds"/*.xml "$feeds"/*.rss "$feeds"/*.atom "$feeds"/*.rdf)
size=$(cat "${files[@]}" | wc -c)
echo "${#files[@]} files, $((size / 1000)) KB, processor time of everything that runs, one core, best of 3 rounds:"
rate() { python3 -c "print(f'  $1: {$size / 1e6 / min($2):.1f} MB/s')"; }
seconds() { local TIMEFORMAT='%U+%S'; { time core "$@" > /dev/null 2>&1; } 2>&1; }
ours=() theirs=()
for _ in 1 2 3; do
  ours+=("$(seconds "$bench" once "${files[@]}")")
  if command -v sfeed > /dev/null; then
    theirs+=("$(seconds bash -c 'for file; do sfeed < "$file"; done' each "${files[@]}")")
  fi
done
list() { local IFS=,; echo "$*,"; }
rate "FeedParser, all files in one process, with its start" "$(list "${ours[@]}")"
if (( ${#theirs[@]} )); then rate "sfeed, one process a file" "$(list "${theirs[@]}")"; else echo "  sfeed: skipped, not installed"; fi

if [[ -z ${VENV:-} ]]; then
  VENV=$work/venv
  { python3 -m venv "$VENV" && "$VENV/bin/pip" install --quiet fastfeedparser feedparser; } > "$work/pip" 2>&1 || true
fi
for module in fastfeedparser:3 feedparser:1; do
  if "$VENV/bin/python" -c "import ${module%:*}" 2> /dev/null; then
    core "$VENV/bin/python" "$here/time-python.py" "${module%:*}" "${module#*:}" "${files[@]}"
  else
    echo "  ${module%:*}: skipped, pip could not install it"
  fi
done
