#!/bin/sh
# Installs with apt-get what the build and `make test` need and this machine lacks; does nothing when all is there.
# The Swift toolchain itself is not installed here, it is only looked for.
set -eu

# What each is for:
#   git ca-certificates                          SwiftPM fetches the packages over HTTPS
#   libc6-dev libstdc++-12-dev binutils          C headers and the linker that the toolchain uses
#   pkg-config libxml2-dev                       feed parsing
#   libcurl4-openssl-dev                         HTTP
#   libpcre2-dev                                 regular expressions in rules
#   libsqlite3-dev                               the store
#   zlib1g-dev                                   compressed answers
#   tzdata                                       time zones
#   systemd                                      systemd-analyze, which verifies the unit file
#   openssl python3                              tests: a TLS server, and the independent log verifier
packages="git ca-certificates libc6-dev libstdc++-12-dev binutils pkg-config libxml2-dev libcurl4-openssl-dev libpcre2-dev
libsqlite3-dev zlib1g-dev tzdata systemd openssl python3"

fail() {
    echo "setup: $*" >&2
    exit 1
}

if ! command -v swift >/dev/null 2>&1; then
    fail "swift is not on the PATH: install Swift 6.2 or later for Debian 12 (https://www.swift.org/install/linux)"
fi
command -v apt-get >/dev/null 2>&1 && command -v dpkg-query >/dev/null 2>&1 ||
    fail "this is no Debian (no apt-get); install by hand what these packages contain:" $packages

missing=
for package in $packages; do
    state=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$state" = installed ] || missing="$missing $package"
done
if [ -z "$missing" ]; then
    echo "setup: everything is there"
    exit 0
fi

# sudo must not wait for a password where nobody can type one.
as_root=
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null 2>&1 || fail "missing:$missing; run as root: apt-get install$missing"
    as_root="sudo"
    [ -t 0 ] && [ -z "${CI:-}" ] || as_root="sudo -n"
    $as_root true || fail "missing:$missing; sudo is not permitted here, run as root: apt-get install$missing"
fi

echo "setup: installing$missing"
run() { $as_root env DEBIAN_FRONTEND=noninteractive "$@"; }
# A machine with fresh package lists needs no update, and one without network may still have them.
run apt-get update -q || echo "setup: apt-get update failed, trying with the lists that are there" >&2
# shellcheck disable=SC2086
run apt-get install -q -y --no-install-recommends $missing || fail "apt-get could not install:$missing"
echo "setup: done"
