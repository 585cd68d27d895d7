"""Turns logits into probabilities on dev rows, sets the pause gate and the thresholds; writes model.json and the sparse heads."""

import argparse
import json

import numpy as np

from dumped import read_dump
from logistic import auc, fit_platt
from plan import HARM, KIND, PLAN, TARGETS
from fit import rows_of

# Ordinary talk by kind; small sources stand together, since a quantile of two hundred rows is one row. The share that may pause on dev rows
# leaves room for 0.5 % elsewhere.
ORDINARY = {
    "reddit": ["goemotions"],
    "wikipedia": ["wikipedia-talk", "jigsaw", "jigsaw-binary"],
    "makers": ["github", "oss-toxicity", "senti4sd", "premo", "tydip"],
    "tweets": ["positive-frames"],
    "videos and messages": ["hopeedi", "presidio"],
}
ORDINARY_SHARE = 0.0025
# A harm attribute holds where at least this share of the dev rows above its threshold are right.
HARM_PRECISION = 0.8
HARM_ORDINARY_SHARE = 0.01


def sigmoid(z):
    return 1 / (1 + np.exp(-np.clip(z, -500, 500)))


def ordinary_logits(dump, z, part):
    column = dump.heads.index("pause")
    calm = (dump.weights[:, column] > 0) & (dump.labels[:, column] < 0.5) & (dump.parts == part)
    return {name: z[calm & np.isin(dump.sources, sources)] for name, sources in ORDINARY.items()}


def threshold_of(dump, z):
    """The lowest logit at which no source of ordinary talk pauses more than it may."""
    return max(np.quantile(values, 1 - ORDINARY_SHARE) for values in ordinary_logits(dump, z, "dev").values())


def open_gate(contrast, ordinary, gate):
    """The same as pauseLogit in packages/analysis."""
    past_talk = sigmoid((ordinary - gate["ordinaryCenter"]) / gate["ordinaryWidth"])
    past_contrast = sigmoid((contrast - gate["contrastCenter"]) / gate["contrastWidth"])
    return contrast + gate["gain"] * past_talk * past_contrast


def find_gate(dump, contrast, ordinary):
    """Looks for the gate that keeps the contrast's order and lets most harm past the ordinary-talk threshold."""
    column = dump.heads.index("pause")
    dev = (dump.parts == "dev") & dump.is_corpus & (dump.sources != "kindpairs")
    y = dump.labels[dev, column] > 0.5
    found = []
    for gain in [3.0, 5.0]:
        for center in [-0.5, -0.25, 0.0, 0.25, 0.5]:
            for width in [0.1, 0.2, 0.4]:
                for from_contrast in [-0.5, 0.0, 0.5, 1.0]:
                    gate = {"gain": gain, "ordinaryCenter": center, "ordinaryWidth": width, "contrastCenter": from_contrast, "contrastWidth": 0.25}
                    z = open_gate(contrast, ordinary, gate)
                    recall = float((z[dev][y] >= threshold_of(dump, z)).mean())
                    false = float((z[dev][~y] >= threshold_of(dump, z)).mean())
                    area = auc(z[dev], y)
                    # Four false pauses on the hardest contrasts cost as much as five harms missed.
                    found.append((area + 0.1 * recall - 0.125 * false, gate, area, recall, false))
    found.sort(key=lambda one: -one[0])
    print(f"contrast alone: AUC {auc(contrast[dev], y):.4f}")
    for _, gate, area, recall, false in found[:5]:
        print(f"gate {gate}: AUC {area:.4f}, at the threshold recall {recall:.3f}, false pauses on contrasts {false:.3f}")
    return found[0][1]


