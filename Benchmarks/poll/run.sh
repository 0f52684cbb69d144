#!/usr/bin/env bash
# One cold and one unchanged round of loopback feeds through the real daemon, beside `curl --parallel` on the same
# addresses in the same run. Needs nginx, curl, python3 and a release build (swift build -c release).
#   Benchmarks/poll/run.sh [FEEDS] [ITEMS] [ROUNDS]
set -euo pipefail
feeds=${1:-1000} items=${2:-50} rounds=${3:-3}
top=$(cd "$(dirname "$0")/../.." && pwd)
bin=${BIN:-$(cd "$top" && swift build -c release --show-bin-path)}
work=$(mktemp -d)
cleanup() { kill -9 $(cat "$work"/*.pid 2>/dev/null) 2>/dev/null || true; rm -rf "$work"; }
trap cleanup EXIT
chmod 755 "$work"
mkdir -p "$work"/{www,Feeds,Rules,nginx}
python3 "$top/Benchmarks/poll/make-farm.py" "$work/www" "$feeds" "$items"
cp "$top"/Rules/*.yaml "$work/Rules/"

port=$((20000 + RANDOM % 20000))
cat > "$work/nginx.conf" <<CONF
worker_processes 1; pid $work/nginx.pid; error_log stderr crit;
events { worker_connections 4096; }
http { access_log off; keepalive_requests 100000; etag on; types { application/xml xml; }
  server { listen 127.0.0.1:$port; root $work/www; } }
CONF
nginx -e stderr -p "$work/nginx" -c "$work/nginx.conf"

for i in $(seq 0 $((feeds - 1))); do
  echo "- {id: farm-$i, outlet: 農場$i, tier: 市級, url: \"http://127.0.0.1:$port/$i.xml\", every: 7d}"
  printf 'url = "http://127.0.0.1:%s/%s.xml"\noutput = /dev/null\n' "$port" "$i" >> "$work/urls"
done > "$work/Feeds/farm.yaml"
cat > "$work/opinion.yaml" <<CONF
bureau: 基準
state: $work/state
log: $work/log
control: $work/control.sock
allow_addresses: [127.0.0.0/8]
channels: [{name: 終端, kind: terminal}]
CONF

seconds() { python3 -c 'import sys,json; print(json.load(sys.stdin)["seconds"])'; }
memory() { awk '/VmRSS|VmHWM/ {printf "%s %.0f MB  ", $1, $2/1024}' "/proc/$1/status"; }
ticks() { awk '{print $14 + $15}' "/proc/$1/stat"; }
for round in $(seq "$rounds"); do
  rm -rf "$work/state" "$work/log"
  # The scheduler itself would begin at once: the feeds file is empty until the clock starts.
  mv "$work/Feeds/farm.yaml" "$work/farm.yaml"
  echo "- {id: none, outlet: 無, tier: 市級, url: \"http://127.0.0.1:$port/0.xml?none\", every: 7d}" > "$work/Feeds/none.yaml"
  "$bin/opiniond" run --config "$work/opinion.yaml" > "$work/out" 2>&1 & pid=$!; echo $pid > "$work/daemon.pid"
  until "$bin/opinionctl" --socket "$work/control.sock" version >/dev/null 2>&1 && [ -S "$work/control.sock" ]; do sleep 0.05; done
  mv "$work/farm.yaml" "$work/Feeds/farm.yaml"; rm "$work/Feeds/none.yaml"
  before=$(ticks $pid)
  start=$(date +%s.%N)
  "$bin/opinionctl" --socket "$work/control.sock" reload >/dev/null
  "$bin/opinionctl" --socket "$work/control.sock" feeds poll --wait --json > "$work/cold.json"
  cold=$(python3 -c "import time; print(round(time.time() - $start, 2))"); middle=$(ticks $pid)
  "$bin/opinionctl" --socket "$work/control.sock" feeds poll --wait --json > "$work/same.json"
  after=$(ticks $pid)
  curl_start=$(date +%s.%N)
  curl --silent --parallel --parallel-max 64 --config "$work/urls" > /dev/null 2>&1
  curl=$(python3 -c "import time; print(round(time.time() - $curl_start, 2))")
  status=$(python3 - "$bin/opinionctl" "$work/control.sock" <<'PY'
import subprocess, sys, time
times = []
for _ in range(20):
    start = time.perf_counter()
    subprocess.run([sys.argv[1], "--socket", sys.argv[2], "status"], stdout=subprocess.DEVNULL)
    times.append(time.perf_counter() - start)
print(round(sorted(times)[10] * 1000, 1))
PY
)
  echo "round $round: cold ${cold}s (cpu $((middle - before))0 ms), unchanged $(seconds < "$work/same.json")s (cpu $((after - middle))0 ms)," \
    "curl ${curl}s, status ${status} ms (median of 20), $(memory $pid)"
  python3 -c "import json; a=json.load(open('$work/cold.json')); b=json.load(open('$work/same.json')); print('   cold', {k: a[k] for k in ('polled','new_items','seconds')}, 'failed', len(a['failed']), '| unchanged', b['unchanged'], 'failed', len(b['failed']))"
  kill -TERM $pid; wait $pid || true
done
