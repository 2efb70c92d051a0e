"""Trains the network: train.py WORK OUT [--epochs 14] [--seed 1] [--teacher MODEL.pt].

One core; the same seed gives the same weights, unless --minutes makes the clock decide how long it trains. A teacher (a network trained before) parses the newswire text, and the
student learns its trees beside the names of each sentence, every word as much as the teacher is sure of it.
"""

import argparse
import time

import numpy as np
import torch
import torch.nn.functional as F

import data
from model import Network

RATE, WARM_UP, CLIP = 0.003, 200, 5.0
NAMES_WEIGHT, TAGS_WEIGHT, SILVER_WEIGHT, LEAST_SURE = 3.0, 0.3, 0.5, 0.5
NAMED = {"Person", "Organization", "Location", "NORP", "Facility", "Product"}


def tree_loss(network, batch):
    x = network.encode(batch)
    mask = batch["mask"].clone()
    mask[:, 0] = False
    arcs = network.arcs(x, batch["mask"])
    relations = network.relations(x, batch["heads"])
    loss = F.cross_entropy(arcs[mask], batch["heads"][mask])
    loss = loss + F.cross_entropy(relations[mask], batch["relations"][mask], ignore_index=-1)
    return loss + TAGS_WEIGHT * F.cross_entropy(network.tag(x)[mask], batch["tags"][mask], ignore_index=-1)


def names_loss(network, batch):
    x = network.encode(batch)
    loss = NAMES_WEIGHT * network.names_loss(network.emissions(x), batch["labels"][:, 1:], batch["mask"][:, 1:])
    return loss + SILVER_WEIGHT * silver_loss(network, x, batch) if "sure" in batch else loss


def silver_loss(network, x, batch):
    mask = batch["mask"].clone()
    mask[:, 0] = False
    sure = batch["sure"][mask] / 100
    arcs = F.cross_entropy(network.arcs(x, batch["mask"])[mask], batch["heads"][mask], reduction="none")
    relations = network.relations(x, batch["heads"])
    relations = F.cross_entropy(relations[mask], batch["relations"][mask], reduction="none")
    return ((arcs + relations) * sure).sum() / mask.sum()


@torch.no_grad()
def teach(teacher, rows):
    """Gives each sentence the teacher's heads and relations, and to each word how sure the teacher is, in per cent."""
    teacher.eval()
    for numbers in data.batches(rows, 3000):
        batch = data.collate(rows, numbers)
        x = teacher.encode(batch)
        arc, heads = teacher.arcs(x, batch["mask"]).softmax(2).max(2)
        relation, relations = teacher.relations(x, heads).softmax(2).max(2)
        sure = arc * relation
        sure[sure < LEAST_SURE] = 0
        for b, i in enumerate(numbers):
            length = rows[i]["inputs"].shape[1]
            found = (heads[b, :length], relations[b, :length], (sure[b, :length] * 100).round().long())
            rows[i].update(zip(("heads", "relations", "sure"), (value.numpy() for value in found)))


@torch.no_grad()
def score_trees(network, rows):
    """UAS, LAS (best head of each word alone, no punctuation) and tag accuracy, in per cent."""
    network.eval()
    counts = np.zeros(5)
    for numbers in data.batches(rows, 3000):
        batch = data.collate(rows, numbers)
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
    """Strict F1 of spans with their types."""
    network.eval()
    right = found = gold = 0
    for numbers in data.batches(rows, 3000):
        batch = data.collate(rows, numbers)
        emissions = network.emissions(network.encode(batch))
        for b, i in enumerate(numbers):
            length = rows[i]["inputs"].shape[1] - 1
            guess = spans_of([labels[y] for y in network.decode(emissions[b, :length])])
            truth = spans_of([labels[y] for y in rows[i]["labels"][1:]])
            right, found, gold = right + len(guess & truth), found + len(guess), gold + len(truth)
    return 2 * right / max(1, found + gold)


