"""The real daemon as the benchmarks drive it: started, asked, weighed, stopped."""
import contextlib, json, os, signal, sqlite3, subprocess, time

TICK = os.sysconf("SC_CLK_TCK")


class Daemon:
    """`opiniond run` on WORK/opinion.yaml, with its control socket at WORK/control.sock."""

    def __init__(self, programs, work):
        self.programs, self.work = programs, work
        with open(f"{work}/out", "w") as out:
            command = [f"{programs}/opiniond", "run", "--config", f"{work}/opinion.yaml"]
            self.process = subprocess.Popen(command, stdout=out, stderr=out)
        with open(f"{work}/daemon.pid", "w") as file:
            file.write(f"{self.process.pid}\n")
        while not os.path.exists(f"{work}/control.sock") or self.ask("version", check=False) is None:
            if self.process.poll() is not None:
                raise SystemExit(open(f"{work}/out").read())
            time.sleep(0.05)

    def ask(self, *words, check=True):
        command = [f"{self.programs}/opinionctl", "--socket", f"{self.work}/control.sock", *words]
        done = subprocess.run(command, capture_output=True, text=True)
        if check and done.returncode:
            raise SystemExit(f"opinionctl {words}: {done.stderr or done.stdout}")
        return None if done.returncode else done.stdout

    def poll(self):
        """Looks at every feed; returns when all of it is stored."""
        return json.loads(self.ask("feeds", "poll", "--wait", "--json"))

    def cpu(self):
        """Seconds of the processor, in the program and in the kernel for it."""
        with open(f"/proc/{self.process.pid}/stat") as file:
            fields = file.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / TICK

    def rest(self, patience=20):
        """Waits until it has nothing more to do. The items of a first answer find their stories afterwards; when they
        have not within `patience` seconds, the rest of them is struck off the list, so that the next round is measured
        without it. Returns how many found theirs, the CPU time of that, and how many were struck off."""
        before, start = (self.waiting(), self.cpu()), time.time()
        while (left := self.waiting()) and time.time() - start < patience:
            time.sleep(0.5)
        given = (before[0] - left, self.cpu() - before[1], self.strike())
        last = -1.0
        while self.cpu() - last > 0.02:
            last = self.cpu()
            time.sleep(1)
        return given

    def database(self, **options):
        return contextlib.closing(sqlite3.connect(f"{self.work}/state/opinion.sqlite", timeout=30, **options))

    def waiting(self):
        with self.database() as db:
            return db.execute("SELECT count(*) FROM story_backlog").fetchone()[0]

    def strike(self):
        with self.database(isolation_level=None) as db:
            return db.execute("DELETE FROM story_backlog").rowcount

    def peak(self):
        """The highest resident memory since the start, in MB."""
        with open(f"/proc/{self.process.pid}/status") as file:
            return next(int(line.split()[1]) / 1024 for line in file if line.startswith("VmHWM"))

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait()
