#!/bin/sh
# Checks the unit and its companions without a running systemd and without the installed binary:
# unit syntax, hardening score (at most 1.5 of 10), sysusers and tmpfiles syntax. Exits non-zero when one fails.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
limit=15 # systemd-analyze counts in tenths: 15 is 1.5
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The binary is not installed where this runs, so a stand-in takes its place.
sed 's|^ExecStart=/usr/bin/opiniond.*|ExecStart=/bin/true|' "$here/opiniond.service" >"$work/opiniond.service"
grep -q '^ExecStart=/bin/true$' "$work/opiniond.service" || { echo "verify: no ExecStart=/usr/bin/opiniond in the unit" >&2; exit 1; }

echo "unit:"
# Man pages are looked up by verify; they are installed by the package, not here.
said=$(systemd-analyze verify --man=no "$work/opiniond.service" 2>&1) || { echo "$said" >&2; exit 1; }
[ -z "$said" ] || { echo "$said" >&2; exit 1; }
echo "  clean"

echo "security:"
if ! systemd-analyze security --offline=yes --no-pager --threshold="$limit" "$work/opiniond.service" >"$work/security" 2>&1; then
    cat "$work/security" >&2
    exit 1
fi
grep 'Overall exposure' "$work/security" | sed 's/^[^A-Za-z]*/  /'

echo "sysusers:"
mkdir -p "$work/root/etc"
systemd-sysusers --dry-run --root="$work/root" - <"$here/opinion.sysusers" >"$work/sysusers" 2>&1 || { cat "$work/sysusers" >&2; exit 1; }
grep -qi 'creating user .opinion' "$work/sysusers" || { cat "$work/sysusers" >&2; exit 1; }
echo "  clean"

echo "tmpfiles:"
# No dry run in systemd 252: every line must name a type, an absolute path, and (for d) mode, user, group and age.
awk '/^#/ || NF == 0 { next }
     $1 == "d" && $2 ~ /^\// && $3 ~ /^0[0-7]+$/ && NF == 6 { next }
     $1 == "x" && $2 ~ /^\// && NF == 2 { next }
     { print FILENAME ":" FNR ": " $0; bad = 1 } END { exit bad }' "$here/opinion.tmpfiles"
echo "  clean"
