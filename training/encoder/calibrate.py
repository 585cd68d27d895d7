"""Fits, on development rows alone, how the encoder's logits become probabilities, how they and the n-gram tier's add up, the thresholds,
and up to where the n-gram tier is sure. Writes reader.json, which the manifest carries."""

import argparse
import json
import sys
from pathlib import Path

import numpy as np

from export import open_session, run
from rows import Rows

sys.path.append(str(Path(__file__).parents[1] / 'fit'))
from calibrate import HARM_ORDINARY_SHARE, ORDINARY, attribute_threshold, sigmoid  # noqa: E402
from logistic import auc  # noqa: E402

# On development rows; leaves room for 0.5 % elsewhere.
ORDINARY_SHARE = 0.003
# Hard benign contrasts of the corpus may pause this often.
CONTRAST_SHARE = 0.03
# Of the rows of ordinary talk that the n-gram tier calls sure, so many may be decided differently by both together, over all heads.
CASCADE_DIFFERENT = 0.003
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


class Dev:
    """The development rows with the logits of both kinds of evidence."""

    def __init__(self, cache: Path, weights: str) -> None:
        self.rows = Rows(cache)
        meta = json.loads((cache / 'encoder-heads.json').read_text())
        self.heads: list[str] = meta
        self.chosen = self.rows.part('dev')
        self.z = run(open_session(cache / weights), self.rows, self.chosen).astype(np.float64)
        own = self.rows.heads[: self.rows.heads.index('distress')]
        ngram = np.fromfile(cache / 'ngram.f32', dtype='<f4').reshape(len(self.rows.sources), len(own))[self.chosen]
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


def pause_threshold(dev: Dev, joined: np.ndarray) -> float:
    y, w = dev.labels('pause')
    benign = joined[dev.is_corpus & (w > 0) & (y < 0.5)]
    ordinary = max(np.quantile(values, 1 - ORDINARY_SHARE) for values in dev.ordinary(joined).values() if len(values) > 100)
    return float(max(ordinary, np.quantile(benign, 1 - CONTRAST_SHARE)))


def sure_below(dev: Dev, joined: dict[str, np.ndarray], thresholds: dict[str, float]) -> dict[str, float]:
    """Per head, the highest n-gram probability up to which hardly any ordinary row is over the threshold of both together."""
    y, w = dev.labels('pause')
    ordinary = np.isin(dev.sources, ORDINARY['reddit'] + ORDINARY['wikipedia'])
    budget = CASCADE_DIFFERENT / len(thresholds)
    found = {}
    for head, threshold in thresholds.items():
        if head not in dev.ngram:
            continue
        said = dev.ngram[head][ordinary]
        over = joined[head][ordinary] >= threshold
        order = np.argsort(said)
        misses = np.cumsum(over[order]) / len(order)
        fine = np.flatnonzero(misses <= budget)
        if len(fine):
            found[head] = round(float(sigmoid(said[order][fine[-1]])), 6)
    sure = np.ones(int(ordinary.sum()), dtype=bool)
    for head, below in found.items():
        sure &= sigmoid(dev.ngram[head][ordinary]) < below
    different = np.zeros(len(sure), dtype=bool)
    for head, threshold in thresholds.items():
        different |= joined[head][ordinary] >= threshold
    print(f'cascade: sure of {sure.mean():.3f} of ordinary rows, decided differently {(sure & different).mean():.4f}')
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
        calm = joined[head][np.isin(dev.sources, ORDINARY['reddit'])] if head not in KIND else np.array([])
        thresholds[head] = round(attribute_threshold(joined[head][seen], y[seen], w[seen], head not in KIND, calm), 4)
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
        'leastSting': 0.5,
    }
    (options.cache / 'reader.json').write_text(json.dumps(reader, indent=2))


if __name__ == '__main__':
    main()
