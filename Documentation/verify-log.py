#!/usr/bin/env python3
"""Verifies an incident log without the program: verify-log.py FILE... [--anchor SEQ:HASH]; exit 3 on faults.
Give all incidents-*.jsonl files of the log; the first record must have the number 1."""
import hashlib, json, os, sys
def refuse(text):
    raise ValueError("only integers may stand here: " + text)
def unique(pairs):
    if len(dict(pairs)) != len(pairs):
        raise ValueError("a key stands twice")
    return dict(pairs)
def canonical(value):
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
def main(args):
    anchor = args.pop(args.index("--anchor") + 1) if "--anchor" in args else None
    files = sorted((a for a in args if a != "--anchor"), key=os.path.basename)
    seq, prev, faults, found = 0, "0" * 64, 0, anchor is None
    for name in files:
        for number, line in enumerate(open(name, "rb"), 1):
            head = (seq, prev)
            try:
                record = json.loads(line.decode(), parse_float=refuse, parse_constant=refuse, object_pairs_hook=unique)
                stored = record["hash"]
                head = (int(record["seq"]), stored)
                content = canonical({k: v for k, v in record.items() if k != "hash"})
                right = hashlib.sha256(content).hexdigest() == stored and canonical(record) + b"\n" == line
                if not right or record["prev"] != prev or record["seq"] != seq + 1:
                    raise ValueError("not the record that was written, or not in its place")
            except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
                faults += 1
                print(f"{name}:{number}: {error}")
            else:
                found = found or f"{seq + 1}:{stored}" == anchor
            seq, prev = head
    faults += 0 if found else print("the anchored record is not there: cut off or written anew") or 1
    print(f"{seq} records, head {seq}:{prev}, {faults} faults")
    return 3 if faults else 0
sys.exit(main(sys.argv[1:]))
