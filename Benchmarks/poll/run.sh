#!/usr/bin/env bash
# A cold and an unchanged round of loopback feeds, side by side in one run: the real daemon, `curl --parallel` on the same
# addresses, newsboat and sfeed_update. Ends with 1 when a claim is missed. Needs nginx, curl, python3 and a release build;
# newsboat and sfeed are measured where they are installed.
#   Benchmarks/poll/run.sh [FEEDS] [ITEMS] [ROUNDS]
set -euo pipefail
feeds=${1:-1000} items=${2:-50} rounds=${3:-3}
top=$(cd "$(dirname "$0")/../.." && pwd)
bin=${BIN:-$(cd "$top" && swift build -c release --show-bin-path)}
work=$(mktemp -d)
cleanup() { kill $(cat "$work"/*.pid 2>/dev/null) 2>/dev/null || true; sleep 0.5; rm -rf "$work"; }
trap cleanup EXIT
chmod 755 "$work"
mkdir -p "$work"/{www,Feeds,Rules,nginx}
python3 "$top/Benchmarks/poll/make-farm.py" "$work/www" "$feeds" "$items"
cp "$top"/Rules/*.yaml "$work/Rules/"

port=$((20000 + RANDOM % 10000))
cat > "$work/nginx.conf" <<CONF
worker_processes 1; pid $work/nginx.pid; error_log stderr crit;
events { worker_connections 8192; }
http { access_log off; keepalive_requests 100000; etag on; types { application/xml xml; }
  server { listen $port backlog=4096; allow 127.0.0.0/8; deny all; root $work/www; } }
CONF
nginx -e stderr -p "$work/nginx" -c "$work/nginx.conf"
cat > "$work/opinion.yaml" <<CONF
bureau: 基準
state: $work/state
log: $work/log
control: $work/control.sock
allow_addresses: [127.0.0.0/8]
channels: [{name: 終端, kind: terminal}]
CONF
python3 "$top/Benchmarks/poll/drive.py" "$bin" "$work" "$port" "$feeds" "$rounds"