def read_arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("work", help="folder with what prepare.ts wrote")
    parser.add_argument("out", help="file for the weights, written after each epoch")
    parser.add_argument("--epochs", type=int, default=14)
    parser.add_argument("--minutes", type=float, help="train for so long in place of --epochs")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--dropout", type=float, default=0.2)
    parser.add_argument("--rate", type=float, default=RATE, help="highest learning rate")
    parser.add_argument("--tokens", type=int, default=1200, help="positions a batch")
    parser.add_argument("--names", type=float, default=1.0, help="share of the newswire batches used in an epoch")
    parser.add_argument("--score", type=int, default=3, help="score the development parts every so many epochs")
    parser.add_argument("--start", help="a trained model whose weights are trained on")
    parser.add_argument("--teacher", help="a trained model whose trees of the newswire text are learnt too")
    return parser.parse_args()


def load(path, dropout):
    saved = torch.load(path, weights_only=False)
    network = Network(saved["vocabulary"], saved["frequency"], dropout)
    network.load_state_dict(saved["weights"])
    return network


def steps_of(trees, names, arguments, rng):
    """The batches of one epoch, trees and names mixed: (loss, rows, numbers of the rows)."""
    steps = [(tree_loss, trees, numbers) for numbers in data.batches(trees, arguments.tokens, rng)]
    news = data.batches(names, arguments.tokens, rng)
    steps += [(names_loss, names, numbers) for numbers in news[: int(len(news) * arguments.names)]]
    rng.shuffle(steps)
    return steps


def report(network, development, labels):
    parts = [f"{name} UAS %.2f LAS %.2f tags %.2f" % score_trees(network, development[name]) for name in ("ewt.dev", "gum.dev")]
    return " | ".join(parts + [f"names {score_names(network, development['names.dev'], labels):.4f}"])


def train(network, trees, names, arguments, after_epoch):
    """Adam with a warm-up and a rate that falls to nothing; calls `after_epoch(number, line, is_last)`."""
    rng = np.random.default_rng(arguments.seed)
    optimiser = torch.optim.Adam(network.parameters(), lr=RATE, betas=(0.9, 0.95))
    total = arguments.epochs * len(steps_of(trees, names, arguments, rng))
    begun, step, number, done = time.time(), 0, 0, 0.0
    while done < 1:
        network.train()
        number += 1
        started, losses = time.time(), {tree_loss: [], names_loss: []}
        for loss_of, rows, numbers in steps_of(trees, names, arguments, rng):
            done = (time.time() - begun) / (60 * arguments.minutes) if arguments.minutes else step / total
            if done >= 1:
                break
            for group in optimiser.param_groups:
                group["lr"] = arguments.rate * min(1, (step + 1) / WARM_UP) * (1 - done) + 1e-5
            loss = loss_of(network, data.collate(rows, numbers))
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), CLIP)
            optimiser.step()
            step += 1
            losses[loss_of].append(loss.item())
        done = done if arguments.minutes else step / total
        means = " ".join(f"{np.mean(values or [0]):.3f}" for values in losses.values())
        after_epoch(number, f"epoch {number}, step {step}: {time.time() - started:.0f} s, losses {means}", done >= 1)


def main():
    arguments = read_arguments()
    torch.set_num_threads(1)
    torch.manual_seed(arguments.seed)
    trees, names = (data.read(arguments.work, name) for name in ("trees.train", "names.train"))
    vocabulary, frequency, relations = data.vocabularies(trees, names)
    trees, names = (data.encode(part, vocabulary, relations) for part in (trees, names))
    development = {
        name: data.encode(data.read(arguments.work, name), vocabulary, relations, 400)
        for name in ("ewt.dev", "gum.dev", "names.dev")
    }
    if arguments.teacher:
        teach(load(arguments.teacher, 0), names)
        torch.manual_seed(arguments.seed)
    network = load(arguments.start, arguments.dropout) if arguments.start else Network(vocabulary, frequency, arguments.dropout)
    print("parameters", sum(p.numel() for p in network.parameters()), flush=True)

    def after_epoch(number, line, is_last):
        if number % arguments.score == 0 or is_last:
            line += " | " + report(network, development, vocabulary["label"])
        print(line, flush=True)
        torch.save({"vocabulary": vocabulary, "frequency": frequency, "weights": network.state_dict()}, arguments.out)

    train(network, trees, names, arguments, after_epoch)


if __name__ == "__main__":
    main()
