"""Fits, on development rows alone, how the encoder's logits become probabilities, how they and the n-gram tier's add up, the thresholds,
and up to where the n-gram tier is sure. Writes reader.json, which the manifest carries."""

import argparse
import json
import pickle
import sys
from pathlib import Path

import numpy as np

from export import open_session, run
from rows import Rows

sys.path.append(str(Path(__file__).parents[1] / 'fit'))
from calibrate import HARM_ORDINARY_SHARE, ORDINARY, attribute_threshold, sigmoid  # noqa: E402
from logistic import auc  # noqa: E402

# Of each source of ordinary talk, on development rows; leaves room for 0.5 % elsewhere. Fewer rows than ENOUGH say too little about
# so small a share: one odd row would set the threshold.
ORDINARY_SHARE = 0.003
ENOUGH = 400
# Harmless lines of the corpus may pause this often. Most were written as twins of harmful ones, with only a word or the message answered
# between them: they are harder than what the marks are measured on (version 1: 3 % here were 1.8 % there).
CONTRAST_SHARE = 0.04
# Of the rows of ordinary talk that the n-gram tier calls sure, so many may be decided differently by both together, over all heads.
CASCADE_DIFFERENT = 0.003
# Of Reddit comments so many may show one of the kind attributes that nobody labelled there.
KIND_ORDINARY_SHARE = 0.04
# The pause is calibrated for a place where one draft in ten is harmful.
HARM_SHARE = 0.1
LEAST_POSITIVE = 12
KIND = 'gratitude appreciation compassion encouragement curiosity nuance reasoning personal-story respect affinity helpfulness'.split()


def logit(p: np.ndarray) -> np.ndarray:
    p = np.clip(p, 1e-6, 1 - 1e-6)
    return np.log(p / (1 - p))


def logistic(columns: list[np.ndarray], y: np.ndarray, w: np.ndarray, least: float = 0.0) -> np.ndarray:
    """Coefficients, then the offset, of a weighted logistic fit (Newton); no coefficient falls below `least`."""
    x = np.stack([*columns, np.ones_like(columns[0])], 1).astype(np.float64)
    active = list(range(x.shape[1]))
    while True:
        beta = np.zeros(x.shape[1])
        part = x[:, active]
        for _ in range(60):
            p = sigmoid(part @ beta[active])
            gradient = part.T @ (w * (y - p)) - 1e-3 * beta[active]
            curve = (part * (w * p * (1 - p))[:, None]).T @ part + 1e-3 * np.eye(len(active))
            step = np.linalg.solve(curve, gradient)
            beta[active] += np.clip(step, -2, 2)
            if np.abs(step).max() < 1e-8:
                break
        wrong = [at for at in active[:-1] if beta[at] < least]
        if not wrong:
            return beta
        active = [at for at in active if at not in wrong]


def read_once(cache: Path, weights: str, rows: Rows, chosen: np.ndarray) -> tuple[np.ndarray, list[np.ndarray]]:
    """What the network says of the development rows; kept beside it until it is written anew."""
    kept = cache / f'{weights}.dev.pkl'
    if kept.exists() and kept.stat().st_mtime > max((cache / name).stat().st_mtime for name in (weights, 'meta.json')):
        return pickle.loads(kept.read_bytes())
    said = run(open_session(cache / weights), rows, chosen)
    kept.write_bytes(pickle.dumps(said))
    return said


class Dev:
    """The development rows with the logits of both kinds of evidence."""

    def __init__(self, cache: Path, weights: str) -> None:
        self.rows = Rows(cache)
        meta = json.loads((cache / 'encoder-heads.json').read_text())
        self.heads: list[str] = meta
        self.chosen = self.rows.part('dev')
        logits, self.stings = read_once(cache, weights, self.rows, self.chosen)
        self.z = logits.astype(np.float64)
        own = self.rows.heads[: self.rows.heads.index('distress')]
        ngram = np.fromfile(cache / 'ngram.f32', dtype='<f4').reshape(len(self.chosen), len(own))
        self.ngram = {head: logit(ngram[:, at].astype(np.float64)) for at, head in enumerate(own)}
        self.sources = self.rows.sources[self.chosen]
        self.is_corpus = self.rows.families[self.chosen] == 'kindcorpus'

    def head(self, name: str) -> np.ndarray:
        return self.z[:, self.heads.index(name)]

    def labels(self, name: str) -> tuple[np.ndarray, np.ndarray]:
        at = self.rows.heads.index(name)
        return self.rows.labels[self.chosen, at].astype(np.float64), self.rows.weights[self.chosen, at].astype(np.float64)

    def ordinary(self, values: np.ndarray) -> dict[str, np.ndarray]:
        y, w = self.labels('pause')
        calm = (w > 0) & (y < 0.5)
        return {name: values[calm & np.isin(self.sources, sources)] for name, sources in ORDINARY.items()}

    def pause_weights(self) -> np.ndarray:
        """Corpus and ordinary talk at equal weight among the calm, harm a tenth of all."""
        y, w = self.labels('pause')
        w = w * (self.is_corpus | (y < 0.5))
        harm = (w > 0) & (y > 0.5)
        for group in (self.is_corpus & ~harm & (w > 0), ~self.is_corpus & ~harm & (w > 0)):
            w[group] *= 0.5 * (1 - HARM_SHARE) / HARM_SHARE * w[harm].sum() / w[group].sum()
        return w


