"""Reads what prepare.ts wrote and lays it out as batches of numbers."""

import collections
import json
import os

import numpy as np
import torch

# Kinds of feature: width of the embedding, and how often a value must occur to have one of its own.
FEATURES = {
    "word": (96, 3),
    "suffix": (24, 5),
    "prefix": (24, 8),
    "ending": (16, 5),
    "opening": (16, 8),
    "shape": (12, 10),
    "tag": (32, 3),
    "lexical": (20, 8),
    "listed": (24, 12),
}
SPECIAL = ["<pad>", "<unknown>", "<root>"]
UNKNOWN, ROOT = 1, 2
LONGEST = 90
RAREST_RELATION = 30
# How many possible answers of teachers are kept a word.
KEPT = {"arcs": 5, "relations": 4, "tags": 3, "names": 6}
# Relations that are scored as, and when rare learned as, another one.
COLLAPSED = {
    "csubj:outer": "csubj", "csubj:pass": "csubj", "nsubj:outer": "nsubj", "det:predet": "det",
    "cc:preconj": "cc", "dislocated": "dep", "orphan": "dep", "goeswith": "flat",
}


def read(folder, name):
    with open(os.path.join(folder, name + ".jsonl"), encoding="utf8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def vocabularies(trees, names):
    """Lists of values for each kind of feature and of label, and how often each word occurs."""
    vocabulary = {}
    counted = trees + [sentence for sentence in names if not sentence.get("varied")]
    for kind, (_, rarest) in FEATURES.items():
        counts = collections.Counter(value for sentence in counted for value in sentence[kind])
        vocabulary[kind] = SPECIAL + [value for value, n in sorted(counts.items(), key=lambda x: (-x[1], x[0])) if n >= rarest]
        if kind == "word":
            frequency = [1e9] * 3 + [counts[value] for value in vocabulary["word"][3:]]
    relations = collections.Counter(r for sentence in trees for r in sentence["relations"])
    vocabulary["relation"] = sorted({relation_of(r, relations) for r in relations})
    vocabulary["label"] = ["O"] + sorted({y for sentence in names for y in sentence["labels"]} - {"O"})
    tags = collections.Counter(t for s in trees for t in tags_of(s))
    vocabulary["output"] = sorted(tag for tag, n in tags.items() if n >= 5)
    return vocabulary, frequency, relations


def relation_of(relation, counts):
    if counts.get(relation, 0) >= RAREST_RELATION:
        return relation
    return COLLAPSED.get(relation, relation.split(":")[0])


def tags_of(sentence):
    return [f"{x}|{u}" for x, u in zip(sentence["xpos"], sentence["upos"])]


def encode(sentences, vocabulary, relations, longest=LONGEST):
    """Numbers for each sentence; position 0 is the root, -1 an answer that is not known."""
    ids = {kind: {value: i for i, value in enumerate(values)} for kind, values in vocabulary.items()}
    encoded = []
    for sentence in sentences:
        if len(sentence["words"]) > longest:
            continue
        row = {"inputs": np.array([[ROOT] + [ids[kind].get(v, UNKNOWN) for v in sentence[kind]] for kind in FEATURES], np.int32)}
        size = row["inputs"].shape[1]
        row.update({key: np.full(size, -1, np.int16) for key in ("heads", "relations", "tags", "labels")})
        if "heads" in sentence:
            row["heads"][1:] = [head + 1 for head in sentence["heads"]]
            row["relations"][1:] = [ids["relation"].get(relation_of(r, relations), -1) for r in sentence["relations"]]
            row["tags"][1:] = [ids["output"].get(t, -1) for t in tags_of(sentence)]
            row["scored"] = np.array([0] + [int(u != "PUNCT") for u in sentence["upos"]], np.int16)
        if "labels" in sentence:
            row["labels"][1:] = [ids["label"].get(y, 0) for y in sentence["labels"]]
        encoded.append(row)
    return encoded


def batches(rows, tokens, rng=None):
    """Lists of row numbers of like length, `tokens` positions at most in each, shuffled when there is an `rng`."""
    lengths = np.array([row["inputs"].shape[1] for row in rows])
    order = np.argsort(lengths + (rng.random(len(rows)) * 2 if rng else 0), kind="stable")
    found, current = [], []
    for i in order:
        if current and (len(current) + 1) * max(lengths[i], lengths[current[-1]]) > tokens:
            found.append(current)
            current = []
        current.append(int(i))
    if current:
        found.append(current)
    if rng:
        rng.shuffle(found)
    return found


def collate(rows, numbers, device="cpu"):
    """One tensor for each key of the rows, [sentence, position, ...], filled up with zeros, answers with -1."""
    lengths = [rows[i]["inputs"].shape[1] for i in numbers]
    longest = max(lengths)
    batch = {"inputs": np.zeros((len(FEATURES), len(numbers), longest), np.int64)}
    for key, value in rows[numbers[0]].items():
        if key != "inputs":
            kind = value.dtype if value.dtype.kind == "f" else np.int64
            batch[key] = np.full((len(numbers), longest, *value.shape[1:]), 0 if kind != np.int64 else -1, kind)
    for b, i in enumerate(numbers):
        batch["inputs"][:, b, : lengths[b]] = rows[i]["inputs"]
        for key in batch:
            if key != "inputs":
                batch[key][b, : lengths[b]] = rows[i][key]
    length = torch.tensor(lengths)
    position = torch.arange(longest)[None]
    batch = {key: torch.from_numpy(value) for key, value in batch.items()}
    batch["mask"] = position < length[:, None]
    batch["reverse"] = torch.where(batch["mask"], length[:, None] - 1 - position, position)
    return {key: value.to(device, non_blocking=True) for key, value in batch.items()}
