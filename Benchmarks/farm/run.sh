#!/usr/bin/env bash
# A loopback farm that behaves as feeds do, read whole by the real daemon: a first round, then rounds in which most is
# unchanged. Prints a line for each figure; ends with 1 when a claim is missed. Needs nginx, python3 and a release build.
#   Benchmarks/farm/run.sh [FEEDS] [ROUNDS]
set -euo pipefail
feeds=${1:-10000} rounds=${2:-2}
top=$(cd "$(dirname "$0")/../.." && pwd)
bin=${BIN:-$(cd "$top" && swift build -c release --show-bin-path)}
work=$(mktemp -d)
cleanup() { kill $(cat "$work"/*.pid 2>/dev/null) 2>/dev/null || true; sleep 0.5; rm -rf "$work"; }
trap cleanup EXIT
chmod 755 "$work"
mkdir -p "$work"/{www/{etag,plain,news,slow,busy,broken,moved,gzip},Feeds,Rules,nginx}
cp "$top"/Rules/*.yaml "$work/Rules/"
port=$((20000 + RANDOM % 10000))
cat > "$work/opinion.yaml" <<CONF
bureau: 基準
state: $work/state
log: $work/log
control: $work/control.sock
allow_addresses: [127.0.0.0/8]
channels: [{name: 終端, kind: terminal}]
CONF
sed "s|WORK|$work|g; s|PORT|$port|g" "$top/Benchmarks/farm/nginx.conf" > "$work/nginx.conf"
nginx -e stderr -p "$work/nginx" -c "$work/nginx.conf"
python3 "$top/Benchmarks/farm/drive.py" "$bin" "$work" "$port" "$feeds" "$rounds"
