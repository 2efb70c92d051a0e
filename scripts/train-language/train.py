"""Trains the network: train.py WORK OUT [--epochs 14] [--seed 1] [--targets TARGETS.npz].

The same seed gives the same weights on the same machine, unless --minutes makes the clock decide how long it trains.
With targets (what teach.py wrote down of teachers' answers) every sentence teaches trees, tags and names, its own
answers counting as much as the teachers'; without, only what it is annotated with.
"""

import argparse
import time

import numpy as np
import torch

import data
from model import Network, decode

RATE, WARM_UP, CLIP = 0.003, 200, 5.0
WEIGHTS = {"arcs": 1.0, "relations": 1.0, "tags": 0.3, "names": 3.0}
# What the teachers' answers weigh: beside an annotation, and where there is none.
TEACHERS_SHARE, SILVER_WEIGHT = 0.5, 0.6
NAMED = {"Person", "Organization", "Location", "NORP", "Facility", "Product"}


def losses(network, batch):
    """The weighted loss of each task that the batch has answers for."""
    x = network.encode(batch)
    mask = batch["mask"].clone()
    mask[:, 0] = False
    found = {}
    if "arcs" in batch:
        heads = batch["heads"].clamp(min=0)
        scores = {"arcs": network.arcs(x, batch["mask"]), "relations": network.relations(x, heads), "tags": network.tag(x)}
        for task, score in scores.items():
            chosen = score.log_softmax(2).gather(2, batch[task].clamp(min=0))
            found[task] = -(chosen * batch[task + ".shares"].float()).sum(2)[mask].sum() / mask.sum()
    if "names" in batch:
        shares = batch["names.shares"][:, 1:].float()
        emissions = network.emissions(x)
        found["names"] = network.names_loss(emissions, batch["names"][:, 1:], shares, mask[:, 1:], shares[:, 0].sum(1))
    return {task: WEIGHTS[task] * loss for task, loss in found.items()}


def add_answers(rows, vocabulary, targets):
    """Lays the annotated answers, and the teachers' where there are `targets`, beside each other with their shares."""
    labels, at = len(vocabulary["label"]), 0
    for row in rows:
        size = len(row["heads"])
        own = {"arcs": row["heads"], "relations": row["relations"], "tags": row["tags"]}
        if row["labels"][1] >= 0:
            before = np.concatenate([[0, 0], row["labels"][1:-1]])
            own["names"] = before * labels + row["labels"]
        for task, answers in [*own.items(), *([("names", np.full(size, -1))] if "names" not in own else [])]:
            known = (answers >= 0).astype(np.float32)
            known[0] = 0
            if targets is None:
                if known.any():
                    row[task], row[task + ".shares"] = answers[:, None].astype(np.int16), known[:, None]
                continue
            share = np.where(known > 0, TEACHERS_SHARE, SILVER_WEIGHT if not known.any() else 0)[:, None]
            told = targets[task + ".shares"][at : at + size].astype(np.float32) * share
            row[task] = np.concatenate([answers[:, None], targets[task][at : at + size]], 1).astype(np.int16)
            row[task + ".shares"] = np.concatenate([known[:, None] * (1 - TEACHERS_SHARE), told], 1).astype(np.float32)
        if targets is not None and row["heads"][1] < 0:
            row["heads"] = targets["heads"][at : at + size]
        at += size
    for row in rows:
        for key in ("labels", "scored", *(() if "arcs" in row else ("heads", "relations", "tags"))):
            row.pop(key, None)
    return at


@torch.no_grad()
def score_trees(network, rows):
    """UAS, LAS (best head of each word alone, no punctuation) and tag accuracy, in per cent."""
    network.eval()
    counts = np.zeros(5)
    for numbers in data.batches(rows, 3000):
        batch = data.collate(rows, numbers, network.barred.device)
        x = network.encode(batch)
        heads = network.arcs(x, batch["mask"]).argmax(2)
        relations = network.relations(x, heads).argmax(2)
        scored = batch["scored"] == 1
        right = (heads == batch["heads"]) & scored
        words = batch["mask"].clone()
        words[:, 0] = False
        tagged = (network.tag(x).argmax(2) == batch["tags"]) & words
        counts += [n.sum().item() for n in (scored, right, right & (relations == batch["relations"]), words, tagged)]
    return 100 * counts[1] / counts[0], 100 * counts[2] / counts[0], 100 * counts[4] / counts[3]


def spans_of(labels):
    spans, i = set(), 0
    while i < len(labels):
        j = i + 1
        if labels[i][0] == "B":
            while j < len(labels) and labels[j] == "I" + labels[i][1:]:
                j += 1
            if labels[i][2:] in NAMED:
                spans.add((i, j, labels[i][2:]))
        i = j
    return spans


@torch.no_grad()
def score_names(network, rows, labels):
    """Strict F1 of spans with their types, and without."""
    network.eval()
    transition, starts = (network.transition + network.barred).cpu(), network.barred[0].cpu()
    right = placed = found = gold = 0
    for numbers in data.batches(rows, 3000):
        batch = data.collate(rows, numbers, network.barred.device)
        emissions = network.emissions(network.encode(batch)).cpu()
        for b, i in enumerate(numbers):
            length = rows[i]["inputs"].shape[1] - 1
            guess = spans_of([labels[y] for y in decode(emissions[b, :length], transition, starts)])
            truth = spans_of([labels[y] for y in rows[i]["labels"][1:]])
            right, found, gold = right + len(guess & truth), found + len(guess), gold + len(truth)
            placed += len({span[:2] for span in guess} & {span[:2] for span in truth})
    return 2 * right / max(1, found + gold), 2 * placed / max(1, found + gold)


