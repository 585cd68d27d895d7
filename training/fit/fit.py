"""Fits every head, prunes and rounds its weights, calibrates it; writes what src/pack/pack-model.ts packs."""

import argparse
import json
import os
import time

import numpy as np

from dumped import GROUP_FREEDOM, read_dump
from logistic import auc, fit_logistic, fit_platt
from plan import PLAN

# Weights are rounded to this many steps on either side; a larger one is cut. Measured: more steps change no figure by .001.
STEPS = 40


def rows_of(dump, head):
    """Which rows teach a head and how much each counts."""
    column = dump.heads.index(head.label)
    w = dump.weights[:, column].copy()
    for source, factor in head.source_weight.items():
        calm = ~dump.is_corpus & (dump.labels[:, column] < 0.5)
        w[calm if source == "calm" else dump.sources == source] *= factor
    return dump.labels[:, column], w


def prune(weights, x, keep):
    """The columns that move logits most over the training rows, ascending."""
    moved = np.abs(weights) * np.sqrt(x.getnnz(axis=0))
    order = np.argsort(-moved, kind="stable")[:keep]
    return np.sort(order[moved[order] > 0])


def fit_head(dump, head, iterations):
    y, w = rows_of(dump, head)
    rows = np.flatnonzero((dump.parts == "train") & (w > 0))
    freedom = GROUP_FREEDOM[dump.column_group]
    offset = np.where(dump.is_corpus | (y > 0.5), 0.0, head.calm_offset).astype(np.float32)[rows]
    source = None
    if head.own_intercepts:
        names = np.where(dump.is_corpus, "corpus", dump.sources)[rows]
        _, source = np.unique(names, return_inverse=True)
    x = dump.x[rows]
    # What is in one of these rows only could but learn that row by heart.
    seen = np.flatnonzero(x.getnnz(axis=0) > 1)
    x = x[:, seen]
    weights, bias = fit_logistic(x, y[rows], w[rows], head.l2, freedom[seen], offset, source, iterations=iterations)
    kept = prune(weights, x, head.keep)
    few, columns = x[:, kept], seen[kept]
    start = np.concatenate([weights[kept], [bias]])
    weights, bias = fit_logistic(few, y[rows], w[rows], head.l2, freedom[columns], offset, source, start, iterations // 3)
    step = float(np.quantile(np.abs(weights), 0.998)) / STEPS
    rounded = np.clip(np.rint(weights / step), -127, 127).astype(np.int8)
    return columns[rounded != 0], rounded[rounded != 0], step, bias


def logits(dump, fitted):
    columns, rounded, step, bias = fitted
    return dump.x[:, columns] @ (rounded.astype(np.float32) * np.float32(step)) + bias


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--cache", required=True)
    arguments.add_argument("--only", default="", help="heads to fit again, separated by commas; the others come from the cache")
    arguments.add_argument("--iterations", type=int, default=90)
    options = arguments.parse_args()
    out = f"{options.cache}/heads"
    os.makedirs(out, exist_ok=True)
    dump = read_dump(options.cache)
    print(f"{dump.x.shape[0]} rows, {dump.x.shape[1]} features, {dump.x.nnz} values", flush=True)
    only = set(filter(None, options.only.split(",")))
    for head in PLAN:
        path = f"{out}/{head.id}.npz"
        if os.path.exists(path) and (only and head.id not in only):
            continue
        began = time.time()
        columns, rounded, step, bias = fit_head(dump, head, options.iterations)
        z = logits(dump, (columns, rounded, step, bias))
        np.savez(path, features=dump.features[columns].astype(np.int32), rounded=rounded, step=step, bias=bias, z=z.astype(np.float32))
        y, w = rows_of(dump, head)
        seen = (dump.parts == "dev") & (w > 0)
        by_source = {}
        for source in np.unique(np.where(dump.is_corpus, "corpus", dump.sources)[seen]):
            one = seen & (np.where(dump.is_corpus, "corpus", dump.sources) == source)
            if (y[one] > 0.5).sum() >= 5 and (y[one] < 0.5).sum() >= 5:
                by_source[str(source)] = round(auc(z[one], y[one]), 3)
        print(f"{head.id}: {len(rounded)} weights, {time.time() - began:.0f} s, dev AUC {json.dumps(by_source)}", flush=True)


if __name__ == "__main__":
    main()
