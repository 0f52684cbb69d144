#!/usr/bin/env python3
"""Sums samples of perf: profile.py SCRIPT BINARY, where SCRIPT is `perf script -F ip,sym,dso,symoff --no-inline`.

A sample belongs to the source file of ours that is innermost on its stack, inlining undone; its folder is the phase."""
import collections
import re
import subprocess
import sys

FRAME = re.compile(r"^\s*([0-9a-f]+) (.*?)(?:\+0x[0-9a-f]+)? \((.*)\)$")
OURS = re.compile(r"Sources/(FeedParsing|CFeedXML)/(.*?):(\d+)")
KINDS = [
    ("libxml2", lambda sym, dso: dso.startswith("libxml2")),
    ("heap (malloc, free)", lambda sym, dso: re.match(r"_?_?(malloc|free|realloc|calloc|cfree)|_int_|unlink_chunk|sysmalloc|tcache", sym)),
    ("Swift objects (retain, release, allocate)", lambda sym, dso: re.search(r"swift_(retain|release|bridge|alloc|slowAlloc|dealloc|isUnique)|RefCount", sym)),
    ("exclusivity checks", lambda sym, dso: re.search(r"swift_(begin|end)Access|AccessSet|__tls_get_addr", sym)),
    ("memcpy, memset, memchr", lambda sym, dso: re.search(r"mem(cpy|move|set|cmp|chr)|_avx|_evex|_sse|_erms", sym)),
    ("Swift's library (strings, hashing …)", lambda sym, dso: dso.startswith("libswift")),
    ("kernel (page faults …)", lambda sym, dso: "kernel" in dso),
]
STRINGS = re.compile("_fromUTF8Repairing|_uncheckedFromUTF8|StringStorage|allASCII|_SmallString|validateUTF8")


def frames(path, name):
    for block in open(path, errors="replace").read().split("\n\n"):
        rows = [m.groups() for m in map(FRAME.match, block.split("\n")) if m]
        if rows and not any("FeedFile" in row[1] for row in rows):
            yield [(int(ip, 16) - (1 if depth else 0), sym, dso.split("/")[-1]) for depth, (ip, sym, dso) in enumerate(rows)]


def symbolised(addresses, binary):
    """Address to (function, place) from the innermost inlined one outwards."""
    text = "\n".join(hex(each) for each in addresses)
    out = subprocess.run(["llvm-symbolizer", "--inlining", "--obj=" + binary], input=text, capture_output=True, text=True).stdout
    blocks = [block.strip().split("\n") for block in out.split("\n\n")]
    return {each: list(zip(rows[::2], rows[1::2])) for each, rows in zip(addresses, blocks)}


def demangled(names):
    names = sorted(names)
    out = subprocess.run(["swift-demangle", "-compact", "-simplified"], input="\n".join(names), capture_output=True, text=True).stdout
    return dict(zip(names, (re.sub(r" -> .*$", "", line) for line in out.split("\n"))))


def phase(place):
    match = OURS.search(place)
    if match is None:
        return None
    if match[1] == "CFeedXML":
        return "CFeedXML/" + match[2]
    return match[2].split("/")[0]


def table(title, counter, total, limit):
    print(f"\n## {title}\n")
    for key, count in counter.most_common(limit):
        print(f"{100 * count / total:5.1f} %  {key}")


def main():
    path, binary = sys.argv[1:]
    name = binary.split("/")[-1]
    samples = list(frames(path, name))
    places = symbolised(sorted({ip for s in samples for ip, _, dso in s if dso == name}), binary)
    phases, kinds, both, lines, functions, leaves = (collections.Counter() for _ in range(6))
    strings = 0
    for sample in samples:
        inlined = ((function, place) for ip, _, dso in sample if dso == name for function, place in places.get(ip, []))
        function, place = next(((f, p) for f, p in inlined if phase(p)), ("", ""))
        _, sym, dso = sample[0]
        kind = next((kind for kind, test in KINDS if test(sym, dso)), "own code" if dso == name else dso)
        where = phase(place) or "outside"
        if kind == "libxml2" or (where == "CFeedXML/parser.c" and kind != "own code"):
            where = "SAX (libxml2)"
        phases[where] += 1
        kinds[kind] += 1
        both[where, kind] += 1
        leaves[sym, dso] += 1
        functions[function, place.rsplit("/", 1)[-1].split(":")[0]] += 1
        lines[":".join(place.split("Sources/")[-1].split(":")[:2])] += 1
        strings += any(STRINGS.search(sym) for _, sym, _ in sample[:6])
    total = len(samples)
    names = demangled({sym for sym, _ in leaves} | {function for function, _ in functions if function})
    print(f"{total} samples; making Swift strings (in all phases): {100 * strings / total:.1f} %\n\n## Phases\n")
    for where, count in phases.most_common(20):
        parts = ", ".join(f"{kind} {100 * n / total:.1f}" for (at, kind), n in both.most_common() if at == where and n > total * 0.003)
        print(f"{100 * count / total:5.1f} %  {where}: {parts}")
    table("Kinds of work", kinds, total, 12)
    table("Symbols", collections.Counter({f"{names.get(sym, sym)[:100]}  [{dso}]": n for (sym, dso), n in leaves.items()}), total, 25)
    table("Functions of ours", collections.Counter({f"{names.get(f, f)[:100]}  [{file}]": n for (f, file), n in functions.items()}), total, 35)
    table("Lines of ours", lines, total, 30)


main()
