"""The programs beside ours, each as its manual says, on the same addresses. A program has a name, `clear` for a cold
round, and the command of a round."""
import os, shutil

# On two cores neither is faster with another number: newsboat with 1, 4, 16, 64 was tried, sfeed_update with 4, 16, 64.
NEWSBOAT_THREADS = 16
SFEED_JOBS = 8


class Curl:
    name = "curl --parallel-max 64 (the bytes alone, each time)"
    program = "curl"

    def __init__(self, work, urls):
        self.command = ["curl", "--silent", "--parallel", "--parallel-max", "64", "--config", f"{work}/curl"]
        with open(f"{work}/curl", "w") as out:
            out.writelines(f'url = "{url}"\noutput = /dev/null\n' for url in urls)

    def clear(self):
        pass


class Newsboat:
    name = f"newsboat -x reload (reload-threads {NEWSBOAT_THREADS})"
    program = "newsboat"

    def __init__(self, work, urls):
        self.folder = f"{work}/newsboat"
        os.makedirs(self.folder)
        files = {"-C": "config", "-u": "urls", "-c": "cache.db"}
        self.command = ["newsboat", *(part for flag, name in files.items() for part in (flag, f"{self.folder}/{name}"))]
        self.command += ["-x", "reload"]
        with open(f"{self.folder}/config", "w") as out:
            out.write(f"reload-threads {NEWSBOAT_THREADS}\n")
        with open(f"{self.folder}/urls", "w") as out:
            out.writelines(f"{url}\n" for url in urls)

    def clear(self):
        for name in os.listdir(self.folder):
            if name.startswith("cache.db"):
                os.remove(f"{self.folder}/{name}")

    def items(self):
        import sqlite3
        with sqlite3.connect(f"{self.folder}/cache.db") as db:
            return db.execute("SELECT count(*) FROM rss_item").fetchone()[0]


class Sfeed:
    name = f"sfeed_update (maxjobs {SFEED_JOBS})"
    program = "sfeed_update"

    def __init__(self, work, urls):
        self.folder = f"{work}/sfeed"
        os.makedirs(f"{self.folder}/feeds")
        self.command = ["sfeed_update", f"{self.folder}/sfeedrc"]
        with open(f"{self.folder}/sfeedrc", "w") as out:
            out.write(f'sfeedpath="{self.folder}/feeds"\nmaxjobs={SFEED_JOBS}\nfeeds() {{\n')
            out.writelines(f"  feed {number} '{url}'\n" for number, url in enumerate(urls))
            out.write("}\n")

    def clear(self):
        shutil.rmtree(f"{self.folder}/feeds")
        os.makedirs(f"{self.folder}/feeds")

    def items(self):
        return sum(sum(1 for _ in open(f"{self.folder}/feeds/{name}")) for name in os.listdir(f"{self.folder}/feeds"))


def all_(work, urls):
    """Those that are installed; a word on each that is not."""
    for kind in (Curl, Newsboat, Sfeed):
        if shutil.which(kind.program):
            yield kind(work, urls)
        else:
            print(f"{kind.program} is not installed: left out")
