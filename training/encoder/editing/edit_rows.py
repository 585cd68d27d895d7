"""Rows of `edits.jsonl` as tensors."""

import zlib

import torch
from torch import Tensor


def looked_at(row: dict) -> bool:
    """Rows to look at while learning from the others. Pairs of the corpus have no part of their own: one in eight is looked at."""
    return row['part'] == 'dev' or (row['source'] == 'kindpairs' and zlib.crc32(row['text'].encode()) % 8 == 0)


def lines_of(rows: list[dict], special: tuple[int, int, int]) -> tuple[Tensor, Tensor, Tensor]:
    """ids, segments and mask [B, L] of rows, each with the message that it answers."""
    cls, sep, pad = special
    lines = []
    for row in rows:
        first = [cls, *row['ids'], sep]
        lines.append((first + ([*row['context'], sep] if row['context'] else []), len(first)))
    width = max(len(ids) for ids, _ in lines)
    ids = torch.full((len(lines), width), pad)
    segments = torch.zeros(len(lines), width, dtype=torch.long)
    mask = torch.zeros(len(lines), width)
    for i, (line, first) in enumerate(lines):
        ids[i, : len(line)] = torch.tensor(line)
        segments[i, first : len(line)] = 1
        mask[i, : len(line)] = 1
    return ids, segments, mask


def labels_of(rows: list[dict], width: int) -> tuple[Tensor, Tensor, Tensor]:
    """What becomes of each word, on its first piece (-1 where nothing is known): tags and phrases [B, width], and whether the text was softened [B]."""
    tags = torch.full((len(rows), width), -1)
    phrase = torch.full((len(rows), width), -1)
    for i, row in enumerate(rows):
        # Of a text that nobody softened it is only known that it was not.
        if not row['rewrites']:
            continue
        for word, piece in enumerate(row['pieces']):
            if piece >= 0:
                tags[i, piece + 1] = row['tags'][word]
                phrase[i, piece + 1] = max(-1, row['phrase'][word])
    return tags, phrase, torch.tensor([1.0 if row['rewrites'] else 0.0 for row in rows])
