"""Fine-tunes MiniLM-L6 on every task at once. Goes on from its checkpoint; stops when its minutes are over.

Losses are masked: a head that a set says nothing of learns nothing from it. Sources that raters judged by other lights have
intercepts of their own while fitting, so that a head does not learn which source is which; they are dropped afterwards.
"""

import argparse
import signal
import time
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

import pretrained
from editing.joint import Joint
from measure import report
from model import Encoder, load, save
from rows import Batch, Rows

# Heads beyond those of the dump: the pause as the corpus alone teaches it, without ordinary talk.
MORE_HEADS = ['pause-contrast']
# What a head's loss counts.
EMPHASIS = {'pause': 3.0, 'pause-contrast': 2.0, 'toxicity': 1.5, 'distress': 1.5, 'crisis': 1.5, 'sarcasm': 0.3, 'politeness': 0.7}
STING = 1.0
# Heads whose raters differ from source to source.
RATED_APART = ['toxicity', 'insult', 'profanity', 'threat', 'identity-attack', 'severe-toxicity', 'sexually-explicit', 'demeaning']


def targets(rows: Rows, batch: Batch, corpus: int) -> tuple[torch.Tensor, torch.Tensor]:
    """Labels and weights with the further heads appended."""
    pause = rows.heads.index('pause')
    is_corpus = (batch.sources == corpus).float()
    contrast = batch.weights[:, pause] * is_corpus
    labels = torch.cat([batch.labels, batch.labels[:, pause : pause + 1]], 1)
    return labels, torch.cat([batch.weights, contrast[:, None]], 1)


def emphasis(heads: list[str]) -> torch.Tensor:
    return torch.tensor([0.3 if head.startswith('target-') else EMPHASIS.get(head, 1.0) for head in heads])


def hard_loss(logits: torch.Tensor, stings: torch.Tensor, labels, weights, batch: Batch, counts: torch.Tensor) -> torch.Tensor:
    each = F.binary_cross_entropy_with_logits(logits, labels, reduction='none') * weights * counts
    said = (batch.stings != 255).float()
    of_token = F.binary_cross_entropy_with_logits(stings, (batch.stings == 1).float(), reduction='none') * said
    of_row = of_token.sum(1) / said.sum(1).clamp(min=1)
    return each.sum() / len(logits) + STING * 3 * of_row.mean()


class Average:
    """Running mean of the weights: what is kept, and better than the last step."""

    def __init__(self, model: nn.Module, decay: float = 0.998) -> None:
        self.decay, self.steps = decay, 0
        self.kept = {name: value.detach().clone() for name, value in model.state_dict().items()}

    @torch.no_grad()
    def update(self, model: nn.Module) -> None:
        self.steps += 1
        decay = min(self.decay, self.steps / (self.steps + 10))
        for name, value in model.state_dict().items():
            self.kept[name].lerp_(value, 1 - decay)


def optimizer(model: Encoder, intercepts: nn.Parameter | None, rate: float, beside: nn.Module | None = None) -> torch.optim.Optimizer:
    fresh = ('of_whole', 'says', 'listens', 'sting', 'dense')
    groups: dict[tuple[float, float], list] = {}
    for name, value in model.named_parameters():
        scale = 8.0 if name.split('.')[0] in fresh and name.split('.')[0] != 'dense' else 1.0
        decay = 0.01 if value.dim() > 1 else 0.0
        groups.setdefault((scale, decay), []).append(value)
    if intercepts is not None:
        groups.setdefault((50.0, 0.0), []).append(intercepts)
    if beside is not None:
        groups.setdefault((10.0, 0.0), []).extend(beside.parameters())
    return torch.optim.AdamW(
        [{'params': values, 'lr': rate * scale, 'weight_decay': decay, 'scale': scale} for (scale, decay), values in groups.items()],
        betas=(0.9, 0.98),
        fused=True,
    )


def rate_at(done: float, begun: float, rate: float) -> float:
    """Up over the first 4 % of the course after `begun`, then down in a straight line over all of it."""
    return rate * min((done - begun) / 0.04, 1.0) * min(1.0, (1 - done) / 0.96) if done < 1 else 0.0


def seeded(options: argparse.Namespace) -> np.random.Generator:
    torch.manual_seed(options.seed)
    torch.set_num_threads(2)
    return np.random.default_rng(options.seed)


