"""What the encoder learns beside tone, so that the heads that edit find grammar in its pieces: which words of a harsh text people changed, and
where words were taken out of a text or put into it. The heads here are thrown away; `train_edits.py` teaches those that ship on what is left."""

import json
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional as F

from editing.edit_rows import labels_of, lines_of, looked_at
from model import EditHeads, Encoder, Seams
from rows import Rows
from editing.seams import Breaker

EDIT_ROWS = 40
SEAM_TOKENS = 1400
EDIT_LOSS = 1.0
SEAM_LOSS = 2.0


class Joint(nn.Module):
    """Every other step a batch of edits, every other one a batch of broken texts."""

    def __init__(self, model: Encoder, rows: Rows, cache: Path, rng: np.random.Generator) -> None:
        super().__init__()
        phrases = json.loads((cache / 'phrases.json').read_text())
        self.model = [model]
        self.heads = EditHeads(len(phrases), model.shape.width)
        self.seams = Seams(model.shape.width)
        self.edits = [row for row in map(json.loads, (cache / 'edits.jsonl').open(encoding='utf8')) if not looked_at(row)]
        self.special = (rows.cls, rows.sep, rows.pad)
        self.breaker = Breaker(rows, cache)
        self.rng = rng
        self.turn = 0
        self.said = {'edit': 0.0, 'seam': 0.0}

    def loss(self) -> Tensor:
        self.turn += 1
        which, value = ('edit', self.edit_loss()) if self.turn % 2 else ('seam', self.seam_loss())
        self.said[which] += 0.02 * (value.item() - self.said[which])
        return value * (EDIT_LOSS if which == 'edit' else SEAM_LOSS)

    def report(self) -> str:
        return f", edits {self.said['edit']:.3f}, seams {self.said['seam']:.3f}"

    def edit_loss(self) -> Tensor:
        # Rows of like length together: a window of the rows in the order of their lengths.
        if not hasattr(self, 'order'):
            self.order = sorted(range(len(self.edits)), key=lambda at: len(self.edits[at]['ids']) + len(self.edits[at]['context']))
        begin = int(self.rng.integers(0, len(self.order) - EDIT_ROWS))
        chosen = [self.edits[at] for at in self.order[begin : begin + EDIT_ROWS]]
        ids, segments, mask = lines_of(chosen, self.special)
        with torch.autocast('cpu', dtype=torch.bfloat16):
            x = self.model[0].pieces(ids, segments, mask)
        edits, can = self.heads(x.float(), mask * (1 - segments))
        return edit_loss(edits, can, chosen)

    def seam_loss(self) -> Tensor:
        ids, mask, broken = self.breaker.batch(SEAM_TOKENS, self.rng)
        with torch.autocast('cpu', dtype=torch.bfloat16):
            x = self.model[0].pieces(ids, torch.zeros_like(ids), mask)
        return seam_loss(self.seams(x.float(), mask), broken)


def seam_loss(seams: Tensor, broken: Tensor) -> Tensor:
    """Seams [B, L] against 0 (as written), 1 (something is missing or too much before this piece), -1 (not asked)."""
    asked = broken >= 0
    return F.binary_cross_entropy_with_logits(seams[asked], broken[asked].float())


def edit_loss(edits: Tensor, can: Tensor, chosen: list[dict]) -> Tensor:
    tags, phrase, softened = labels_of(chosen, edits.shape[1])
    loss = 0.5 * F.binary_cross_entropy_with_logits(can, softened)
    if (tags >= 0).any():
        loss = loss + F.cross_entropy(edits[:, :, :3].transpose(1, 2), tags, ignore_index=-1)
    if (phrase >= 0).any():
        loss = loss + 0.3 * F.cross_entropy(edits[:, :, 3:].transpose(1, 2), phrase, ignore_index=-1)
    return loss
