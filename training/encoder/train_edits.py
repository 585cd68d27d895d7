"""Trains the heads that edit on pairs of harsh and kinder texts that `training/src/wordings/tagger` dumped. The encoder's pieces are read once; the
heads learn from them in minutes."""

import argparse
import json
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from editing.edit_rows import labels_of, lines_of, looked_at
from editing.joint import edit_loss, seam_loss
from model import EditHeads, Seams, load
from rows import Rows
from editing.seams import Breaker

BATCH = 64
# Below this probability a text is left alone. Chosen on the development rows: there, higher values withhold as much from texts that people
# softened as from those that they could not.
LEAST_CAN = 0.35


class Read:
    """Rows and what the encoder says of their pieces."""

    def __init__(self, path: Path, model, special: list[int]) -> None:
        self.rows = [json.loads(line) for line in path.open(encoding='utf8')]
        self.pieces = read_pieces(model, self.rows, special)

    def pack(self, chosen) -> tuple[Tensor, Tensor]:
        width = max(len(self.pieces[at]) for at in chosen)
        x = torch.zeros(len(chosen), width, self.pieces[0].shape[1])
        own = torch.zeros(len(chosen), width)
        for i, at in enumerate(chosen):
            x[i, : len(self.pieces[at])] = torch.from_numpy(self.pieces[at]).float()
            own[i, : len(self.pieces[at])] = 1
        return x, own

    def parts(self) -> tuple[np.ndarray, np.ndarray]:
        """Rows to learn from and rows to look at meanwhile."""
        looked = np.array([looked_at(row) for row in self.rows])
        return np.flatnonzero(~looked), np.flatnonzero(looked)


@torch.no_grad()
def read_pieces(model, rows, special) -> list[np.ndarray]:
    found: list = [None] * len(rows)
    order = sorted(range(len(rows)), key=lambda at: len(rows[at]['ids']) + len(rows[at]['context']))
    for begin in range(0, len(order), BATCH):
        chosen = order[begin : begin + BATCH]
        ids, segments, mask = lines_of([rows[at] for at in chosen], special)
        x = model.pieces(ids, segments, mask)
        for i, at in enumerate(chosen):
            found[at] = x[i, : len(rows[at]['ids']) + 2].half().numpy()
    return found


