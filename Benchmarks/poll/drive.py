#!/usr/bin/env python3
"""drive.py PROGRAMS WORK PORT FEEDS ROUNDS: each round measures every program, cold and unchanged; the table has the
medians."""
import os, pathlib, resource, shutil, statistics, subprocess, sys, time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from beside import all_
from daemon import Daemon

programs, work, port, count, rounds = sys.argv[1], sys.argv[2], *map(int, sys.argv[3:6])
# Five feeds a host, as it is outside.
urls = [f"http://127.1.{i // 5 // 250}.{i // 5 % 250 + 1}:{port}/{i}.xml" for i in range(count)]
OURS = "opinion (matched, durably stored)"
found = {}


def children():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def measure(name, column, work_, own_cpu=lambda: 0.0):
    """Seconds, and seconds of the processor: of all that was started, and of the daemon."""
    cpu, start = children() + own_cpu(), time.time()
    result = work_()
    found.setdefault((name, column), []).append((time.time() - start, children() + own_cpu() - cpu))
    return result


def ours():
    feeds = pathlib.Path(work, "Feeds/farm.yaml")
    for folder in ("state", "log"):
        shutil.rmtree(f"{work}/{folder}", ignore_errors=True)
    # The scheduler itself would begin at once: the feeds are not configured until the clock starts.
    feeds.write_text(f'- {{id: none, outlet: 無, tier: 市級, url: "http://127.0.0.1:{port}/0.xml?none", every: 7d}}\n')
    daemon = Daemon(programs, work)
    time.sleep(1)
    feeds.write_text("".join(
        f'- {{id: farm-{i}, outlet: 農場{i}, tier: 市級, url: "{url}", every: 7d}}\n' for i, url in enumerate(urls)))

    def cold():
        begun = time.time()
        daemon.ask("reload")
        return time.time() - begun, daemon.poll()

    loaded, first = measure(OURS, "cold", cold, daemon.cpu)
    given, used, struck = daemon.rest()
    stories = f"each story {used / max(given, 1) * 1000:.2f} ms of CPU ({given} looked at, {struck} not waited for)"
    again = measure(OURS, "unchanged", daemon.poll, daemon.cpu)
    print(f"  feeds and rules loaded after {loaded:.2f} s; {first['new_items']} new items, {len(first['failed'])} failed; "
          f"{again['unchanged']} unchanged; then {stories}; status {status(daemon):.1f} ms (median of 20); highest resident memory {daemon.peak():.0f} MB", flush=True)
    daemon.stop()


def status(daemon):
    times = []
    for _ in range(20):
        start = time.perf_counter()
        daemon.ask("status", check=False)
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def beside(program):
    program.clear()
    run = lambda: subprocess.run(program.command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                 stdin=subprocess.DEVNULL, env={**os.environ, "HOME": work, "LC_ALL": "C.UTF-8"})
    for column in ("cold", "unchanged"):
        measure(program.name, column, run)
    if hasattr(program, "items"):
        print(f"  {program.program}: {program.items()} items", flush=True)


def median(name, column, index):
    return statistics.median(each[index] for each in found[name, column])


def table(names):
    print(f"| medians of {rounds} | cold | its CPU | unchanged | its CPU |\n|---|---|---|---|---|")
    for name in names:
        cells = (f"{median(name, column, index):.2f} s" for column in ("cold", "unchanged") for index in (0, 1))
        print(f"| {name} | {' | '.join(cells)} |")


def claims(curl):
    """True where both hold."""
    held = True
    for column, bound in (("cold", 2.5), ("unchanged", 1.0)):
        times = median(OURS, column, 0) / median(curl, column, 0)
        held &= times <= bound
        print(f"{column}: {times:.2f} of curl's time (claim: at most {bound}{'' if times <= bound else ', MISSED'})")
    return held


others = list(all_(work, urls))
for round_ in range(1, rounds + 1):
    print(f"round {round_} (load {os.getloadavg()[0]:.1f})", flush=True)
    ours()
    for program in others:
        beside(program)
table([OURS, *(program.name for program in others)])
print(f"load at the end {os.getloadavg()[0]:.1f}")
sys.exit(0 if claims(others[0].name) else 1)
