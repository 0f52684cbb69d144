#!/usr/bin/env python3
"""Times Hyperscan and pyahocorasick on the texts and terms of the match benchmark, processor time, best and median.

time-python.py hyperscan|ahocorasick FOLDER DENSITY ROUNDS COUNT…

Neither folds: both look for the bytes or characters of the terms as they stand. Each text of a document is one call."""
import statistics
import sys
import time


def measured(rounds, work):
    times = []
    for _ in range(rounds + 1):
        start = time.thread_time()
        work()
        times.append(time.thread_time() - start)
    return min(times[1:]), statistics.median(times[1:])


def show(name, size, times, note=""):
    print(f"  {name:<46} best {size / 1e6 / times[0]:7.1f}  median {size / 1e6 / times[1]:7.1f} MB/s{note}", flush=True)


def hyperscan_(terms, texts, size, rounds):
    import hyperscan
    for name, flags, handler in (
        ("Hyperscan, every match, nobody told", 0, None),
        ("Hyperscan, each term once a text, Python told", hyperscan.HS_FLAG_SINGLEMATCH, lambda *_: None),
        ("Hyperscan, every match, Python told", 0, lambda *_: None),
    ):
        start = time.perf_counter()
        database = hyperscan.Database()
        patterns = [term.encode() for term in terms]
        database.compile(expressions=patterns, ids=list(range(len(patterns))), elements=len(patterns),
                         flags=[flags] * len(patterns), literal=True)
        compiled = time.perf_counter() - start
        count = 0
        def counting(*_):
            nonlocal count
            count += 1
        for text in texts:
            database.scan(text, match_event_handler=counting)
        def work():
            scan = database.scan
            for text in texts:
                scan(text, match_event_handler=handler)
        show(name, size, measured(rounds, work), f", {count} calls back, compiled in {compiled:.2f} s")


def ahocorasick_(terms, texts, size, rounds):
    import ahocorasick
    automaton = ahocorasick.Automaton()
    for number, term in enumerate(terms):
        automaton.add_word(term, number)
    start = time.perf_counter()
    automaton.make_automaton()
    compiled = time.perf_counter() - start
    def work():
        for text in texts:
            for _ in automaton.iter(text):
                pass
    show("pyahocorasick, every match", size, measured(rounds, work), f", linked in {compiled:.2f} s")


def main():
    program, folder, density, rounds, *counts = sys.argv[1:]
    with open(f"{folder}/documents.tsv", encoding="utf-8") as file:
        texts = [text for line in file for text in line.rstrip("\n").split("\t") if text]
    with open(f"{folder}/{density}.terms", encoding="utf-8") as file:
        terms = file.read().split()
    size = sum(len(text.encode()) for text in texts)
    for count in map(int, counts):
        print(f"  {density}, {count} terms:")
        if program == "hyperscan":
            hyperscan_(terms[:count], [text.encode() for text in texts], size, int(rounds))
        else:
            ahocorasick_(terms[:count], texts, size, int(rounds))


if __name__ == "__main__":
    main()
