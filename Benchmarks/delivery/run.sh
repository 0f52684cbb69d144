#!/usr/bin/env bash
# From the commit to the receiver: latency when idle, alerts a second, memory with a long queue. The real daemon, a webhook
# receiver on loopback, and beside it a client that only posts. Needs python3 and a release build.
#   Benchmarks/delivery/run.sh [ALERTS] [QUEUED] [ROUNDS]
set -euo pipefail
alerts=${1:-5000} queued=${2:-100000} rounds=${3:-3}
top=$(cd "$(dirname "$0")/../.." && pwd)
bin=${BIN:-$(cd "$top" && swift build -c release --show-bin-path)}
drive() { python3 "$top/Benchmarks/delivery/drive.py" "$@"; }
work=$(mktemp -d)
cleanup() { kill -9 $(cat "$work"/*.pid 2>/dev/null) 2>/dev/null || true; rm -rf "$work"; }
trap cleanup EXIT
mkdir -p "$work"/{Feeds,Rules}
port=$((20000 + RANDOM % 20000))
echo "http://127.0.0.1:$port/" > "$work/url"
echo '- {id: none, outlet: 無, tier: 市級, url: "http://127.0.0.1:1/x.xml", every: 7d}' > "$work/Feeds/none.yaml"
cat > "$work/Rules/rules.yaml" <<CONF
area: 基準
department: 基準
rules: [{id: none, title: 無, match: 無此詞組, level: 較大}]
CONF
cat > "$work/opinion.yaml" <<CONF
bureau: 基準
feeds: Feeds
rules: Rules
state: state
log: log
control: control.sock
allow_addresses: [127.0.0.0/8]
evidence: {enabled: false}
watch: {well_at: off}
channels: [{name: 平台, kind: webhook, url_file: url}]
CONF

receive() { python3 "$top/Benchmarks/delivery/receiver.py" "$port" "$work/arrivals" & echo $! > "$work/receiver.pid"; sleep 0.5; }
deaf() { kill "$(cat "$work/receiver.pid")"; wait "$(cat "$work/receiver.pid")" 2>/dev/null || true; }
start() {
  "$bin/opiniond" run --config "$work/opinion.yaml" > "$work/out" 2>&1 & echo $! > "$work/daemon.pid"
  for _ in $(seq 300); do grep -q control.sock "$work/out" && return; sleep 0.1; done
  cat "$work/out" >&2; exit 1
}
stop() { kill "$(cat "$work/daemon.pid")"; wait "$(cat "$work/daemon.pid")" 2>/dev/null || true; }
arrived() { for _ in $(seq 3000); do [ "$(cut -d' ' -f3 "$work/arrivals" | sort -u | wc -l)" -ge "$1" ] && return; sleep 0.2; done; exit 1; }
memory() { awk '/VmRSS|VmHWM/ {printf "%s %.0f MB  ", $1, $2/1024}' "/proc/$(cat "$work/daemon.pid")/status"; echo; }

for round in $(seq "$rounds"); do
  rm -rf "$work/state" "$work/log"
  echo "round $round"
  receive; start
  drive open "$work/control.sock" 50 0.2; arrived 50
  printf '  idle: '; drive ages "$work/arrivals"
  stop; deaf
  drive fill "$work/state/opinion.sqlite" "$alerts"
  receive; start; arrived "$alerts"
  printf '  drained: '; drive rate "$work/arrivals"
  printf '  a client that only posts: %s/s\n' "$(drive baseline "$port" 2000)"
  printf '  memory with nothing queued: '; memory
  stop; deaf
  for rows in $((queued / 5)) "$queued"; do
    drive fill "$work/state/opinion.sqlite" "$rows"
    start; sleep 40
    printf '  memory with %s queued and nobody there: ' "$rows"; memory
    stop
  done
done
