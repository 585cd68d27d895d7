"""Reads what src/dump-features.ts wrote."""

import json
from dataclasses import dataclass

import numpy as np
import scipy.sparse as sp

FEATURE_BITS = 22
# A feature is looked at if this many training rows have it, or this many lines of the corpus.
MIN_ROWS = 5
MIN_CORPUS_LINES = 2
# How much one feature of a group counts: count ** -POWER. The same as groupScale in packages/analysis.
POWER = 0.375
# How freely each group (words, letters, context, structure) may be used; it only shapes the regularization.
GROUP_FREEDOM = np.array([0.6, 0.3, 0.4, 0.9], np.float32)


@dataclass
class Dumped:
    x: sp.csr_matrix  # rows by known features, scaled as in serving
    column_group: np.ndarray
    features: np.ndarray  # feature id of each column, ascending
    column_rows: np.ndarray  # how many training rows have the column
    labels: np.ndarray
    weights: np.ndarray
    sources: np.ndarray
    parts: np.ndarray
    heads: list

    @property
    def is_corpus(self):
        return np.char.startswith(self.sources, "kind")


def read_dump(folder):
    meta = json.load(open(f"{folder}/meta.json"))
    sources, parts = np.array(meta["sources"]), np.array(meta["parts"])
    rows, groups, heads = len(sources), meta["groupCount"], len(meta["heads"])
    ids = np.fromfile(f"{folder}/ids.i32", np.int32)
    counts = np.fromfile(f"{folder}/counts.i32", np.int32).reshape(rows, groups, 2)
    distinct = counts[:, :, 0]
    row = np.repeat(np.arange(rows, dtype=np.int32), distinct.sum(1))
    group = np.repeat(np.tile(np.arange(groups, dtype=np.int8), rows), distinct.ravel())
    total = np.repeat(counts[:, :, 1].ravel(), distinct.ravel()).astype(np.float32)
    in_train = (parts == "train")[row]
    in_corpus = in_train & np.char.startswith(sources, "kind")[row]
    size = 1 << FEATURE_BITS
    rows_with = np.bincount(ids[in_train], minlength=size)
    lines_with = np.bincount(ids[in_corpus], minlength=size)
    keep = (rows_with >= MIN_ROWS) | (lines_with >= MIN_CORPUS_LINES)
    column_of = np.cumsum(keep) - 1
    used = keep[ids]
    columns = column_of[ids[used]].astype(np.int32)
    starts = np.concatenate([[0], np.cumsum(np.bincount(row[used], minlength=rows))])
    data = (total[used] ** -POWER).astype(np.float32)
    features = np.flatnonzero(keep)
    x = sp.csr_matrix((data, columns, starts), shape=(rows, len(features)))
    # Before duplicates are summed: that sorts `columns` in place.
    column_group = np.zeros(len(features), np.int8)
    column_group[columns] = group[used]
    x.sum_duplicates()
    labels = np.fromfile(f"{folder}/labels.f32", np.float32).reshape(rows, heads)
    weights = np.fromfile(f"{folder}/weights.f32", np.float32).reshape(rows, heads)
    return Dumped(x, column_group, features, rows_with[features], labels, weights, sources, parts, meta["heads"])