def harm_threshold(dev: Dev, head: str, p: np.ndarray) -> float:
    y, w = dev.labels(head)
    return attribute_threshold(p[w > 0], y[w > 0], w[w > 0], True, p[np.isin(dev.sources, ORDINARY['reddit'])])


def kind_threshold(dev: Dev, head: str, p: np.ndarray) -> float:
    """The best F1 at natural prevalence where Reddit rows are labelled; elsewhere the best F1 on the corpus, but where ordinary talk hardly
    ever shows it: the corpus is four times as kind as life."""
    y, w = dev.labels(head)
    reddit = np.isin(dev.rows.families[dev.chosen], ['goemotions', 'goemotions-sore'])
    natural = reddit & (w > 0)
    if (y[natural] > 0.5).sum() >= 50:
        return attribute_threshold(p[natural], y[natural], np.ones(int(natural.sum())), False, np.array([]))
    own = dev.is_corpus & (w > 0)
    best = attribute_threshold(p[own], y[own], w[own], False, np.array([]))
    return float(max(best, np.quantile(p[reddit], 1 - KIND_ORDINARY_SHARE)))


def pause_threshold(dev: Dev, joined: np.ndarray) -> float:
    y, w = dev.labels('pause')
    benign = joined[dev.is_corpus & (w > 0) & (y < 0.5)]
    ordinary = max(np.quantile(values, 1 - ORDINARY_SHARE) for values in dev.ordinary(joined).values() if len(values) >= ENOUGH)
    return float(max(ordinary, np.quantile(benign, 1 - CONTRAST_SHARE)))


def sure_below(dev: Dev, joined: dict[str, np.ndarray], thresholds: dict[str, float]) -> dict[str, float]:
    """Per head, the n-gram probability below which a row must be to be decided by the n-gram tier alone. Cuts are lowered step by step,
    each time where a step spares most wrong decisions for each row that is given up, until few enough are left."""
    ordinary = np.isin(dev.sources, ORDINARY['reddit'] + ORDINARY['wikipedia'])
    heads = [head for head in thresholds if head in dev.ngram and np.isfinite(dev.ngram[head]).all()]
    said = np.stack([dev.ngram[head][ordinary] for head in heads], 1)
    wrong = np.zeros(len(said), dtype=bool)
    for head, threshold in thresholds.items():
        wrong |= joined[head][ordinary] >= threshold
    cuts = np.full(len(heads), np.inf)
    sure = np.ones(len(said), dtype=bool)
    while (sure & wrong).sum() > CASCADE_DIFFERENT * len(said) and sure.any():
        best = None
        for at in range(len(heads)):
            values = said[sure, at]
            for share in (0.002, 0.01, 0.05):
                cut = np.quantile(values, 1 - share)
                gone = values >= cut
                spared = wrong[sure][gone].sum()
                ratio = spared / max(1, gone.sum())
                if gone.any() and (best is None or ratio > best[0]):
                    best = (ratio, at, cut)
        _, at, cut = best
        cuts[at] = cut
        sure &= said[:, at] < cut
    print(f'cascade: sure of {sure.mean():.3f} of ordinary rows, decided differently {(sure & wrong).mean():.4f}; {wrong.mean():.3f} have a decision')
    return {head: round(float(min(sigmoid(cut), 1.0)), 6) if np.isfinite(cut) else 1.01 for head, cut in zip(heads, cuts)}


def least_sting(dev: Dev) -> float:
    """Where pieces begin to sting: the best mean over rows of F1, toxic spans and the corpus at equal weight; a row where nobody
    marked a word counts 1 where none is found (as in SemEval 2021, task 5)."""
    groups = {'toxic-spans': [], 'corpus': []}
    for source, family, stings in zip(dev.sources, dev.is_corpus, dev.stings):
        group = 'corpus' if family else source
        if group in groups and stings.shape[1]:
            groups[group].append(stings)
    best = (0.0, 0.5)
    for cut in np.arange(0.2, 0.85, 0.05):
        z = np.log(cut / (1 - cut))
        scores = {}
        for group, rows in groups.items():
            of_row = []
            for said, marked in rows:
                found, marked = said >= z, marked > 0.5
                both = (found & marked).sum()
                of_row.append(1.0 if not found.any() and not marked.any() else 2 * both / max(1, found.sum() + marked.sum()))
            scores[group] = float(np.mean(of_row))
        print(f'stings from {cut:.2f}: {scores}')
        best = max(best, (sum(scores.values()) / len(scores), float(cut)))
    return round(best[1], 2)


