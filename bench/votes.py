"""What bench/votes.ts computes, with numpy. Reads the folder it is given; prints times in milliseconds, writes answers beside."""
import json, sys, time
import numpy as np

folder = sys.argv[1]
about = json.load(open(f"{folder}/about.json"))
seats, width, one = about["seats"], about["width"], about["one"]
cells = np.fromfile(f"{folder}/cells.bin", dtype=np.uint8).reshape(seats, width)
divided = np.fromfile(f"{folder}/divided.bin", dtype=np.uint8).astype(bool)
session = np.fromfile(f"{folder}/session.bin", dtype=np.uint8)


def likeness(part):
    """agree of all pairs, with how many roll calls each shares: products of yes, abstain and no as zeros and ones."""
    yes, abstain, no = [(part == vote).astype(np.float32) for vote in (1, 2, 3)]
    voted = yes + abstain + no
    common = voted @ voted.T
    same = yes @ yes.T + abstain @ abstain.T + no @ no.T
    opposed = yes @ no.T
    opposed = opposed + opposed.T
    with np.errstate(invalid="ignore"):
        return 1 - (common - same + opposed).astype(np.float64) / (2 * common.astype(np.float64)), common


def pairs():
    return likeness(cells[:, divided])[0]


def nearest():
    part = cells[:, divided].astype(np.int8)
    own = part[one]
    met = (part >= 1) & (part <= 3) & (own >= 1) & (own <= 3)
    with np.errstate(invalid="ignore"):
        return 1 - (np.abs(part - own) * met).sum(axis=1) / (2 * met.sum(axis=1))


def sessions():
    above = np.triu_indices(seats, 1)
    found = []
    for number in range(about["sessions"]):
        value, common = likeness(cells[:, divided & (session == number)])
        value, common = value[above], common[above]
        found.append(value[common > 0])
    return np.concatenate(found)


def tallies():
    return np.stack([(cells == vote).sum(axis=0) for vote in (1, 3, 2, 4)])


for job, runs in (("pairs", 7), ("nearest", 7), ("sessions", 5), ("tallies", 7)):
    work, times = globals()[job], []
    for _ in range(runs):
        started = time.perf_counter()
        answer = work()
        times.append((time.perf_counter() - started) * 1000)
    np.asarray(answer, dtype=np.float64).tofile(f"{folder}/numpy-{job}.bin")
    print(json.dumps({"job": job, "times": times}))
