"""Writes the student as ONNX with int8 weights, and says how far its logits are from the trained ones."""

import argparse
import json
import warnings
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from model import Encoder, load
from rows import Rows


class Served(nn.Module):
    """The encoder with the inputs that the reader gives: 32-bit integers."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder

    def forward(self, ids: Tensor, segments: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        return self.encoder(ids, segments, mask)


def export(model: Encoder, path: Path) -> None:
    model.eval()
    ids = torch.ones(2, 9, dtype=torch.int32)
    example = (ids, torch.zeros_like(ids), torch.ones(2, 9))
    axes = {name: {0: 'count', 1: 'length'} for name in ('ids', 'segments', 'mask', 'stings')}
    with warnings.catch_warnings():
        warnings.simplefilter('ignore')
        torch.onnx.export(
            Served(model),
            example,
            str(path),
            input_names=['ids', 'segments', 'mask'],
            output_names=['logits', 'stings'],
            dynamic_axes={**axes, 'logits': {0: 'count'}},
            opset_version=17,
            dynamo=False,
        )


def quantize(source: Path, path: Path) -> None:
    quantize_dynamic(
        source,
        path,
        weight_type=QuantType.QInt8,
        per_channel=True,
        op_types_to_quantize=['MatMul', 'Gemm', 'Gather'],
        extra_options={'MatMulConstBOnly': True},
    )
    onnx.checker.check_model(str(path))


def run(session: onnxruntime.InferenceSession, rows: Rows, chosen: np.ndarray) -> np.ndarray:
    logits = np.zeros((len(rows.sources), session.get_outputs()[0].shape[1]), dtype=np.float32)
    for part in rows.batches(chosen, 2048, None):
        batch = rows.batch(part)
        feeds = {
            'ids': batch.ids.numpy().astype(np.int32),
            'segments': batch.segments.numpy().astype(np.int32),
            'mask': batch.mask.numpy(),
        }
        logits[part] = session.run(['logits'], feeds)[0]
    return logits[chosen]


def open_session(path: Path) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 2
    return onnxruntime.InferenceSession(str(path), options, providers=['CPUExecutionProvider'])


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument('--cache', type=Path, required=True)
    arguments.add_argument('--model', default='student.pt')
    options = arguments.parse_args()
    model, kept = load(options.cache / options.model)
    (options.cache / 'encoder-heads.json').write_text(json.dumps(kept['heads']))
    export(model, options.cache / 'encoder.onnx')
    quantize(options.cache / 'encoder.onnx', options.cache / 'weights.onnx')
    rows = Rows(options.cache)
    chosen = rows.part('dev')[::17]
    exact = run(open_session(options.cache / 'encoder.onnx'), rows, chosen)
    small = run(open_session(options.cache / 'weights.onnx'), rows, chosen)
    size = (options.cache / 'weights.onnx').stat().st_size
    far = np.abs(exact - small)
    print(f'{size} bytes; logits off by {far.mean():.3f} on average, {np.quantile(far, 0.99):.3f} at the 99th percentile, {far.max():.2f} at most', flush=True)


if __name__ == '__main__':
    main()
