#!/usr/bin/env python3
"""Whether every metric that the Grafana board asks for is there: grafana.py BOARD METRICS-ADDRESS."""
import json
import re
import sys
import urllib.request

board = json.load(open(sys.argv[1], encoding="utf-8"))
asked = sorted({name for panel in board["panels"] for target in panel["targets"]
                for name in re.findall(r"newswatch_[a-z_]+", target["expr"])})
there = set(re.findall(r"^(newswatch_[a-z_]+)", urllib.request.urlopen(sys.argv[2]).read().decode(), re.MULTILINE))
missing = [name for name in asked if name not in there]
print(f"Grafana board: {len(asked) - len(missing)} of {len(asked)} metrics are there" + (f", not {missing}" if missing else ""))
sys.exit(1 if missing or not asked else 0)
