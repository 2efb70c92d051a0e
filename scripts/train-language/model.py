"""One encoder for trees, names and tags: embeddings, two bidirectional LSTM layers, and a head for each task."""

import torch
import torch.nn as nn
import torch.nn.functional as F

from data import FEATURES

ARC, RELATION, NAME = 128, 128, 96
SLOPE = 0.1
LEAST = 1e-30


def drop(x, rate, training):
    """Dropout with one mask for all positions of a sentence (Gal and Ghahramani 2016)."""
    if not training or rate == 0:
        return x
    return x * ((torch.rand(x.shape[0], 1, x.shape[2], device=x.device) >= rate).float() / (1 - rate))


def flip(x, reverse):
    return x.gather(1, reverse[..., None].expand(-1, -1, x.shape[2]))


class Layer(nn.Module):
    """A bidirectional LSTM layer with dropped recurrent weights in training (Merity et al. 2018)."""

    def __init__(self, inputs, width, dropout):
        super().__init__()
        self.dropout, self.width = dropout, width
        self.forth, self.back = (nn.LSTM(inputs, width, batch_first=True) for _ in range(2))
        for cell in (self.forth, self.back):
            for gate in range(4):
                nn.init.orthogonal_(cell.weight_hh_l0.data[gate * width : (gate + 1) * width])
            nn.init.xavier_uniform_(cell.weight_ih_l0)
            nn.init.zeros_(cell.bias_ih_l0)
            nn.init.zeros_(cell.bias_hh_l0)
            cell.bias_ih_l0.data[width : 2 * width] = 1

    def run(self, cell, x):
        zero = torch.zeros(1, len(x), self.width, device=x.device)
        recurrent = F.dropout(cell.weight_hh_l0, self.dropout * 0.6, self.training)
        weights = [cell.weight_ih_l0, recurrent, cell.bias_ih_l0, cell.bias_hh_l0]
        return torch._VF.lstm(x, (zero, zero), weights, True, 1, 0.0, self.training, False, True)[0]

    def forward(self, x, reverse):
        return torch.cat([self.run(self.forth, x), flip(self.run(self.back, flip(x, reverse)), reverse)], 2)


