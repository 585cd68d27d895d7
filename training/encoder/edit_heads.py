"""The heads that edit: of each word whether it may stay, go, or give way to a phrase, and of a text whether it can be softened at all. They look at
what the encoder's last layer says and leave the encoder as it is."""

import torch
from torch import Tensor, nn
from torch.nn import functional as F

INNER = 128


class Near(nn.Module):
    """What a piece and two neighbors on each side say, in fewer numbers."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.dropout = nn.Dropout(0.2)
        self.into = nn.Linear(width, INNER)
        self.near = nn.Conv1d(INNER, INNER, 5, padding=2, groups=8)
        self.norm = nn.LayerNorm(INNER)

    def forward(self, x: Tensor, own: Tensor) -> Tensor:
        h = F.gelu(self.into(self.dropout(x))) * own[:, :, None]
        h = self.norm(h + F.gelu(self.near(h.transpose(1, 2)).transpose(1, 2)))
        return self.dropout(h)


class EditHeads(nn.Module):
    """x [B, L, width] and own [B, L] (1 where a piece is the text's own) → logits: edits [B, L, 3 + P] (keep, delete, replace, and by which phrase) and
    can [B] (be softened)."""

    def __init__(self, phrases: int, width: int = 384) -> None:
        super().__init__()
        self.near = Near(width)
        self.tag = nn.Linear(INNER, 3)
        self.phrase = nn.Linear(INNER, phrases)
        self.heeds = nn.Linear(width, 1)
        self.can = nn.Linear(width, 1)

    def forward(self, x: Tensor, own: Tensor) -> tuple[Tensor, Tensor]:
        heed = torch.softmax(self.heeds(x)[:, :, 0] - 10000.0 * (1 - own), 1)
        whole = self.near.dropout((heed[:, :, None] * x).sum(1))
        h = self.near(x, own)
        return torch.cat([self.tag(h), self.phrase(h)], -1), self.can(whole)[:, 0]