# Of texts in which nobody struggles so many may be read as struggle, and as a crisis.
DISTRESS_FALSE = {'distress': 0.03, 'crisis': 0.012}


def distress_thresholds(dev: Dev, calibrations: dict) -> dict[str, float]:
    found = {}
    for head, share in DISTRESS_FALSE.items():
        y, w = dev.labels(head)
        calibration = calibrations[head]
        p = sigmoid(calibration['slope'] * dev.head(head) + calibration['offset'])
        # Lines written about struggle carry full weight; they and their look-alikes are the hard ones.
        hard = w > 0.9
        none = hard & (dev.labels('distress')[0] < 0.5)
        cut = float(np.quantile(p[none], 1 - share))
        recall = float((p[hard & (y > 0.5)] >= cut).mean())
        print(f'{head}: AUC {auc(p[hard], y[hard] > 0.5):.3f}; from {cut:.3f} on recall {recall:.3f} of {int((hard & (y > 0.5)).sum())}, false {(p[none] >= cut).mean():.3f} of {int(none.sum())}, elsewhere {(p[dev.is_corpus & ~hard] >= cut).mean():.4f}')
        found['any' if head == 'distress' else head] = round(cut, 4)
    return found


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument('--cache', type=Path, required=True)
    arguments.add_argument('--weights', default='weights.onnx')
    arguments.add_argument('--version', default='1')
    options = arguments.parse_args()
    dev = Dev(options.cache, options.weights)
    calibrations, weighings, thresholds, joined = {}, {}, {}, {}
    for head in dev.heads:
        if head.startswith('pause') or head in ('sarcasm', 'politeness'):
            continue
        y, w = dev.labels(head)
        seen = w > 0
        positive = float((w * y)[seen].sum())
        if positive < LEAST_POSITIVE:
            print(f'{head}: too few development rows ({positive:.0f} positive)')
            continue
        z = dev.head(head)
        slope, offset = logistic([z[seen]], y[seen], w[seen])
        calibrations[head] = {'slope': round(float(slope), 5), 'offset': round(float(offset), 5)}
        if head.startswith('target-') or head in ('distress', 'crisis'):
            continue
        own = slope * z + offset
        said = dev.ngram[head]
        both = np.isfinite(said).all()
        if both:
            a, b, o = logistic([said[seen], own[seen]], y[seen], w[seen])
            weighings[head] = {'ngram': round(float(a), 5), 'encoder': round(float(b), 5), 'offset': round(float(o), 5)}
            joined[head] = sigmoid(a * said + b * own + o)
        else:
            joined[head] = sigmoid(own)
        thresholds[head] = round(kind_threshold(dev, head, joined[head]) if head in KIND else harm_threshold(dev, head, joined[head]), 4)
        areas = [auc(one[seen], y[seen] > 0.5) for one in (said if both else own, own, joined[head])]
        print(f'{head}: AUC n-grams {areas[0]:.3f}, encoder {areas[1]:.3f}, both {areas[2]:.3f}; threshold {thresholds[head]}')

    y, _ = dev.labels('pause')
    w = dev.pause_weights()
    seen = w > 0
    plain, contrast, said = dev.head('pause'), dev.head('pause-contrast'), dev.ngram['pause']
    a, b, o = logistic([plain[seen], contrast[seen]], y[seen], w[seen])
    own = a * plain + b * contrast + o
    c, d, e = logistic([said[seen], own[seen]], y[seen], w[seen])
    joined['pause'] = sigmoid(c * said + d * own + e)
    thresholds['pause'] = round(pause_threshold(dev, joined['pause']) + 5e-5, 4)
    weighings['pause'] = {'ngram': round(float(c), 5), 'encoder': round(float(d), 5), 'offset': round(float(e), 5)}
    corpus = dev.is_corpus
    for name, one in (('n-grams', said), ('encoder', own), ('pause head', plain), ('contrast head', contrast), ('both', joined['pause'])):
        cut = pause_threshold(dev, one)
        recall = (one[corpus & (y > 0.5)] >= cut).mean()
        false = (one[corpus & (y < 0.5)] >= cut).mean()
        shares = {name: f'{(values >= cut).mean() * 100:.2f} %' for name, values in dev.ordinary(one).items()}
        print(f'pause, {name}: AUC {auc(one[corpus], y[corpus] > 0.5):.4f}; at the threshold recall {recall:.3f}, false {false:.3f}, ordinary {shares}')
    reader = {
        'model': f'encoder-en/{options.version}',
        'heads': dev.heads,
        'calibrations': calibrations,
        'pause': {'pause': round(float(a), 5), 'contrast': round(float(b), 5), 'offset': round(float(o), 5)},
        'weighings': weighings,
        'thresholds': thresholds,
        'sureBelow': sure_below(dev, joined, thresholds),
        'leastSting': least_sting(dev),
        'distress': distress_thresholds(dev, calibrations),
    }
    (options.cache / 'reader.json').write_text(json.dumps(reader, indent=2))


if __name__ == '__main__':
    main()
