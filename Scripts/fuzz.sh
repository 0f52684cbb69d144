#!/usr/bin/env bash
# Fuzzes the feed parser and the rule language, guided by coverage (libFuzzer), with AddressSanitizer and its leak check;
# the C files with UndefinedBehaviorSanitizer too.
#   Scripts/fuzz.sh TARGET SECONDS     targets: xml json html charset date query lists fold regex, or all (SECONDS each)
#   Scripts/fuzz.sh minimise TARGET FILE   a smaller input with the same fault
#   Scripts/fuzz.sh replay TARGET FILE…    runs inputs once each
#   Scripts/fuzz.sh keep TARGET        adds what reached new code to the kept corpus, small files only
# Builds and works in .build-fuzz; the growing corpus stays there. What is found is put into Fuzzing/findings/TARGET,
# where FuzzFindingsTests reads it again with every test run. Further options of libFuzzer: FUZZ_OPTIONS.
set -euo pipefail
top=$(cd "$(dirname "$0")/.." && pwd)
work=$top/.build-fuzz
targets=(xml json html charset date query lists fold regex)
swiftc=${SWIFTC:-swiftc} clang=${CC:-clang}

# The longest input, in bytes; nothing here needs longer ones to reach its code.
longest() { case $1 in date) echo 300 ;; query | lists | fold | regex) echo 2000 ;; charset | html) echo 20000 ;; *) echo 100000 ;; esac; }

usage() { sed -n '2,10s/^# \{0,1\}//p' "$0" >&2; exit 2; }

# stale FILE PATH…: whether FILE is missing or something below the paths is newer.
stale() {
  local made=$1; shift
  [[ ! -e $made || -n $(find "$@" "$0" -type f -newer "$made") ]]
}

flags=(-swift-version 6 -g -O -sanitize=fuzzer,address -package-name opinion -parse-as-library -wmo
  -I "$work/modules" -I "$top/Sources/CPCRE2" -enable-upcoming-feature ExistentialAny
  -enable-upcoming-feature InternalImportsByDefault -enable-upcoming-feature MemberImportVisibility)