def learn(part, rows: Read, loss_of, rounds: int, rate: float, rng, look) -> None:
    train, dev = rows.parts()
    optimizer = torch.optim.AdamW(part.parameters(), lr=rate, weight_decay=0.01)
    steps = rounds * (len(train) // BATCH)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, rate, total_steps=steps + 1, pct_start=0.1)
    for round_ in range(rounds):
        part.train()
        order = rng.permutation(train)
        for begin in range(0, len(order) - BATCH + 1, BATCH):
            loss = loss_of(order[begin : begin + BATCH])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            schedule.step()
        part.eval()
        with torch.no_grad():
            print(round_, look(dev), flush=True)


def train_heads(heads: EditHeads, rows: Read, rounds: int, rng) -> None:
    def loss_of(chosen):
        x, own = rows.pack(chosen)
        return edit_loss(*heads(x, own), [rows.rows[at] for at in chosen])

    def look(dev) -> str:
        counts: dict = {}
        softened: dict = {}
        for begin in range(0, len(dev), BATCH):
            chosen = dev[begin : begin + BATCH]
            x, own = rows.pack(chosen)
            edits, can = heads(x, own)
            tag, by = edits[:, :, :3], edits[:, :, 3:]
            tags, phrase, _ = labels_of([rows.rows[at] for at in chosen], x.shape[1])
            for i, at in enumerate(chosen):
                row = rows.rows[at]
                family = 'kindpairs' if row['source'] == 'kindpairs' else 'paradetox'
                softened.setdefault(family, []).append((float(can[i]), float(bool(row['rewrites']))))
                if not row['rewrites']:
                    continue
                held = tags[i] >= 0
                want, got = tags[i][held], tag[i][held].argmax(-1)
                here = phrase[i] >= 0
                counts[family] = counts.get(family, np.zeros(7)) + np.array([
                    int(((want > 0) & (got > 0)).sum()), int((got > 0).sum()), int((want > 0).sum()), bool((want == got).all()), 1,
                    int((by[i][here].argmax(-1) == phrase[i][here]).sum()), int(here.sum()),
                ])
        return '; '.join(
            f'{family}: touched precision {c[0] / max(1, c[1]):.3f} recall {c[0] / max(1, c[2]):.3f}, all tags right {c[3] / c[4]:.3f}, '
            f'phrase {c[5] / max(1, c[6]):.3f}, can be softened AUC {auc(softened[family]):.3f}'
            for family, c in counts.items()
        )

    learn(heads, rows, loss_of, rounds, 2e-3, rng, look)


def train_seams(seams: Seams, model, breaker: Breaker, batches: int, rng) -> None:
    """Learns on the encoder as it is, from texts that are broken anew each time; says at the end how well it tells broken places of other texts."""
    optimizer = torch.optim.AdamW(seams.parameters(), lr=2e-3, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, 2e-3, total_steps=batches + 1, pct_start=0.1)
    seams.train()
    for _ in range(batches):
        ids, mask, broken = breaker.batch(3000, rng)
        with torch.no_grad(), torch.autocast('cpu', dtype=torch.bfloat16):
            x = model.pieces(ids, torch.zeros_like(ids), mask)
        loss = seam_loss(seams(x.float(), mask), broken)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        schedule.step()
    seams.eval()
    pairs: list = []
    with torch.no_grad():
        for ids, mask, broken in breaker.looks(rng):
            found = seams(model.pieces(ids, torch.zeros_like(ids), mask), mask)
            asked = broken >= 0
            pairs += list(zip(found[asked].tolist(), broken[asked].float().tolist()))
    print(f'seams: AUC {auc(pairs):.3f} over {len(pairs)} places of dev texts', flush=True)


def auc(pairs) -> float:
    scores = np.array([score for score, _ in pairs])
    labels = np.array([label for _, label in pairs])
    ranks = scores.argsort().argsort() + 1
    positive = labels.sum()
    negative = len(labels) - positive
    return float((ranks[labels == 1].sum() - positive * (positive + 1) / 2) / max(1, positive * negative))


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument('--cache', type=Path, required=True)
    arguments.add_argument('--model', default='teacher.pt')
    arguments.add_argument('--rounds', type=int, default=8)
    arguments.add_argument('--seams', type=int, default=600, help='batches from which the judge of seams learns')
    arguments.add_argument('--seed', type=int, default=7)
    options = arguments.parse_args()
    torch.manual_seed(options.seed)
    rng = np.random.default_rng(options.seed)
    phrases = json.loads((options.cache / 'phrases.json').read_text())
    vocabulary = (options.cache / 'vocab.txt').read_text(encoding='utf8').rstrip('\n').split('\n')
    special = [vocabulary.index(piece) for piece in ('[CLS]', '[SEP]', '[PAD]')]
    model, _ = load(options.cache / options.model)
    model.eval()
    heads = EditHeads(len(phrases), model.shape.width)
    print(sum(part.numel() for part in heads.parameters()), 'numbers', flush=True)
    train_heads(heads, Read(options.cache / 'edits.jsonl', model, special), options.rounds, rng)
    seams = Seams(model.shape.width)
    train_seams(seams, model, Breaker(Rows(options.cache), options.cache), options.seams, rng)
    torch.save({'phrases': phrases, 'weights': heads.state_dict(), 'seams': seams.state_dict()}, options.cache / 'edits.pt')
    editing = {'phrases': phrases, 'leastCan': LEAST_CAN}
    (options.cache / 'editing.json').write_text(json.dumps(editing))


if __name__ == '__main__':
    main()
