#!/usr/bin/env python3
"""Steps of run.sh: `open`, `fill`, `baseline`, `ages`, `rate`."""
import http.client, json, socket, sqlite3, statistics, sys, time


class Control(http.client.HTTPConnection):
    def __init__(self, path):
        super().__init__("localhost")
        self.path = path

    def connect(self):
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.connect(self.path)


def open_incidents(path, count, pause):
    """Opens incidents one after the other, as an officer would; each is an alert."""
    for number in range(int(count)):
        control = Control(path)
        body = {"title": f"基準第{number}件", "level": "較大", "area": "基準"}
        control.request("POST", "/v1/incidents", json.dumps(body), {"Content-Type": "application/json"})
        answer = control.getresponse()
        text = answer.read()
        assert answer.status == 200 and json.loads(text).get("ok", True), text
        time.sleep(float(pause))


def fill(path, count):
    """Copies the newest alert of a stopped daemon's outbox, each copy for an incident of its own; earlier copies go."""
    db = sqlite3.connect(path)
    names = [row[1] for row in db.execute("PRAGMA table_info(outbox)") if row[1] not in ("sequence", "id", "incident")]
    row = dict(zip(names, db.execute(f"SELECT {', '.join(names)} FROM outbox ORDER BY sequence DESC LIMIT 1").fetchone()))
    db.execute("DELETE FROM outbox WHERE id LIKE 'bench-%'")
    now = int(time.time() * 1000)
    row |= {"state": "pending", "attempts": 0, "sent": None, "leased_until": None, "reason": None}
    row |= {"made": now, "next_attempt": now, "since": now, "is_urgent": 0}
    marks = ", ".join("?" * (len(names) + 2))
    values = ((f"bench-{100000 + n}-1", 100000 + n, *row.values()) for n in range(int(count)))
    db.executemany(f"INSERT INTO outbox (id, incident, {', '.join(names)}) VALUES ({marks})", values)
    db.commit()


def baseline(port, count):
    """The same work without a daemon: POSTs on one kept connection; prints how many a second."""
    connection = http.client.HTTPConnection("127.0.0.1", int(port))
    body = json.dumps({"timestamp": "2026-01-01T00:00:00Z", "text": "x" * 1200})
    begin = time.time()
    for _ in range(int(count)):
        connection.request("POST", "/", body, {"Content-Type": "application/json", "webhook-id": "baseline"})
        connection.getresponse().read()
    print(f"{int(count) / (time.time() - begin):.0f}")


def ages(path):
    """Median and extremes of what the receiver wrote, in milliseconds."""
    found = sorted(float(line.split()[1]) * 1000 for line in open(path))
    print(f"{len(found)} alerts: median {statistics.median(found):.1f} ms, "
          f"90 % {found[int(len(found) * 0.9)]:.1f} ms, most {found[-1]:.1f} ms")


def rate(path):
    """Alerts a second between the first and the last arrival, each id once."""
    times = {}
    for line in open(path):
        time_, _, name = line.split()
        times.setdefault(name, float(time_))
    found = sorted(times.values())
    print(f"{len(found)} alerts in {found[-1] - found[0]:.1f} s: {len(found) / (found[-1] - found[0]):.0f}/s")


{"open": open_incidents, "fill": fill, "baseline": baseline, "ages": ages, "rate": rate}[sys.argv[1]](*sys.argv[2:])
