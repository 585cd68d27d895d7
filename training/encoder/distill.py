"""A smaller encoder learns from the large one: its own copies of every other layer, the soft labels of all heads on all texts, and the
hard labels beside them (Hinton et al. 2015; layers copied as in Sanh et al. 2019)."""

import torch
from torch.nn import functional as F

from model import Encoder, Shape, load
from rows import Rows
from train import arguments, emphasis, intercepts_of, seeded, train

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
    options = arguments(minutes=40, rate=2e-4, seed=7).parse_args()
    rng = seeded(options)
    rows = Rows(options.cache)
    teacher, taught = load(options.cache / 'teacher.pt', dropout=0.0)
    teacher.eval()
    heads = taught['heads']
    counts = emphasis(heads)
    path = options.cache / 'student.pt'
    spent = 0.0
    if path.exists():
        student, before = load(path)
        spent = before['spent']
        print(f'goes on after {spent / 60:.0f} minutes', flush=True)
    else:
        student = student_of(teacher)

    def opinion(batch, logits, stings) -> torch.Tensor:
        with torch.no_grad(), torch.autocast('cpu', dtype=torch.bfloat16):
            said = teacher(batch.ids, batch.segments, batch.mask)
        return SOFT * soft_loss(logits, stings, said, batch.mask, counts)

    train(student, rows, heads, intercepts_of(rows, heads, taught), path, options, rng, spent, opinion)


if __name__ == '__main__':
    main()