def arguments(minutes: float, rate: float, seed: int) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser()
    parser.add_argument('--cache', type=Path, required=True)
    parser.add_argument('--minutes', type=float, default=minutes)
    parser.add_argument('--rate', type=float, default=rate)
    parser.add_argument('--done', type=float, default=0.0, help='how much of the whole course lies behind: a leg on new lines goes on at the rate where the last one stopped')
    parser.add_argument('--fresh', default='', help='sources that have come since the last leg, with commas between them')
    parser.add_argument('--tokens', type=int, default=2048)
    parser.add_argument('--seed', type=int, default=seed)
    return parser


def intercepts_of(rows: Rows, heads: list[str], kept: dict | None) -> nn.Parameter:
    """One number for each source and head, as a checkpoint left them; zero for sources that it did not know."""
    intercepts = nn.Parameter(torch.zeros(len(rows.names), len(heads)))
    with torch.no_grad():
        for at, name in enumerate(rows.names):
            if kept is not None and name in kept['sources']:
                intercepts[at] = kept['intercepts'][kept['sources'].index(name)]
    return intercepts


def train(model: Encoder, rows: Rows, heads: list[str], intercepts: nn.Parameter, path: Path, options, rng, spent: float, more_loss=None, beside=None) -> None:
    """Trains until the minutes are over or SIGTERM comes; a checkpoint of the running mean every five minutes and at the end.

    `more_loss(batch, logits, stings)` is added to the loss of the labels; what it needs without gradients it computes itself. `beside` is what the
    encoder learns with tone (see joint.py).
    """
    rated = torch.tensor([float(head in RATED_APART) for head in heads])
    corpus = list(rows.names).index('kindcorpus')
    counts = emphasis(heads)
    fresh = tuple(name for name in options.fresh.split(',') if name)
    steps = optimizer(model, intercepts, options.rate, beside)
    average = Average(model)
    limit = options.minutes * 60
    began, said, seen, losses = time.time(), time.time(), 0, []
    model.train()
    stopped = []
    signal.signal(signal.SIGTERM, lambda *_: stopped.append(True))

    def keep() -> None:
        kept_model = Encoder(model.shape)
        kept_model.load_state_dict(average.kept)
        save(kept_model, path, heads=heads, spent=spent + time.time() - began, intercepts=intercepts.detach(), sources=list(rows.names))

    while time.time() - began < limit and not stopped:
        for part in rows.batches(rows.round(rng, fresh), options.tokens, rng):
            done = options.done + (1 - options.done) * (time.time() - began) / limit
            if done >= 1 or stopped:
                break
            for group in steps.param_groups:
                group['lr'] = rate_at(done, options.done, options.rate) * group['scale']
            batch = rows.batch(part, rng)
            with torch.autocast('cpu', dtype=torch.bfloat16):
                logits, stings = model(batch.ids, batch.segments, batch.mask)
            labels, weights = targets(rows, batch, corpus)
            loss = hard_loss(logits + intercepts[batch.sources] * rated, stings, labels, weights, batch, counts)
            loss = loss + 1e-3 * (intercepts * rated).square().sum() / len(rows.names)
            if more_loss is not None:
                loss = loss + more_loss(batch, logits, stings)
            if beside is not None:
                loss = loss + beside.loss()
            steps.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            steps.step()
            average.update(model)
            seen += len(part)
            losses.append(loss.item())
            if time.time() - said > 300:
                said = time.time()
                print(f'{(said - began) / 60:.0f} min, {seen} rows, {seen / (said - began):.0f}/s, loss {np.mean(losses[-300:]):.3f}{"" if beside is None else beside.report()}', flush=True)
                keep()
    keep()
    final, _ = load(path)
    print(f'{seen} rows in {(time.time() - began) / 60:.1f} min; {report(final, rows, heads, rng)}', flush=True)


def main() -> None:
    options = arguments(minutes=60, rate=1.2e-4, seed=4).parse_args()
    rng = seeded(options)
    rows = Rows(options.cache)
    heads = rows.heads + MORE_HEADS
    path = options.cache / 'teacher.pt'
    kept = None
    if path.exists():
        model, kept = load(path)
        print(f"goes on after {kept['spent'] / 60:.0f} minutes", flush=True)
    else:
        model = pretrained.encoder(rows.vocabulary, len(heads))
    beside = Joint(model, rows, options.cache, rng) if (options.cache / 'edits.jsonl').exists() else None
    train(model, rows, heads, intercepts_of(rows, heads, kept), path, options, rng, kept['spent'] if kept else 0.0, beside=beside)


if __name__ == '__main__':
    main()
