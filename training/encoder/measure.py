"""Quick figures on the development rows while training; what counts is `npm run eval`."""

import numpy as np
import torch

from model import Encoder
from rows import Rows


@torch.no_grad()
def predict(model: Encoder, rows: Rows, chosen: np.ndarray) -> np.ndarray:
    """Logits [rows, heads] in the order of `chosen`."""
    was = model.training
    model.eval()
    logits = np.zeros((len(rows.sources), model.shape.heads), dtype=np.float32)
    for part in rows.batches(chosen, 6144, None, most=256):
        batch = rows.batch(part)
        with torch.autocast('cpu', dtype=torch.bfloat16):
            logits[part] = model(batch.ids, batch.segments, batch.mask)[0].float().numpy()
    model.train(was)
    return logits[chosen]


def auc(scores: np.ndarray, labels: np.ndarray) -> float:
    order = np.argsort(scores, kind='stable')
    ranks = np.empty(len(scores))
    ranks[order] = np.arange(1, len(scores) + 1)
    positive = labels > 0.5
    n, m = int(positive.sum()), int((~positive).sum())
    return float('nan') if n == 0 or m == 0 else float((ranks[positive].sum() - n * (n + 1) / 2) / (n * m))


def report(model: Encoder, rows: Rows, heads: list[str], rng: np.random.Generator) -> str:
    dev = rows.part('dev')
    corpus = dev[rows.families[dev] == 'kindcorpus']
    ordinary = rng.permutation(dev[np.isin(rows.families[dev], ['goemotions', 'wikipedia-talk', 'jigsaw'])])[:3000]
    of_corpus, of_ordinary = predict(model, rows, corpus), predict(model, rows, ordinary)
    pause, contrast = heads.index('pause'), heads.index('pause-contrast')
    truth = rows.labels[corpus, rows.heads.index('pause')]
    column = rows.heads.index('pause')
    calm = (rows.labels[ordinary, column] == 0) & (rows.weights[ordinary, column] > 0)
    line = f'{np.quantile(of_ordinary[calm, pause], 0.996):.2f}'
    threshold = np.quantile(of_ordinary[calm, pause], 0.996)
    recall = (of_corpus[truth > 0.5, pause] >= threshold).mean()
    false = (of_corpus[truth < 0.5, pause] >= threshold).mean()
    toxicity = rows.heads.index('toxicity')
    talk = ordinary[np.isin(rows.families[ordinary], ['wikipedia-talk', 'jigsaw'])]
    of_talk = of_ordinary[np.isin(rows.families[ordinary], ['wikipedia-talk', 'jigsaw'])]
    return (
        f'pause AUC {auc(of_corpus[:, pause], truth):.4f} contrast {auc(of_corpus[:, contrast], truth):.4f} '
        f'| at .4 % of ordinary talk (logit {line}): recall {recall:.3f} false {false:.3f} '
        f'| toxicity of talk {auc(of_talk[:, toxicity], rows.labels[talk, toxicity]):.4f}'
    )
