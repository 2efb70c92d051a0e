"""One encoder for trees, names and tags: embeddings, two bidirectional LSTM layers, and a head for each task."""

import torch
import torch.nn as nn
import torch.nn.functional as F

from data import FEATURES

WIDTH = 128  # of the LSTM, a direction
ARC, RELATION, NAME = 128, 128, 96
SLOPE = 0.1


def drop(x, rate, training):
    """Dropout with one mask for all positions of a sentence (Gal and Ghahramani 2016)."""
    if not training or rate == 0:
        return x
    return x * ((torch.rand(x.shape[0], 1, x.shape[2]) >= rate).float() / (1 - rate))


def flip(x, reverse):
    return x.gather(1, reverse[..., None].expand(-1, -1, x.shape[2]))


class Layer(nn.Module):
    """A bidirectional LSTM layer with dropped recurrent weights in training (Merity et al. 2018)."""

    def __init__(self, width, dropout):
        super().__init__()
        self.dropout = dropout
        self.forth, self.back = (nn.LSTM(width, WIDTH, batch_first=True) for _ in range(2))
        for cell in (self.forth, self.back):
            for gate in range(4):
                nn.init.orthogonal_(cell.weight_hh_l0.data[gate * WIDTH : (gate + 1) * WIDTH])
            nn.init.xavier_uniform_(cell.weight_ih_l0)
            nn.init.zeros_(cell.bias_ih_l0)
            nn.init.zeros_(cell.bias_hh_l0)
            cell.bias_ih_l0.data[WIDTH : 2 * WIDTH] = 1

    def run(self, cell, x):
        zero = torch.zeros(1, len(x), WIDTH)
        recurrent = F.dropout(cell.weight_hh_l0, self.dropout * 0.6, self.training)
        weights = [cell.weight_ih_l0, recurrent, cell.bias_ih_l0, cell.bias_hh_l0]
        return torch._VF.lstm(x, (zero, zero), weights, True, 1, 0.0, self.training, False, True)[0]

    def forward(self, x, reverse):
        return torch.cat([self.run(self.forth, x), flip(self.run(self.back, flip(x, reverse)), reverse)], 2)


class Network(nn.Module):
    def __init__(self, vocabulary, frequency, dropout):
        super().__init__()
        self.dropout = dropout
        self.embed = nn.ModuleList(nn.Embedding(len(vocabulary[kind]), width) for kind, (width, _) in FEATURES.items())
        for table in self.embed:
            table.weight.data.normal_(0, 0.1)
        self.frequency = torch.tensor(frequency)
        self.layers = nn.ModuleList([Layer(sum(w for w, _ in FEATURES.values()), dropout), Layer(2 * WIDTH, dropout)])
        wide = 2 * WIDTH
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
            unseen = (torch.rand(word.shape) < 0.25 / (0.25 + self.frequency[word])) & (word > 2)
            word = torch.where(unseen, torch.ones_like(word), word)
        parts = [table(word if k == 0 else inputs[k]) for k, table in enumerate(self.embed)]
        if self.training:
            kept = [(torch.rand(*word.shape, 1) > 0.2).float() for _ in parts]
            scale = len(kept) / sum(kept).clamp(min=1)
            parts = [part * keep * scale for part, keep in zip(parts, kept)]
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
        return scores.masked_fill(torch.eye(scores.shape[1], dtype=torch.bool), -1e9)

    def relations(self, x, heads):
        head = self.relation_head(x).gather(1, heads[..., None].expand(-1, -1, RELATION))
        return self.relation(self.hidden(self.relation_dependent(x) + head))

    def emissions(self, x):
        return self.name(self.hidden(self.name_hidden(x)))[:, 1:]

    def names_loss(self, emissions, labels, mask):
        """Negative log-likelihood of a linear-chain CRF, per token."""
        transition = self.transition + self.barred
        odds = transition.exp()
        most = emissions.max(2, keepdim=True)[0].detach()
        potentials = (emissions - most).exp()
        alpha = potentials[:, 0] * self.barred[0].exp()
        total = alpha.sum(1)
        alpha = alpha / total[:, None]
        log_norm = total.log()
        for t in range(1, emissions.shape[1]):
            step = (alpha @ odds) * potentials[:, t]
            total = step.sum(1).clamp(min=1e-20)
            alpha = torch.where(mask[:, t, None], step / total[:, None], alpha)
            log_norm = log_norm + total.log() * mask[:, t]
        log_norm = log_norm + (most[..., 0] * mask).sum(1)
        gold = (emissions.gather(2, labels[..., None])[..., 0] * mask).sum(1)
        gold = gold + (transition[labels[:, :-1], labels[:, 1:]] * mask[:, 1:]).sum(1)
        return (log_norm - gold).sum() / mask.sum()

    def decode(self, emissions):
        """The best labels of one sentence."""
        transition = self.transition + self.barred
        best = emissions[0] + self.barred[0]
        back = []
        for row in emissions[1:]:
            scores, origin = (best[:, None] + transition).max(0)
            back.append(origin)
            best = scores + row
        path = [int(best.argmax())]
        for origin in reversed(back):
            path.append(int(origin[path[-1]]))
        return path[::-1]
