#!/usr/bin/env python3
"""drive.py PROGRAMS WORK PORT FEEDS ROUNDS: a cold round, then rounds as they are day by day; what they cost, and whether
every item that the farm showed is in the archive."""
import collections, os, pathlib, sys, time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from daemon import Daemon
from farm import UNCHANGED, Farm

programs, work, port, count, rounds = sys.argv[1], sys.argv[2], *map(int, sys.argv[3:6])
missed = []


def claim(name, value, unit, bound=None):
    """One line; `bound` is the most that is allowed."""
    held = bound is None or value <= bound
    said = "" if bound is None else f"  (claim: at most {bound}{'' if held else ', MISSED'})"
    print(f"  {name}: {value:.1f} {unit}{said}", flush=True)
    if not held:
        missed.append(name)


def expect(name, seen, wanted):
    print(f"  {name}: {seen}{'' if seen == wanted else f', MISSED: expected {wanted}'}", flush=True)
    if seen != wanted:
        missed.append(name)


def links(round_):
    return {feed.link(item) for feed in farm.feeds if answers(feed, round_) for item in feed.fresh(round_)}


def answers(feed, round_):
    return not round_ or feed.kind not in ("busy", "broken")


def archived():
    with daemon.database() as db:
        return {link for link, in db.execute("SELECT url FROM items")}


def failures(round_):
    """The failures that are meant, by code."""
    codes = {"busy": "http_429" if round_ == 1 else "retry_after", "broken": "http_500"}
    return {f"farm-{feed.number}": codes[feed.kind] for feed in farm.feeds if round_ and feed.kind in codes}


def served():
    """What the servers answered since the last time, by status; `gzip` where the body was compressed."""
    time.sleep(1.5)
    path = pathlib.Path(work, "access.log")
    seen = collections.Counter()
    for line in path.read_text().splitlines()[served.lines:]:
        status, encoding, address = line.split(" ", 2)
        seen["article" if address.startswith("/a/") else "gzip" if encoding == "gzip" else status] += 1
        served.lines += 1
    return ", ".join(f"{name} {number}" for name, number in sorted(seen.items()))


served.lines = 0


def load():
    return " ".join(f"{each:.1f}" for each in os.getloadavg()[:2])


def run(round_):
    cpu, start = daemon.cpu(), time.time()
    if not round_:
        daemon.ask("reload")
        claim("feeds and rules loaded after", time.time() - start, "s")
    report = daemon.poll()
    wall, now = time.time() - start, daemon.cpu()
    claim("until the last outcome was stored", wall, "s", 60)
    claim("CPU of the daemon until then", now - cpu, "s", 30 if round_ else None)
    given, used, struck = daemon.rest()
    if given + struck:
        claim(f"CPU of each story ({given} looked at, {struck} not waited for)", used / max(given, 1) * 1000, "ms")
    claim("highest resident memory", daemon.peak(), "MB", 200)
    print(f"  answers: {served()}")
    wanted = links(round_)
    expect("missing in the archive", len(wanted - archived()), 0)
    # Of the first round the scheduler has a part of its own.
    if round_:
        expect("new items", report["new_items"], len(wanted))
        expect("unchanged", report["unchanged"], sum(feed.kind in UNCHANGED for feed in farm.feeds))
    seen = {each["id"]: each["code"] for each in report["failed"]}
    print(f"  refused or failed: {dict(collections.Counter(seen.values()))}")
    expect("failures other than those that are meant", len(set(seen.items()) ^ set(failures(round_).items())), 0)


farm = Farm(f"{work}/www", count, port)
farm.write(0)
pathlib.Path(work, "www/article.html").write_text("<html><body><h1>夜间生产</h1><p>" + "文" * 400 + "</p></body></html>")
# The scheduler itself would begin at once: the farm is not configured until the clock starts.
pathlib.Path(work, "Feeds/farm.yaml").write_text(
    f'- {{id: none, outlet: 無, tier: 市級, url: "http://127.0.0.1:{port}/none.xml", every: 7d}}\n')
daemon = Daemon(programs, work)
time.sleep(2)
served()
farm.configure(f"{work}/Feeds/farm.yaml")
size = sum(os.path.getsize(f"{work}/www/{feed.kind}/{feed.number}.xml") for feed in farm.feeds)
print(f"{count} feeds on {(count + 4) // 5} hosts, {len(links(0))} items, {size / 1e6:.0f} MB")
for round_ in range(rounds + 1):
    if round_:
        farm.write(round_)
        pathlib.Path(work, "later").touch()
    print(f"{f'round {round_}' if round_ else 'cold round'} (load {load()})", flush=True)
    run(round_)
print(f"load at the end {load()}; database {os.path.getsize(f'{work}/state/opinion.sqlite') / 1e6:.0f} MB")
daemon.stop()
if missed:
    raise SystemExit(f"missed: {', '.join(missed)}")
