"""A smaller encoder learns from the large one: its own copies of every other layer, the soft labels of all heads on all texts, and the
hard labels beside them (Hinton et al. 2015; layers copied as in Sanh et al. 2019)."""

import argparse
import time
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from measure import report
from model import Encoder, Shape, load, save
from rows import Rows
from train import RATED_APART, Average, emphasis, hard_loss, optimizer, rate_at, targets

# Layers of the teacher that the student begins with: the first two read words, the last ones decide.
KEPT_LAYERS = [0, 1, 3, 5]
# How much the teacher's opinion counts beside the labels.
SOFT = 1.0


def student_of(teacher: Encoder) -> Encoder:
    shape = Shape(**{**vars(teacher.shape), 'layers': len(KEPT_LAYERS)})
    student = Encoder(shape)
    own, theirs = student.state_dict(), teacher.state_dict()
    for name in own:
        parts = name.split('.')
        if parts[0] == 'layers':
            parts[1] = str(KEPT_LAYERS[int(parts[1])])
        own[name] = theirs['.'.join(parts)].clone()
    student.load_state_dict(own)
    return student


def soft_loss(logits: torch.Tensor, stings: torch.Tensor, taught, mask: torch.Tensor, counts: torch.Tensor) -> torch.Tensor:
    """Cross-entropy with the teacher's probabilities: every head on every text, and every piece."""
    of_heads, of_stings = taught
    each = F.binary_cross_entropy_with_logits(logits, torch.sigmoid(of_heads), reduction='none') * counts
    tokens = F.binary_cross_entropy_with_logits(stings, torch.sigmoid(of_stings), reduction='none') * mask
    return each.sum() / len(logits) + (tokens.sum(1) / mask.sum(1)).mean()


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument('--cache', type=Path, required=True)
    arguments.add_argument('--minutes', type=float, default=40)
    arguments.add_argument('--rate', type=float, default=2e-4)
    arguments.add_argument('--tokens', type=int, default=2048)
    arguments.add_argument('--seed', type=int, default=7)
    options = arguments.parse_args()
    torch.manual_seed(options.seed)
    torch.set_num_threads(2)
    rng = np.random.default_rng(options.seed)
    rows = Rows(options.cache)
    teacher, kept = load(options.cache / 'teacher.pt', dropout=0.0)
    teacher.eval()
    heads = kept['heads']
    path = options.cache / 'student.pt'
    spent = 0.0
    if path.exists():
        student, before = load(path)
        spent = before['spent']
        print(f'goes on after {spent / 60:.0f} minutes', flush=True)
    else:
        student = student_of(teacher)
    intercepts = nn.Parameter(torch.zeros(len(rows.names), len(heads)))
    with torch.no_grad():
        for at, name in enumerate(rows.names):
            if name in kept['sources']:
                intercepts[at] = kept['intercepts'][kept['sources'].index(name)]
    rated = torch.tensor([float(head in RATED_APART) for head in heads])
    corpus = list(rows.names).index('kindcorpus')
    counts = emphasis(heads)
    steps = optimizer(student, intercepts, options.rate)
    average = Average(student)
    limit = options.minutes * 60
    began, said, seen, losses = time.time(), time.time(), 0, []
    student.train()

    def keep(fraction: float) -> None:
        kept_model = Encoder(student.shape)
        kept_model.load_state_dict(average.kept)
        save(kept_model, path, heads=heads, spent=spent + fraction * limit)

    while time.time() - began < limit:
        for part in rows.batches(rows.round(rng), options.tokens, rng):
            done = (time.time() - began) / limit
            if done >= 1:
                break
            for group in steps.param_groups:
                group['lr'] = rate_at(done, options.rate) * group['scale']
            batch = rows.batch(part, rng)
            with torch.autocast('cpu', dtype=torch.bfloat16):
                with torch.no_grad():
                    taught = teacher(batch.ids, batch.segments, batch.mask)
                logits, stings = student(batch.ids, batch.segments, batch.mask)
            labels, weights = targets(rows, batch, corpus)
            loss = hard_loss(logits + intercepts[batch.sources] * rated, stings, labels, weights, batch, counts)
            loss = loss + SOFT * soft_loss(logits, stings, taught, batch.mask, counts)
            steps.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(student.parameters(), 1.0)
            steps.step()
            average.update(student)
            seen += len(part)
            losses.append(loss.item())
            if time.time() - said > 300:
                said = time.time()
                print(f'{(said - began) / 60:.0f} min, {seen} rows, {seen / (said - began):.0f}/s, loss {np.mean(losses[-300:]):.3f}', flush=True)
                keep(done)
    keep(1.0)
    final, _ = load(path)
    print(f'{seen} rows in {(time.time() - began) / 60:.1f} min; {report(final, rows, heads, rng)}', flush=True)


if __name__ == '__main__':
    main()