# Compiles the C files of CFeedXML.
c_files() {
  local source include=$top/Sources/CFeedXML/include
  stale "$work/objects/CFeedXML.done" "$top/Sources/CFeedXML" || return 0
  printf 'module CFeedXML { umbrella "%s" export * link "xml2" }\n' "$include" > "$work/modules/module.modulemap"
  while read -r source; do
    "$clang" -g -O1 -fno-omit-frame-pointer -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined \
      -I "$include" $(pkg-config --cflags libxml-2.0) -c "$source" \
      -o "$work/objects/$(echo "${source#"$top"/Sources/}" | tr / _).o"
  done < <(find "$top/Sources/CFeedXML" -name '*.c')
  touch "$work/objects/CFeedXML.done"
}

# Compiles a module of Swift.
module() {
  stale "$work/objects/$1.o" "$top/Sources/$1" || return 0
  echo "compiling $1"
  find "$top/Sources/$1" -name '*.swift' > "$work/sources"
  "$swiftc" "${flags[@]}" -enable-testing -module-name "$1" -emit-module \
    -emit-module-path "$work/modules/$1.swiftmodule" -c -o "$work/objects/$1.o" "@$work/sources"
}

build() {
  local tests=$top/Tests/FuzzTests
  mkdir -p "$work/objects" "$work/modules"
  c_files
  module FeedParsing
  module TextMatching
  stale "$work/fuzzer" "$work/objects" "$top/Fuzzing/Entry.swift" "$tests" || return 0
  echo "compiling the fuzzer"
  # What the compiler leaves beside the fuzzer, it leaves in the folder it is called from.
  cd "$work"
  "$swiftc" "${flags[@]}" -module-name Fuzzer "$top/Fuzzing/Entry.swift" "$tests"/FuzzTarget.swift "$tests"/*/*.swift \
    "$work"/objects/*.o -o fuzzer.new -use-ld=lld -lxml2 -lpcre2-32
  mv fuzzer.new fuzzer
  cd "$OLDPWD"
}

# The leak check needs ptrace, which some containers forbid.
leaks=1
check_leaks() {
  mkdir -p "$work/none"
  FUZZ_TARGET=date SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=1 "$work/fuzzer" -runs=1 "$work/none" > "$work/leaks.log" 2>&1 && return
  leaks=0
  echo "leaks are not looked for: LeakSanitizer does not work here, see .build-fuzz/leaks.log" >&2
}

fuzzer() {
  local target=$1; shift
  mkdir -p "$top/Fuzzing/findings/$target"
  # Swift's own backtrace waits for ever on a process under AddressSanitizer.
  FUZZ_TARGET=$target SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=$leaks:allocator_may_return_null=1:detect_stack_use_after_return=0 \
    UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1 ASAN_SYMBOLIZER_PATH=$(command -v llvm-symbolizer || true) \
    nice -n 10 "$work/fuzzer" -artifact_prefix="$top/Fuzzing/findings/$target/" -max_len="$(longest "$target")" \
    -rss_limit_mb=2048 -timeout=20 -print_final_stats=1 ${FUZZ_OPTIONS:-} "$@"
}

fuzz() {
  local target=$1 seconds=$2 grown=$work/corpus/$1
  mkdir -p "$grown"
  echo "== $target, $seconds s"
  fuzzer "$target" -dict="$top/Fuzzing/dictionaries/$target.dict" -max_total_time="$seconds" \
    "$grown" "$top/Fuzzing/corpus/$target" > "$work/$target.log" 2>&1 || {
    grep -E '^FAULT|^SUMMARY|ERROR:|Fatal error|Test unit written' "$work/$target.log" >&2 || tail -5 "$work/$target.log" >&2
    echo "$target: a finding; the whole report is in .build-fuzz/$target.log" >&2
    return 1
  }
  grep -E 'DONE|stat::(number_of_executed_units|average_exec|slowest_unit|peak_rss)|SLOW' "$work/$target.log" || true
  echo "   corpus: $(find "$grown" -type f | wc -l) files in .build-fuzz/corpus/$target"
}

# The kept corpus grows by 80 files that reach code which it does not reach yet, of all sizes up to 2 KB.
keep() {
  local target=$1 fresh=$work/keep/$1 kept=$top/Fuzzing/corpus/$1 step file
  rm -rf "$fresh"; mkdir -p "$fresh"; cp "$kept"/* "$fresh/"
  FUZZ_OPTIONS=-max_len=2000 fuzzer "$target" -merge=1 "$fresh" "$work/corpus/$target" > "$work/keep.log" 2>&1
  for file in "$kept"/*; do rm -f "$fresh/${file##*/}"; done
  step=$(($(find "$fresh" -type f | wc -l) / 80 + 1))
  while read -r _ file; do
    cp "$fresh/$file" "$kept/found-${file:0:12}"
  done < <(find "$fresh" -type f -printf '%s %f\n' | sort -n | awk "NR % $step == 0")
  echo "$target: $(find "$kept" -type f | wc -l) files, $(cat "$kept"/* | wc -c) bytes"
}

known() { [[ " ${targets[*]} " == *" $1 "* ]] || usage; }

(( $# >= 2 )) || usage
case $1 in
  minimise) known "$2"; build; check_leaks; fuzzer "$2" -minimize_crash=1 -max_total_time=60 "$3" ;;
  replay) known "$2"; build; check_leaks; fuzzer "${@:2}" ;;
  keep) known "$2"; build; keep "$2" ;;
  all) build; check_leaks; failed=0; for target in "${targets[@]}"; do fuzz "$target" "$2" || failed=1; done; exit $failed ;;
  *) known "$1"; build; check_leaks; fuzz "$1" "$2" ;;
esac
