"""Writes the encoder as ONNX with int8 weights, and says how far its logits are from the trained ones."""

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

from model import EditHeads, Encoder, Seams, load
from rows import Rows


# Numbers that share a step in the table of word pieces, and how far from zero a number of four bits goes.
GROUP = 64
FAR = 7
# How many steps from zero the layers' weights go. They are stored in eight bits, but 63 different values pack into far fewer
# bytes on the way to the browser than 255 do.
LAYER_FAR = 31


def steps_of(groups: Tensor, far: int = FAR) -> Tensor:
    """For each group of numbers the step whose rounding to -far…far is nearest in squares; a little clipping pays."""
    most = groups.abs().amax(-1, keepdim=True).clamp(min=1e-8)
    best, least = most / far, torch.full_like(most, float('inf'))
    for share in torch.linspace(0.5, 1.0, 21):
        step = most * share / far
        error = ((groups / step).round().clamp(-far, far) * step - groups).square().sum(-1, keepdim=True)
        best, least = torch.where(error < least, step, best), torch.minimum(error, least)
    return best


@torch.no_grad()
def round_layers(encoder: Encoder, far: int) -> None:
    """Rounds each row of the layers' matrices to -far…far steps of its own."""
    for layer in encoder.layers.modules():
        if isinstance(layer, nn.Linear):
            steps = steps_of(layer.weight, far)
            layer.weight.copy_((layer.weight / steps).round().clamp(-far, far) * steps)


class PackedTable(nn.Module):
    """An embedding table of four bits a number: two numbers in a byte, one step for each group."""

    def __init__(self, table: Tensor) -> None:
        super().__init__()
        rows, width = table.shape
        groups = table.reshape(rows, width // GROUP, GROUP)
        steps = steps_of(groups).half().float()
        whole = ((groups / steps).round().clamp(-FAR, FAR) + 8).reshape(rows, width // 2, 2).to(torch.uint8)
        self.register_buffer('packed', whole[:, :, 0] + 16 * whole[:, :, 1])
        self.register_buffer('steps', steps[:, :, 0].half())

    def forward(self, ids: Tensor) -> Tensor:
        count, length = ids.shape
        pairs = self.packed[ids].float()
        second = torch.floor(pairs / 16)
        whole = torch.stack([pairs - 16 * second, second], -1) - 8
        steps = self.steps[ids].float()[:, :, :, None]
        return (whole.reshape(count, length, -1, GROUP) * steps).reshape(count, length, -1)


class Editing(nn.Module):
    """The heads that edit: edits, can and seams."""

    def __init__(self, heads: EditHeads, seams: Seams) -> None:
        super().__init__()
        self.heads = heads
        self.seams = seams

    def forward(self, pieces: Tensor, own: Tensor) -> tuple[Tensor, ...]:
        return (*self.heads(pieces, own), self.seams(pieces, own))


class Served(nn.Module):
    """The encoder with the inputs that the reader gives, 32-bit integers, and its table of word pieces packed."""

    def __init__(self, encoder: Encoder, edits: 'Editing | None', packed: bool) -> None:
        super().__init__()
        self.encoder = encoder
        self.edits = edits
        if packed:
            round_layers(encoder, LAYER_FAR)
            self.encoder.words = PackedTable(encoder.words.weight.detach())

    def forward(self, ids: Tensor, segments: Tensor, mask: Tensor) -> tuple[Tensor, ...]:
        pieces = self.encoder.pieces(ids, segments, mask)
        own = mask * (1 - segments)
        said = self.encoder.say(pieces, own)
        return said if self.edits is None else (*said, *self.edits(pieces, own))


def export(model: Encoder, edits: Editing | None, path: Path, packed: bool) -> None:
    model.eval()
    ids = torch.ones(2, 9, dtype=torch.int32)
    example = (ids, torch.zeros_like(ids), torch.ones(2, 9))
    outputs = ['logits', 'stings', *([] if edits is None else ['edits', 'can', 'seams'])]
    of_whole = ('logits', 'can')
    axes = {name: {0: 'count'} if name in of_whole else {0: 'count', 1: 'length'} for name in ('ids', 'segments', 'mask', *outputs)}
    with warnings.catch_warnings():
        warnings.simplefilter('ignore')
        torch.onnx.export(
            Served(model, edits, packed),
            example,
            str(path),
            input_names=['ids', 'segments', 'mask'],
            output_names=outputs,
            dynamic_axes=axes,
            opset_version=17,
            dynamo=False,
        )


def quantize(source: Path, path: Path) -> None:
    packed = [node.name for node in onnx.load(str(source), load_external_data=False).graph.node if '/words/' in node.name]
    quantize_dynamic(
        source,
        path,
        weight_type=QuantType.QInt8,
        per_channel=True,
        nodes_to_exclude=packed,
        op_types_to_quantize=['MatMul', 'Gemm', 'Gather'],
        extra_options={'MatMulConstBOnly': True},
    )
    onnx.checker.check_model(str(path))


def run(session: onnxruntime.InferenceSession, rows: Rows, chosen: np.ndarray) -> tuple[np.ndarray, list[np.ndarray]]:
    """Logits of the heads and of the text's pieces. Rows are run one by one, as the reader does: with steps that are found while
    running, a batch would change each row a little."""
    logits = np.zeros((len(chosen), session.get_outputs()[0].shape[1]), dtype=np.float32)
    stings = []
    for at, row in enumerate(chosen):
        batch = rows.batch(np.array([row]))
        feeds = {
            'ids': batch.ids.numpy().astype(np.int32),
            'segments': batch.segments.numpy().astype(np.int32),
            'mask': batch.mask.numpy(),
        }
        of_heads, of_pieces = session.run(['logits', 'stings'], feeds)
        logits[at] = of_heads[0]
        said = (batch.stings[0] != 255).numpy()
        stings.append(np.stack([of_pieces[0][said], (batch.stings[0][said] == 1).numpy()]))
    return logits, stings


def load_edits(path: Path, width: int) -> Editing | None:
    """The heads that edit, where they were trained."""
    if not path.exists():
        return None
    kept = torch.load(path, weights_only=False)
    heads = EditHeads(len(kept['phrases']), width)
    heads.load_state_dict(kept['weights'])
    seams = Seams(width)
    seams.load_state_dict(kept['seams'])
    return Editing(heads, seams).eval()


def open_session(path: Path) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 2
    return onnxruntime.InferenceSession(str(path), options, providers=['CPUExecutionProvider'])


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument('--cache', type=Path, required=True)
    arguments.add_argument('--model', default='teacher.pt')
    options = arguments.parse_args()
    model, kept = load(options.cache / options.model)
    (options.cache / 'encoder-heads.json').write_text(json.dumps(kept['heads']))
    edits = load_edits(options.cache / 'edits.pt', model.shape.width)
    export(model, edits, options.cache / 'encoder.onnx', packed=False)
    export(load(options.cache / options.model)[0], edits, options.cache / 'packed.onnx', packed=True)
    quantize(options.cache / 'packed.onnx', options.cache / 'weights.onnx')
    rows = Rows(options.cache)
    chosen = rows.part('dev')[::17]
    exact, _ = run(open_session(options.cache / 'encoder.onnx'), rows, chosen)
    small, _ = run(open_session(options.cache / 'weights.onnx'), rows, chosen)
    size = (options.cache / 'weights.onnx').stat().st_size
    far = np.abs(exact - small)
    print(f'{size} bytes; logits off by {far.mean():.3f} on average, {np.quantile(far, 0.99):.3f} at the 99th percentile, {far.max():.2f} at most', flush=True)


if __name__ == '__main__':
    main()