def attribute_threshold(p, y, w, is_harm, calm_p):
    """Harm: precise first. Kind: the best F1."""
    order = np.argsort(-p)
    hit, seen = np.cumsum((w * y)[order]), np.cumsum(w[order])
    precision, recall = hit / seen, hit / max(1e-9, float((w * y).sum()))
    if not is_harm:
        f1 = 2 * precision * recall / np.maximum(1e-9, precision + recall)
        return float(np.clip(p[order][int(np.argmax(f1))], 0.1, 0.9))
    good = np.flatnonzero(precision >= HARM_PRECISION)
    floor = float(p[order][good[-1]]) if len(good) else 0.9
    if len(calm_p):
        floor = max(floor, float(np.quantile(calm_p, 1 - HARM_ORDINARY_SHARE)))
    return float(np.clip(floor, 0.5, 0.95))


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--cache", required=True)
    options = arguments.parse_args()
    dump = read_dump(options.cache)
    fitted = {head.id: dict(np.load(f"{options.cache}/heads/{head.id}.npz")) for head in PLAN}
    z = {name: one["z"].astype(np.float64) for name, one in fitted.items()}
    dev = dump.parts == "dev"
    heads, thresholds, skipped = [], {}, []
    for head in PLAN:
        if head.id.startswith("pause"):
            slope, offset = 1.0, 0.0
        else:
            y, w = rows_of(dump, head)
            seen = dev & (w > 0)
            positive = float((w * y)[seen].sum())
            area = auc(z[head.id][seen], y[seen])
            if positive < 12 or not area > 0.65:
                skipped.append(f"{head.id} (dev AUC {area:.2f}, {positive:.0f} positive)")
                continue
            slope, offset = fit_platt(z[head.id][seen], y[seen], w[seen])
            if head.id not in [f"target-{t}" for t in TARGETS]:
                p = sigmoid(slope * z[head.id] + offset)
                calm = dev & (dump.sources == "goemotions")
                cut = attribute_threshold(p[seen], y[seen], w[seen], head.id in HARM or head.id == "toxicity", p[calm])
                thresholds[head.id] = round(cut, 4)
        one = fitted[head.id]
        heads.append({"id": head.id, "step": float(one["step"]), "bias": float(one["bias"]), "slope": slope, "offset": offset})
    opened = find_gate(dump, z["pause-contrast"], z["pause-ordinary"])
    pause = open_gate(z["pause-contrast"], z["pause-ordinary"], opened)
    column = dump.heads.index("pause")
    w = dump.weights[:, column] * dev
    # Calibrated for a place where one draft in ten is harmful: half way between the corpus and ordinary talk.
    y = dump.labels[:, column]
    calm_total, harm_total = float(w[y < 0.5].sum()), float(w[y > 0.5].sum())
    balance = np.where(y > 0.5, 1.0, 9 * harm_total / calm_total)
    slope, offset = fit_platt(pause[w > 0], y[w > 0], (w * balance)[w > 0])
    thresholds["pause"] = round(float(sigmoid(slope * threshold_of(dump, pause) + offset)) + 5e-5, 4)
    model = {"heads": heads, "gate": {**opened, "slope": slope, "offset": offset}, "thresholds": thresholds}
    features = np.unique(np.concatenate([fitted[head["id"]]["features"] for head in heads]))
    features.astype(np.int32).tofile(f"{options.cache}/features.i32")
    for head in heads:
        one = fitted[head["id"]]
        np.searchsorted(features, one["features"]).astype(np.int32).tofile(f"{options.cache}/heads/{head['id']}.rows.i32")
        one["rounded"].tofile(f"{options.cache}/heads/{head['id']}.i8")
        head["count"] = len(one["rounded"])
    json.dump(model, open(f"{options.cache}/model.json", "w"))
    print(f"{len(features)} features, {sum(h['count'] for h in heads)} weights; no evidence enough: {', '.join(skipped) or 'none'}")
    print(json.dumps(thresholds))
    cut = threshold_of(dump, pause)
    for part in ["dev", "holdout"]:
        print(part, {s: f"{(v >= cut).mean() * 100:.2f} % of {len(v)}" for s, v in ordinary_logits(dump, pause, part).items()})


if __name__ == "__main__":
    main()
