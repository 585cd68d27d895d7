"""Fits the model of one further language: every head by logistic regression, pruned, rounded; calibration and thresholds come from rows read by
models that had not seen them (five folds, by a hash of the text). Writes what src/pack packs."""

import argparse
import json
import os

import numpy as np
import scipy.sparse as sp

from dumped import FEATURE_BITS, POWER
from fit import STEPS, prune
from logistic import auc, fit_logistic, fit_platt

# A feature is looked at if this many training rows have it.
MIN_ROWS = 2
# Probabilities are for a place where this share of texts is harmful; the sets have three to six times as many.
HARMFUL_SHARE = 0.1
ITERATIONS = 80


def read(folder):
    meta = json.load(open(f"{folder}/meta.json"))
    parts, rows = np.array(meta["parts"]), len(meta["parts"])
    ids = np.fromfile(f"{folder}/ids.i32", np.int32)
    counts = np.fromfile(f"{folder}/counts.i32", np.int32).reshape(rows, 2, 2)
    distinct = counts[:, :, 0]
    row = np.repeat(np.arange(rows), distinct.sum(1))
    group = np.repeat(np.tile(np.arange(2), rows), distinct.ravel())
    total = np.repeat(counts[:, :, 1].ravel(), distinct.ravel()).astype(np.float32)
    rows_with = np.bincount(ids[(parts == "train")[row]], minlength=1 << FEATURE_BITS)
    keep = rows_with >= MIN_ROWS
    column_of = np.cumsum(keep) - 1
    used = keep[ids]
    column_group = np.zeros(int(keep.sum()), np.int8)
    column_group[column_of[ids[used]]] = group[used]
    data = (total[used] ** -POWER).astype(np.float32)
    x = sp.csr_matrix((data, (row[used], column_of[ids[used]])), shape=(rows, len(column_group)))
    # Two spellings may share a feature: it counts once, as in serving.
    x.sum_duplicates()
    labels = np.fromfile(f"{folder}/labels.i8", np.int8).reshape(rows, len(meta["heads"]))
    weights = np.fromfile(f"{folder}/weights.f32", np.float32)
    return meta, x, column_group, np.flatnonzero(keep), rows_with[keep], labels, weights, parts, np.array(meta["folds"])


def logits(x, fitted):
    columns, rounded, step, bias = fitted
    return (x[:, columns] @ (rounded.astype(np.float32) * np.float32(step)) + bias).astype(np.float64)


def fit_head(x, freedom, y, w, l2, keep):
    weights, bias = fit_logistic(x, y, w, l2, freedom, iterations=ITERATIONS)
    kept = prune(weights, x, keep)
    start = np.concatenate([weights[kept], [bias]])
    weights, bias = fit_logistic(x[:, kept], y, w, l2, freedom[kept], None, None, start, ITERATIONS // 3)
    step = float(np.quantile(np.abs(weights), 0.998)) / STEPS
    rounded = np.clip(np.rint(weights / step), -127, 127).astype(np.int8)
    return kept[rounded != 0], rounded[rounded != 0], step, bias


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--cache", required=True)
    folder = arguments.parse_args().cache
    os.makedirs(f"{folder}/heads", exist_ok=True)
    meta, x, column_group, features, rows_with, labels, w, parts, folds = read(folder)
    plan = meta["fit"]
    train = parts == "train"
    rarity = np.log(train.sum() / rows_with).astype(np.float32)
    freedom = np.where(column_group == 0, plan["words"], plan["letters"]).astype(np.float32) * rarity
    heads, thresholds, fitted = [], {}, {}
    for column, name in enumerate(meta["heads"]):
        known = train & (labels[:, column] >= 0)
        y = (labels[:, column] == 1).astype(np.float32)

        def fit(rows):
            return fit_head(x[rows], freedom, y[rows], w[rows], plan["l2"], plan["keep"])

        z = np.zeros(len(y))
        for fold in range(folds.max() + 1):
            z[folds == fold] = logits(x[folds == fold], fit(np.flatnonzero(known & (folds != fold))))
        columns, rounded, step, bias = fit(np.flatnonzero(known))
        # Rows without a fold are our own: they teach and calibrate nothing.
        seen = known & (folds >= 0)
        print(f"{name}: {len(rounded)} weights, {int(known.sum())} rows, AUC of unseen folds {auc(z[seen], y[seen]):.4f}", flush=True)
        harmful, harmless = float((y[seen] > 0.5).sum()), float((y[seen] < 0.5).sum())
        balance = np.where(y[seen] > 0.5, HARMFUL_SHARE * harmless / ((1 - HARMFUL_SHARE) * harmful), 1.0)
        slope, offset = fit_platt(z[seen], y[seen], balance)
        cut = np.quantile(z[seen][y[seen] < 0.5], 1 - plan["falseShare"], method="higher")
        thresholds[name] = round(float(1 / (1 + np.exp(-(slope * cut + offset)))) + 5e-5, 4)
        heads.append({"id": name, "step": step, "bias": bias, "slope": slope, "offset": offset, "count": len(rounded)})
        fitted[name] = (columns, rounded)
    union = np.unique(np.concatenate([columns for columns, _ in fitted.values()])) if fitted else np.zeros(0, int)
    features[union].astype(np.int32).tofile(f"{folder}/features.i32")
    for name, (columns, rounded) in fitted.items():
        np.searchsorted(union, columns).astype(np.int32).tofile(f"{folder}/heads/{name}.rows.i32")
        rounded.tofile(f"{folder}/heads/{name}.i8")
    json.dump({"heads": heads, "thresholds": thresholds}, open(f"{folder}/model.json", "w"))


if __name__ == "__main__":
    main()
