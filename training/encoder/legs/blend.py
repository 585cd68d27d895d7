"""Puts the weights of two checkpoints of one course together, half and half. A leg on new lines forgets a little of what older legs knew;
halfway between before and after, both are there (Wortsman et al. 2022, "robust fine-tuning of zero-shot models")."""

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from model import Encoder, load, save  # noqa: E402


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument('--cache', type=Path, required=True)
    parser.add_argument('--model', default='teacher.pt', help='the newer checkpoint; the blend takes its place')
    parser.add_argument('--before', required=True, help='the older checkpoint')
    parser.add_argument('--share', type=float, default=0.5, help="the newer one's share, 0 to 1")
    options = parser.parse_args()
    newer, kept = load(options.cache / options.model)
    older, _ = load(options.cache / options.before)
    weights = older.state_dict()
    for name, value in newer.state_dict().items():
        weights[name] = value * options.share + weights[name] * (1 - options.share)
    blend = Encoder(newer.shape)
    blend.load_state_dict(weights)
    save(blend, options.cache / options.model, **{name: kept[name] for name in ('heads', 'spent', 'intercepts', 'sources')})


if __name__ == '__main__':
    main()