class Network(nn.Module):
    def __init__(self, vocabulary, frequency, dropout, width=128):
        super().__init__()
        self.dropout = dropout
        self.embed = nn.ModuleList(nn.Embedding(len(vocabulary[kind]), size) for kind, (size, _) in FEATURES.items())
        for table in self.embed:
            table.weight.data.normal_(0, 0.1)
        self.register_buffer("frequency", torch.tensor(frequency), persistent=False)
        inputs, wide = sum(size for size, _ in FEATURES.values()), 2 * width
        self.layers = nn.ModuleList([Layer(inputs, width, dropout), Layer(wide, width, dropout)])
        self.arc_dependent, self.arc_head = nn.Linear(wide, ARC), nn.Linear(wide, ARC)
        self.arc = nn.Linear(ARC, ARC)
        self.relation_dependent, self.relation_head = nn.Linear(wide, RELATION), nn.Linear(wide, RELATION, bias=False)
        self.relation = nn.Linear(RELATION, len(vocabulary["relation"]))
        self.name_hidden, self.name = nn.Linear(wide, NAME), nn.Linear(NAME, len(vocabulary["label"]))
        self.tag = nn.Linear(wide, len(vocabulary["output"]))
        nn.init.zeros_(self.arc.weight)
        labels = vocabulary["label"]
        self.transition = nn.Parameter(torch.zeros(len(labels), len(labels)))
        barred = [[-1e4 if y[0] == "I" and x[2:] != y[2:] else 0.0 for y in labels] for x in labels]
        self.register_buffer("barred", torch.tensor(barred))

    def encode(self, batch):
        inputs = batch["inputs"]
        word = inputs[0]
        if self.training:
            unseen = torch.rand(word.shape, device=word.device) < 0.25 / (0.25 + self.frequency[word])
            word = torch.where(unseen & (word > 2), torch.ones_like(word), word)
        parts = [table(word if k == 0 else inputs[k]) for k, table in enumerate(self.embed)]
        if self.training:
            kept = (torch.rand(len(parts), *word.shape, 1, device=word.device) > 0.2).float()
            kept = kept * (len(parts) / kept.sum(0).clamp(min=1))
            parts = [part * keep for part, keep in zip(parts, kept)]
        x = torch.cat(parts, 2)
        for layer in self.layers:
            x = drop(layer(x, batch["reverse"]), self.dropout, self.training)
        return x

    def hidden(self, x):
        return drop(F.leaky_relu(x, SLOPE), self.dropout, self.training)

    def arcs(self, x, mask):
        """Scores[sentence, dependent, head]."""
        scores = self.arc(self.hidden(self.arc_dependent(x))) @ self.hidden(self.arc_head(x)).transpose(1, 2)
        scores = scores.masked_fill(~mask[:, None], -1e9)
        return scores.masked_fill(torch.eye(scores.shape[1], dtype=torch.bool, device=x.device), -1e9)

    def relations(self, x, heads):
        head = self.relation_head(x).gather(1, heads[..., None].expand(-1, -1, RELATION))
        return self.relation(self.hidden(self.relation_dependent(x) + head))

    def emissions(self, x):
        return self.name(self.hidden(self.name_hidden(x)))[:, 1:]

    def log_norm(self, emissions, mask):
        """Logarithm of the sum over all ways through the labels, a sentence: products of matrices, two by two."""
        odds = (self.transition + self.barred).exp()
        most = emissions.max(2, keepdim=True)[0].detach()
        potentials = (emissions - most).exp()
        first = potentials[:, 0] * self.barred[0].exp()
        identity = torch.eye(odds.shape[0], device=odds.device)
        ways = torch.where(mask[:, 1:, None, None], odds * potentials[:, 1:, None], identity)
        total = (most[..., 0] * mask).sum(1)
        while ways.shape[1] > 1:
            if ways.shape[1] % 2:
                ways = torch.cat([ways, identity.expand(len(ways), 1, -1, -1)], 1)
            ways = ways[:, 0::2] @ ways[:, 1::2]
            sums = ways.sum((2, 3), keepdim=True)
            ways = ways / sums
            total = total + sums.log().sum((1, 2, 3))
        last = first if ways.shape[1] == 0 else (first[:, None] @ ways[:, 0])[:, 0]
        return total + last.sum(1).clamp(min=LEAST).log()

    def names_loss(self, emissions, ways, shares, mask, weights):
        """
        What a linear-chain CRF loses against given shares of pairs of labels (from × labels + to), per token: with one
        pair a word the negative log-likelihood. `weights` are the sums of the shares of a word, by sentence.
        """
        labels = emissions.shape[2]
        ways = ways.clamp(min=0)
        score = emissions.gather(2, ways % labels)
        moved = self.transition.flatten()[ways]
        moved = torch.cat([torch.zeros_like(moved[:, :1]), moved[:, 1:]], 1)
        wanted = ((score + moved) * shares).sum(2) * mask
        return (self.log_norm(emissions, mask) * weights - wanted.sum(1)).sum() / mask.sum()

    @torch.no_grad()
    def pairs(self, emissions, mask):
        """Probability of each pair of labels at each word, [sentence, word, from, to]; at the first from label 0."""
        odds = (self.transition + self.barred).exp()
        potentials = (emissions - emissions.max(2, keepdim=True)[0]).exp()
        words = emissions.shape[1]
        forward = [potentials[:, 0] * self.barred[0].exp()]
        for t in range(1, words):
            step = (forward[-1] @ odds) * potentials[:, t]
            forward.append(step / step.sum(1, keepdim=True).clamp(min=LEAST))
        backward = [torch.ones_like(forward[0])]
        for t in range(words - 1, 0, -1):
            step = (potentials[:, t] * backward[-1]) @ odds.T
            step = step / step.sum(1, keepdim=True).clamp(min=LEAST)
            backward.append(torch.where(mask[:, t, None], step, torch.ones_like(step)))
        forward, backward = torch.stack(forward, 1), torch.stack(backward[::-1], 1)
        found = torch.zeros(*emissions.shape, emissions.shape[2], device=emissions.device)
        found[:, 0, 0] = forward[:, 0] * backward[:, 0]
        found[:, 1:] = forward[:, :-1, :, None] * odds * (potentials * backward)[:, 1:, None]
        return found / found.sum((2, 3), keepdim=True).clamp(min=LEAST)


def decode(emissions, transition, starts):
    """The best labels of one sentence (Viterbi 1967)."""
    best = emissions[0] + starts
    back = []
    for row in emissions[1:]:
        scores, origin = (best[:, None] + transition).max(0)
        back.append(origin)
        best = scores + row
    path = [int(best.argmax())]
    for origin in reversed(back):
        path.append(int(origin[path[-1]]))
    return path[::-1]
