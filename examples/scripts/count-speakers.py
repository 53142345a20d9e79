#!/usr/bin/env python3
"""Counts who speaks most often in native records: count-speakers.py OUT.jsonl...

    gloss run quotes -i examples/articles -o - | count-speakers.py
"""
import collections
import fileinput
import json

speakers = collections.Counter()
unknown = 0
for line in fileinput.input(encoding="utf-8"):
    record = json.loads(line)
    for quote in record["layers"].get("quotes", []):
        value = quote["value"]
        if value["continues"]:
            continue  # a further piece of what was counted already
        if value["person"] is None:
            unknown += 1
        else:
            speakers.update(value["person"].split("; "))

for person, count in speakers.most_common(10):
    print(f"{count:5}  {person}")
print(f"{unknown:5}  nobody named")
