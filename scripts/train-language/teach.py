"""Writes down what trained networks say of the training text: teach.py WORK OUT.npz TEACHER.pt... [--device cpu].

The mean of their probabilities, of which the likeliest answers are kept, for each word: heads, relations (at the
annotated head, or else the likeliest), tags, and pairs of labels of names. Students learn from it (see train.py).
"""

import argparse

import numpy as np
import torch

import data
from train import load, read_rows

TOKENS = 6000


def likeliest(probabilities, count):
    shares, answers = probabilities.topk(min(count, probabilities.shape[2]), 2)
    return answers.masked_fill(shares == 0, 0), shares / shares.sum(2, keepdim=True).clamp(min=1e-9)


@torch.no_grad()
def answer(teachers, batch):
    """Likeliest answers and their shares by task, and the heads that the relations are told of."""
    states = [(teacher, teacher.encode(batch)) for teacher in teachers]
    mean = lambda of: sum(of(teacher, x) for teacher, x in states) / len(states)
    arcs = mean(lambda teacher, x: teacher.arcs(x, batch["mask"]).softmax(2))
    heads = torch.where(batch["heads"] < 0, arcs.argmax(2), batch["heads"])
    names = mean(lambda teacher, x: teacher.pairs(teacher.emissions(x), batch["mask"][:, 1:]))
    found = {
        "arcs": arcs,
        "relations": mean(lambda teacher, x: teacher.relations(x, heads).softmax(2)),
        "tags": mean(lambda teacher, x: teacher.tag(x).softmax(2)),
        "names": torch.nn.functional.pad(names.flatten(2), (0, 0, 1, 0)),
    }
    return {task: likeliest(shares, data.KEPT[task]) for task, shares in found.items()}, heads


def teach(teachers, rows, device):
    starts = np.cumsum([0] + [row["inputs"].shape[1] for row in rows])
    told = {"heads": np.zeros(starts[-1], np.int16)}
    for task, count in data.KEPT.items():
        told[task] = np.zeros((starts[-1], count), np.int16)
        told[task + ".shares"] = np.zeros((starts[-1], count), np.float16)
    plain = [{"inputs": row["inputs"], "heads": row["heads"]} for row in rows]
    for numbers in data.batches(plain, TOKENS):
        found, heads = answer(teachers, data.collate(plain, numbers, device))
        found = {task: [part.cpu().numpy() for part in pair] for task, pair in found.items()}
        heads = heads.cpu().numpy()
        for b, i in enumerate(numbers):
            start, end = starts[i], starts[i + 1]
            told["heads"][start:end] = heads[b, : end - start]
            for task, (answers, shares) in found.items():
                width = answers.shape[2]
                told[task][start:end, :width] = answers[b, : end - start]
                told[task + ".shares"][start:end, :width] = shares[b, : end - start]
    return told


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("work")
    parser.add_argument("out")
    parser.add_argument("teachers", nargs="+")
    parser.add_argument("--device", default="cpu")
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    _, _, trees, names, _ = read_rows(arguments.work)
    teachers = [load(path, 0.0, arguments.device).eval() for path in arguments.teachers]
    np.savez(arguments.out, **teach(teachers, trees + names, arguments.device))


if __name__ == "__main__":
    main()
