"""Logistic regression on sparse rows, by L-BFGS; no randomness."""

import numpy as np
from scipy.optimize import fmin_l_bfgs_b


def fit_logistic(x, y, w, l2, freedom, offset=None, source=None, start=None, iterations=80):
    """Weights and bias of the least weighted log loss plus l2 / 2 * |weights / freedom|^2.

    offset: added to the logit of each row while fitting and not afterwards.
    source: a number for each row; each source gets an intercept of its own while fitting, so that how often a source is harmful
    teaches nothing about its style. What is returned has the mean of them.
    """
    rows, columns = x.shape
    xt = x.T.tocsr()
    y, w = y.astype(np.float32), w.astype(np.float32)
    offset = np.zeros(rows, np.float32) if offset is None else offset.astype(np.float32)
    sources = 0 if source is None else int(source.max()) + 1
    penalty = (l2 / (freedom * freedom)).astype(np.float32)

    def loss(v):
        t = v[:columns].astype(np.float32)
        z = x @ t + np.float32(v[columns]) + offset
        if sources:
            z = z + v[columns + 1 :].astype(np.float32)[source]
        log_loss = np.maximum(z, 0) - z * y + np.log1p(np.exp(-np.abs(z)))
        total = float(np.sum(w * log_loss, dtype=np.float64)) + 0.5 * float(np.sum(penalty * t * t, dtype=np.float64))
        g = (w * (1 / (1 + np.exp(-z)) - y)).astype(np.float32)
        gradient = np.empty(len(v))
        gradient[:columns] = xt @ g + penalty * t
        gradient[columns] = g.sum(dtype=np.float64)
        if sources:
            own = v[columns + 1 :]
            gradient[columns + 1 :] = np.bincount(source, g, sources) + 0.5 * own
            total += 0.25 * float(own @ own)
        return total, gradient

    v = np.zeros(columns + 1 + sources)
    if start is not None:
        v[: columns + 1] = start
    v, _, _ = fmin_l_bfgs_b(loss, v, maxiter=iterations, m=6, factr=1e9)
    return v[:columns].astype(np.float32), float(v[columns] + (v[columns + 1 :].mean() if sources else 0.0))


def fit_platt(z, y, w):
    """Slope and offset of sigmoid(slope * z + offset); labels are drawn a little in, as Platt did, so that no slope runs away."""
    positive, negative = float((w * y).sum()), float((w * (1 - y)).sum())
    y = np.where(y > 0.5, (positive + 1) / (positive + 2), 1 / (negative + 2))
    w = w / w.sum()

    def loss(v):
        t = v[0] * z + v[1]
        total = float(np.sum(w * (np.maximum(t, 0) - t * y + np.log1p(np.exp(-np.abs(t))))))
        g = w * (1 / (1 + np.exp(-np.clip(t, -500, 500))) - y)
        return total, np.array([float(np.sum(g * z)), float(np.sum(g))])

    v, _, _ = fmin_l_bfgs_b(loss, np.array([1.0, 0.0]), bounds=[(0.01, 20), (-50, 50)], factr=10, pgtol=1e-10, maxiter=500)
    return float(v[0]), float(v[1])


def auc(z, y):
    """Area under the ROC curve; nan where one class is missing. Ties count half."""
    from scipy.stats import rankdata

    y = y > 0.5
    positive, negative = int(y.sum()), int((~y).sum())
    if positive == 0 or negative == 0:
        return float("nan")
    return float((rankdata(z)[y].sum() - positive * (positive + 1) / 2) / (positive * negative))
