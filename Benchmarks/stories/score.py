#!/usr/bin/env python3
"""Groups labelled titles with `opinionctl stories` and scores the result.

  score.py OPINIONCTL SCORER GOLD.jsonl…

Every day of a gold file is a run of its own, titles alone, in the order of the file. SCORER is the program that prints
the figures (`score.py A GOLD PRED`).
"""
import collections, json, subprocess, sys, tempfile


def grouped(tool, rows):
    """The story of every title of one day."""
    lines = "".join(json.dumps({"id": n, "title": r["title"]}, ensure_ascii=False) + "\n" for n, r in enumerate(rows))
    run = subprocess.run([tool, "stories", "-"], input=lines.encode(), stdout=subprocess.PIPE, check=True)
    answers = [json.loads(line) for line in run.stdout.splitlines()]
    assert [a["id"] for a in answers] == list(range(len(rows)))
    return [a["story"] for a in answers]


def main(tool, scorer, golds):
    for gold in golds:
        days = collections.defaultdict(list)
        for line in open(gold, encoding="utf-8"):
            if line.strip():
                row = json.loads(line)
                days[row["day"]].append(row)
        with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as out:
            for day, rows in days.items():
                for row, story in zip(rows, grouped(tool, rows)):
                    answer = {"title": row["title"], "day": day, "cluster": story}
                    out.write(json.dumps(answer, ensure_ascii=False) + "\n")
            out.flush()
            print(gold, flush=True)
            subprocess.run([sys.executable, scorer, "A", gold, out.name], check=True)


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2], sys.argv[3:])