def read_arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("work", help="folder with what prepare.ts wrote")
    parser.add_argument("out", help="file for the weights, written after each epoch")
    parser.add_argument("--epochs", type=int, default=14)
    parser.add_argument("--minutes", type=float, help="train for so long in place of --epochs")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--width", type=int, default=128, help="of the LSTM, a direction")
    parser.add_argument("--dropout", type=float, default=0.2)
    parser.add_argument("--rate", type=float, default=RATE, help="highest learning rate")
    parser.add_argument("--tokens", type=int, default=1200, help="positions a batch")
    parser.add_argument("--score", type=int, default=3, help="score the development parts every so many epochs")
    parser.add_argument("--start", help="a trained model whose weights are trained on")
    parser.add_argument("--targets", help="what teachers answered, as teach.py writes it")
    parser.add_argument("--device", default="cpu")
    return parser.parse_args()


def load(path, dropout=0.0, device="cpu"):
    saved = torch.load(path, weights_only=False, map_location="cpu")
    network = Network(saved["vocabulary"], saved["frequency"], dropout, saved.get("width", 128))
    network.load_state_dict(saved["weights"])
    return network.to(device)


def read_rows(work):
    """Vocabularies, word frequencies, the training rows of trees and of names, and the development rows by name."""
    trees, names = (data.read(work, name) for name in ("trees.train", "names.train"))
    vocabulary, frequency, relations = data.vocabularies(trees, names)
    trees, names = (data.encode(part, vocabulary, relations) for part in (trees, names))
    development = {
        name: data.encode(data.read(work, name), vocabulary, relations, 400) for name in ("ewt.dev", "gum.dev", "names.dev")
    }
    return vocabulary, frequency, trees, names, development


def steps_of(parts, tokens, rng):
    """The batches of one epoch, trees and names mixed: (rows, numbers of the rows)."""
    steps = [(rows, numbers) for rows in parts for numbers in data.batches(rows, tokens, rng)]
    rng.shuffle(steps)
    return steps


def report(network, development, labels):
    parts = [f"{name} UAS %.2f LAS %.2f tags %.2f" % score_trees(network, development[name]) for name in ("ewt.dev", "gum.dev")]
    return " | ".join(parts + ["names %.4f spans %.4f" % score_names(network, development["names.dev"], labels)])


def train(network, parts, arguments, after_epoch):
    """Adam with a warm-up and a rate that falls to nothing; calls `after_epoch(number, line, is_last)`."""
    rng = np.random.default_rng(arguments.seed)
    optimiser = torch.optim.Adam(network.parameters(), lr=RATE, betas=(0.9, 0.95))
    total = arguments.epochs * len(steps_of(parts, arguments.tokens, rng))
    begun, step, number, done = time.time(), 0, 0, 0.0
    while done < 1:
        network.train()
        number += 1
        started, sums = time.time(), {task: [] for task in WEIGHTS}
        for rows, numbers in steps_of(parts, arguments.tokens, rng):
            done = (time.time() - begun) / (60 * arguments.minutes) if arguments.minutes else step / total
            if done >= 1:
                break
            for group in optimiser.param_groups:
                group["lr"] = arguments.rate * min(1, (step + 1) / WARM_UP) * (1 - done) + 1e-5
            parts_of_loss = losses(network, data.collate(rows, numbers, arguments.device))
            optimiser.zero_grad()
            sum(parts_of_loss.values()).backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), CLIP)
            optimiser.step()
            step += 1
            for task, loss in parts_of_loss.items():
                sums[task].append(loss.detach())
        done = done if arguments.minutes else step / total
        means = " ".join(f"{task} {torch.stack(values).mean().item():.3f}" for task, values in sums.items() if values)
        after_epoch(number, f"epoch {number}, step {step}: {time.time() - started:.0f} s, losses {means}", done >= 1)


def main():
    arguments = read_arguments()
    torch.set_num_threads(1)
    torch.manual_seed(arguments.seed)
    vocabulary, frequency, trees, names, development = read_rows(arguments.work)
    targets = np.load(arguments.targets) if arguments.targets else None
    add_answers(trees + names, vocabulary, targets and {key: targets[key] for key in targets.files})
    if arguments.start:
        network = load(arguments.start, arguments.dropout, arguments.device)
    else:
        network = Network(vocabulary, frequency, arguments.dropout, arguments.width).to(arguments.device)
    print("parameters", sum(p.numel() for p in network.parameters()), flush=True)

    def after_epoch(number, line, is_last):
        if number % arguments.score == 0 or is_last:
            line += " | " + report(network, development, vocabulary["label"])
        print(line, flush=True)
        weights = {name: value.cpu() for name, value in network.state_dict().items()}
        saved = {"vocabulary": vocabulary, "frequency": frequency, "weights": weights, "width": network.layers[0].width}
        torch.save(saved, arguments.out)

    train(network, [trees, names], arguments, after_epoch)


if __name__ == "__main__":
    main()
