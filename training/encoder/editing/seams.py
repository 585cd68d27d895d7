"""Texts out of which words were taken, or into which a phrase was put, at places known: what a judge of seams learns from."""

import json
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from rows import Rows

LONGEST = 60
# Per text: how often nothing is touched, and how often a change takes words out, exchanges them for a phrase, or swaps two.
UNTOUCHED = 0.15
OUT, EXCHANGED = 0.65, 0.25


class Breaker:
    def __init__(self, rows: Rows, cache: Path) -> None:
        self.rows = rows
        pieces = rows.vocabulary
        # A word begins at each piece that does not go on with the last one.
        self.begins = np.array([not piece.startswith('##') for piece in pieces])
        self.is_word = np.array([any(letter.isalnum() for letter in piece) and not piece.startswith('[') for piece in pieces])
        known = {piece: at for at, piece in enumerate(pieces)}
        phrases = json.loads((cache / 'phrases.json').read_text())
        cut = [[known.get(word) for word in phrase.split(' ')] for phrase in phrases]
        self.phrases = [ids for ids in cut if ids and all(at is not None for at in ids)]
        self.chosen = self.of_part('train')

    def of_part(self, part: str) -> np.ndarray:
        """Rows that are neither very short nor very long, the shortest first."""
        chosen = self.rows.part(part)
        lengths = self.rows.lengths[chosen, 0]
        chosen = chosen[(lengths >= 4) & (lengths <= LONGEST)]
        return chosen[np.argsort(self.rows.lengths[chosen, 0], kind='stable')]

    def looks(self, rng: np.random.Generator, every: int = 40) -> list[tuple[Tensor, Tensor, Tensor]]:
        """Batches of dev texts, broken."""
        chosen = self.of_part('dev')[::every]
        return [self.tensors([self.broken(self.text(row), rng) for row in chosen[at : at + 32]]) for at in range(0, len(chosen), 32)]

    def batch(self, tokens: int, rng: np.random.Generator) -> tuple[Tensor, Tensor, Tensor]:
        """ids and mask [B, L], and of each piece whether a change lies just before it (1), not (0), or nothing is asked (-1)."""
        at = int(rng.integers(0, len(self.chosen)))
        width = int(self.rows.lengths[self.chosen[at], 0])
        chosen = self.chosen[at : at + max(1, tokens // (width + 2))]
        return self.tensors([self.broken(self.text(row), rng) for row in chosen])

    def text(self, row: int) -> list[int]:
        begin = self.rows.offsets[row]
        return self.rows.pieces[begin : begin + self.rows.lengths[row, 0]].tolist()

    def tensors(self, texts: list[tuple[list[int], list[int]]]) -> tuple[Tensor, Tensor, Tensor]:
        width = max(len(ids) for ids, _ in texts) + 2
        ids = torch.full((len(texts), width), self.rows.pad)
        mask = torch.zeros(len(texts), width)
        broken = torch.full((len(texts), width), -1)
        for i, (text, marks) in enumerate(texts):
            line = [self.rows.cls, *text, self.rows.sep]
            ids[i, : len(line)] = torch.tensor(line)
            mask[i, : len(line)] = 1
            broken[i, 1 : len(line)] = torch.tensor(marks)
        return ids, mask, broken

    def words(self, ids: list[int]) -> list[tuple[int, int]]:
        starts = [at for at, piece in enumerate(ids) if at == 0 or self.begins[piece]]
        return [(at, end) for at, end in zip(starts, [*starts[1:], len(ids)]) if self.is_word[ids[at]]]

    def broken(self, ids: list[int], rng: np.random.Generator) -> tuple[list[int], list[int]]:
        """A text with one or two changes, and of each of its pieces and its end whether a change lies just before."""
        words = self.words(ids)
        if len(words) < 3 or rng.random() < UNTOUCHED:
            return ids, [0] * (len(ids) + 1)
        changes: list[tuple[int, int, list[int]]] = []
        for _ in range(1 if len(words) < 9 or rng.random() < 0.6 else 2):
            count = int(rng.choice([1, 2, 3], p=[0.7, 0.2, 0.1]))
            first = int(rng.integers(0, max(1, len(words) - count + 1)))
            run = words[first : first + count]
            begin, end = run[0][0], run[-1][1]
            how = rng.random()
            if how < OUT:
                come: list[int] = []
            elif how < OUT + EXCHANGED:
                come = self.phrases[int(rng.integers(0, len(self.phrases)))]
            else:
                if count < 2:
                    continue
                come = ids[run[1][0] : end] + ids[begin : run[1][0]]
            if come != ids[begin:end] and all(end <= other[0] or begin >= other[1] for other in changes):
                changes.append((begin, end, come))
        text: list[int] = []
        marks: list[int] = []
        last = 0
        for begin, end, come in sorted(changes):
            text += ids[last:begin]
            marks += [0] * (begin - last)
            # A change is marked on what follows its place: the first piece that came, and the first piece after it.
            marks += [1] * (len(come) > 0) + [-1] * (len(come) - 1)
            text += come
            last = end
            if last < len(ids):
                text.append(ids[last])
                marks.append(1)
                last += 1
            else:
                return text, [*marks, 1]
        text += ids[last:]
        marks += [0] * (len(ids) - last)
        return text, [*marks, 0]
