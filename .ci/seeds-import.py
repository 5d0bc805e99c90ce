"""Imports the seed reports into a running instance, twice, and looks at what the store and the topics then hold.

usage: seeds-import.py DATA_FOLDER PAGE SEEDS_FOLDER
"""
import glob, json, os, subprocess, sys, time, urllib.request

data, page, seeds = sys.argv[1:4]
files = sorted(glob.glob(os.path.join(seeds, "*.txt")))
passed = failed = 0


def check(what, good, detail=""):
    global passed, failed
    print("%s - %s %s" % ("ok" if good else "NOT OK", what, "" if good else detail))
    passed += bool(good)
    failed += not good


def ask(path):
    with urllib.request.urlopen(page + path, timeout=20) as answer:
        return json.load(answer)


def stories():
    found = [ask("/api/stories/" + s["story_id"]) for s in ask("/api/stories?limit=50")["stories"]]
    return {s["story_id"]: sorted(m["article_id"] for m in s["members"]) for s in found}


def settle(until):
    for _ in range(120):
        now = stories()
        if until(now):
            break
        time.sleep(0.5)
    time.sleep(2)
    return stories()


def offsets():
    instance = json.load(open(os.path.join(data, "run", "instance.json")))
    out = subprocess.run(["kcat", "-b", instance["bootstrapServers"], "-t", "news.story.state.v1", "-C", "-e", "-q", "-f", "%k %p %o\n"],
                         capture_output=True, text=True, check=True).stdout.split("\n")
    return sorted(l for l in out if l)


subprocess.run(["./newswatch", "import", "--data", data, *files], check=True)
first = settle(lambda s: sum(map(len, s.values())) == len(files))
check("all reports are in the store", sum(map(len, first.values())) == len(files), first)
check("they are two stories", sorted(map(len, first.values())) == [2, 3], first)
records = offsets()
check("news.story.state.v1 holds two stories", len({r.split()[0] for r in records}) == 2, records)
titles = {a: ask("/api/articles/" + a) for s in first.values() for a in s}
phone = {a for a, t in titles.items() if "Telefon" in t["text"]}
check("the phone call is one of them", any(set(s) == phone for s in first.values()), first)
check("stance statements are in the store", sum(len(t["stances"]) for t in titles.values()) > 10)

subprocess.run(["./newswatch", "import", "--data", data, *files], check=True)
time.sleep(5)
check("a second import changes nothing in the store", stories() == first)
check("a second import writes nothing to news.story.state.v1", offsets() == records)
print("seed import: %d passed, %d failed" % (passed, failed))
sys.exit(1 if failed else 0)
