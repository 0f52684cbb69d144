#!/usr/bin/env python3
"""Times a feed parser of Python: time-python.py fastfeedparser|feedparser ROUNDS FILE…; prints MB/s, best of the rounds."""
import importlib
import sys
import time

name, rounds, paths = sys.argv[1], int(sys.argv[2]), sys.argv[3:]
parse = importlib.import_module(name).parse
documents = [open(path, "rb").read() for path in paths]
best, items, refused = float("inf"), 0, 0
for _ in range(rounds):
    items = refused = 0
    start = time.thread_time()
    for document in documents:
        try:
            items += len(parse(document).entries)
        except Exception:
            refused += 1
    best = min(best, time.thread_time() - start)
megabytes = sum(map(len, documents)) / 1e6
print(f"  {name}: {megabytes / best:.1f} MB/s ({items} items, {refused} feeds refused, best of {rounds})")
