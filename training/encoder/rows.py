"""Rows dumped by `training/src/dump-pieces.ts`, and batches of them. The ids are those of the package that serves."""

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

CLS, SEP, PAD = '[CLS]', '[SEP]', '[PAD]'

# How often a row of a source, or of a family of sources, is seen in one round; what is small and says much is seen more.
REPEATS = {
    'kindcorpus': 4.5,
    'kindcorpus/distress': 9.0,
    'kindcorpus/distress-more': 9.0,
    'kindcorpus/struggle': 9.0,
    'kindcorpus/struggle-more': 9.0,
    'kindpairs': 1.5,
    'jigsaw': 3.0,
    'jigsaw-binary': 1.5,
    'wikipedia-talk': 1.5,
    'toxic-spans': 0.8,
    'paradetox': 0.5,
    'paradetox-rejected': 0.3,
    'goemotions': 1.3,
    'goemotions-sore': 1.3,
    'davidson': 0.5,
    'edos': 0.5,
    'hatemoji': 0.6,
    'hatexplain': 0.4,
    'stormfront': 0.3,
    'hopeedi': 0.3,
    'hopeedi-other': 0.15,
    'tydip': 3.0,
    'github': 1.0,
    'oss-toxicity': 1.0,
    'surge': 2.0,
    'convabuse': 1.5,
    'positive-frames': 0.15,
    'senti4sd': 0.6,
    'premo': 0.6,
    'ukpconvarg1': 1.0,
    'presidio': 0.5,
}


@dataclass
class Batch:
    rows: np.ndarray
    ids: torch.Tensor
    segments: torch.Tensor
    mask: torch.Tensor
    stings: torch.Tensor
    labels: torch.Tensor
    weights: torch.Tensor
    sources: torch.Tensor


class Rows:
    def __init__(self, cache: Path, longest: int = 128) -> None:
        meta = json.loads((cache / 'meta.json').read_text())
        self.heads: list[str] = meta['heads']
        self.sources = np.array(meta['sources'])
        self.parts = np.array(meta['parts'])
        self.families = np.array([source.split('/')[0] for source in meta['sources']])
        self.names, self.family = np.unique(self.families, return_inverse=True)
        count = len(self.sources)
        self.pieces = np.fromfile(cache / 'pieces.u16', dtype='<u2')
        self.stings = np.fromfile(cache / 'stings.u8', dtype=np.uint8)
        self.lengths = np.fromfile(cache / 'lengths.u16', dtype='<u2').reshape(count, 2).astype(np.int64)
        self.labels = np.fromfile(cache / 'labels.f32', dtype='<f4').reshape(count, -1)
        self.weights = np.fromfile(cache / 'weights.f32', dtype='<f4').reshape(count, -1)
        self.offsets = np.concatenate([[0], np.cumsum(self.lengths.sum(1))])
        self.sting_offsets = np.concatenate([[0], np.cumsum(self.lengths[:, 0])])
        pieces = (cache / 'vocab.txt').read_text(encoding='utf8').rstrip('\n').split('\n')
        self.vocabulary = pieces
        self.cls, self.sep, self.pad = (pieces.index(piece) for piece in (CLS, SEP, PAD))
        self.longest = longest

    def part(self, name: str) -> np.ndarray:
        return np.flatnonzero(self.parts == name)

    def size(self, row: int) -> int:
        text, context = self.lengths[row]
        return int(min(self.longest, text + context + 2 + (1 if context > 0 else 0)))

    def round(self, rng: np.random.Generator, fresh: tuple[str, ...] = ()) -> np.ndarray:
        """Training rows of one round, each as often as its source counts, in random order. Sources that are `fresh` to a model that
        has seen the others for long count half as much again, all others six tenths."""
        rows = self.part('train')
        repeats = np.array([REPEATS.get(self.sources[row], REPEATS.get(self.families[row], 1.0)) for row in rows])
        if fresh:
            repeats *= np.where(np.isin(self.sources[rows], fresh), 1.5, 0.6)
        times = np.floor(repeats + rng.random(len(rows))).astype(np.int64)
        chosen = np.repeat(rows, times)
        rng.shuffle(chosen)
        return chosen

    def batches(self, rows: np.ndarray, tokens: int, rng: np.random.Generator | None, most: int = 128) -> list[np.ndarray]:
        """Rows of like length together, about `tokens` ids a batch; batches in random order where `rng` is given."""
        found: list[np.ndarray] = []
        sizes = np.array([self.size(row) for row in rows])
        span = len(rows) if rng is None else 8192
        for begin in range(0, len(rows), span):
            order = np.argsort(sizes[begin : begin + span], kind='stable') + begin
            at = 0
            while at < len(order):
                width, take = 0, 0
                while at + take < len(order) and take < most:
                    wider = max(width, int(sizes[order[at + take]]))
                    if wider * (take + 1) > tokens and take > 0:
                        break
                    width, take = wider, take + 1
                found.append(rows[order[at : at + take]])
                at += take
        if rng is not None:
            rng.shuffle(found)
        return found

    def batch(self, rows: np.ndarray, rng: np.random.Generator | None = None) -> Batch:
        """Pads rows to one tensor. A text longer than the window is read from a random place (from its start where `rng` is None)."""
        width = max(self.size(row) for row in rows)
        ids = np.full((len(rows), width), self.pad, dtype=np.int64)
        segments = np.zeros((len(rows), width), dtype=np.int64)
        mask = np.zeros((len(rows), width), dtype=np.float32)
        stings = np.full((len(rows), width), 255, dtype=np.uint8)
        for at, row in enumerate(rows):
            text, context = self.lengths[row]
            begin = self.offsets[row]
            second = self.pieces[begin + text : begin + text + context]
            room = self.longest - 2 - (context + 1 if context > 0 else 0)
            start = 0
            if text > room and rng is not None and rng.random() < 0.5:
                start = int(rng.integers(0, text - room + 1))
            taken = int(min(text - start, room))
            ids[at, 0] = self.cls
            ids[at, 1 : 1 + taken] = self.pieces[begin + start : begin + start + taken]
            ids[at, 1 + taken] = self.sep
            first = self.sting_offsets[row]
            stings[at, 1 : 1 + taken] = self.stings[first + start : first + start + taken]
            end = taken + 2
            if context > 0:
                ids[at, end : end + context] = second
                ids[at, end + context] = self.sep
                segments[at, end : end + context + 1] = 1
                end += context + 1
            mask[at, :end] = 1
        return Batch(
            rows,
            torch.from_numpy(ids),
            torch.from_numpy(segments),
            torch.from_numpy(mask),
            torch.from_numpy(stings),
            torch.from_numpy(self.labels[rows]),
            torch.from_numpy(self.weights[rows]),
            torch.from_numpy(self.family[rows].astype(np.int64)),
        )
