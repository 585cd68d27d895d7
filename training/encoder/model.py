"""The encoder: a small BERT with attention pooling for every head, and one head per token (which words sting); and the heads that edit, which
look at what its last layer says and leave it as it is."""

from dataclasses import asdict, dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional as F


# The numbers in which the heads that edit hear a piece and its neighbors.
NEAR = 128


@dataclass
class Shape:
    vocabulary: int
    heads: int
    layers: int = 6
    width: int = 384
    inner: int = 1536
    attention_heads: int = 12
    positions: int = 128


class Layer(nn.Module):
    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.heads = shape.attention_heads
        self.size = shape.width // shape.attention_heads
        self.qkv = nn.Linear(shape.width, 3 * shape.width)
        self.out = nn.Linear(shape.width, shape.width)
        self.norm1 = nn.LayerNorm(shape.width, eps=1e-12)
        self.up = nn.Linear(shape.width, shape.inner)
        self.down = nn.Linear(shape.inner, shape.width)
        self.norm2 = nn.LayerNorm(shape.width, eps=1e-12)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        batch, length, width = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, self.heads, self.size).permute(2, 0, 3, 1, 4).unbind(0)
        weights = torch.softmax(q @ k.transpose(-1, -2) * self.size**-0.5 + bias, dim=-1)
        mixed = (weights @ v).transpose(1, 2).reshape(batch, length, width)
        x = self.norm1(x + self.out(mixed))
        return self.norm2(x + self.down(F.gelu(self.up(x))))


class Encoder(nn.Module):
    """ids, segments [B, L] and the mask of the text's own pieces → logits [B, heads], stings [B, L]."""

    def __init__(self, shape: Shape, dropout: float = 0.1) -> None:
        super().__init__()
        self.shape = shape
        self.words = nn.Embedding(shape.vocabulary, shape.width)
        self.places = nn.Embedding(shape.positions, shape.width)
        self.segments = nn.Embedding(2, shape.width)
        self.norm = nn.LayerNorm(shape.width, eps=1e-12)
        # Between the layers dropout cost a fifth of the time on a CPU, and a few rounds over many rows hardly overfit.
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(shape) for _ in range(shape.layers))
        self.dense = nn.Linear(shape.width, shape.width)
        self.of_whole = nn.Linear(shape.width, shape.heads)
        # What each piece says of each head, and how much each head listens to it: one cruel clause in a long polite text is heard.
        self.says = nn.Linear(shape.width, shape.heads)
        self.listens = nn.Linear(shape.width, shape.heads)
        self.sting = nn.Linear(shape.width, 1)
        for part in (self.of_whole, self.says, self.listens, self.sting):
            nn.init.normal_(part.weight, std=0.02)
            nn.init.zeros_(part.bias)

    def pieces(self, ids: Tensor, segments: Tensor, mask: Tensor) -> Tensor:
        """What the last layer says of each piece, [B, L, width]. `mask` is 1 where an id is no padding."""
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.dropout(self.norm(self.words(ids) + self.places(places)[None] + self.segments(segments)))
        bias = ((1.0 - mask) * -10000.0)[:, None, None, :].to(x.dtype)
        for layer in self.layers:
            x = layer(x, bias)
        return x

    def forward(self, ids: Tensor, segments: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """Segment 1 is the message answered: read, but it speaks for no head itself."""
        return self.say(self.pieces(ids, segments, mask), mask * (1 - segments))

    def say(self, x: Tensor, own: Tensor) -> tuple[Tensor, Tensor]:
        """What the heads make of the last layer's pieces; `own` is 1 where a piece is the text's own."""
        own = own.to(x.dtype)[:, :, None]
        heed = torch.softmax(self.listens(x).float() + (1.0 - own) * -10000.0, dim=1)
        spoken = (heed * self.says(self.dropout(x)).float()).sum(1)
        whole = self.of_whole(self.dropout(torch.tanh(self.dense(x[:, 0])))).float()
        return spoken + whole, self.sting(x).float()[:, :, 0]


class Near(nn.Module):
    """What a piece and two neighbors on each side say, in fewer numbers."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.dropout = nn.Dropout(0.2)
        self.into = nn.Linear(width, NEAR)
        self.near = nn.Conv1d(NEAR, NEAR, 5, padding=2, groups=8)
        self.norm = nn.LayerNorm(NEAR)

    def forward(self, x: Tensor, own: Tensor) -> Tensor:
        h = F.gelu(self.into(self.dropout(x))) * own[:, :, None]
        h = self.norm(h + F.gelu(self.near(h.transpose(1, 2)).transpose(1, 2)))
        return self.dropout(h)


class EditHeads(nn.Module):
    """Of each word whether it may stay, go, or give way to a phrase, and of a text whether it can be softened at all.

    x [B, L, width] and own [B, L] (1 where a piece is the text's own) → logits: edits [B, L, 3 + P] (keep, delete, replace, and by which phrase) and
    can [B] (be softened)."""

    def __init__(self, phrases: int, width: int = 384) -> None:
        super().__init__()
        self.near = Near(width)
        self.tag = nn.Linear(NEAR, 3)
        self.phrase = nn.Linear(NEAR, phrases)
        self.heeds = nn.Linear(width, 1)
        self.can = nn.Linear(width, 1)

    def forward(self, x: Tensor, own: Tensor) -> tuple[Tensor, Tensor]:
        heed = torch.softmax(self.heeds(x)[:, :, 0] - 10000.0 * (1 - own), 1)
        whole = self.near.dropout((heed[:, :, None] * x).sum(1))
        h = self.near(x, own)
        return torch.cat([self.tag(h), self.phrase(h)], -1), self.can(whole)[:, 0]


class Seams(nn.Module):
    """Of each piece whether words are missing before it or do not belong: x [B, L, width] and own [B, L] → logits [B, L]."""

    def __init__(self, width: int = 384) -> None:
        super().__init__()
        self.near = Near(width)
        self.broken = nn.Linear(NEAR, 1)

    def forward(self, x: Tensor, own: Tensor) -> Tensor:
        return self.broken(self.near(x, own))[:, :, 0]


def save(model: Encoder, path, **more) -> None:
    torch.save({'shape': asdict(model.shape), 'weights': model.state_dict(), **more}, path)


def load(path, dropout: float = 0.1) -> tuple[Encoder, dict]:
    kept = torch.load(path, weights_only=False)
    model = Encoder(Shape(**kept['shape']), dropout)
    model.load_state_dict(kept['weights'])
    return model, kept
