"""What each head learns from, how hard it is held back, and how many weights it may keep."""

from dataclasses import dataclass, field


@dataclass
class Head:
    id: str
    label: str  # column of the dumped labels
    keep: int
    l2: float = 0.3
    # Times the weight of a source's rows; `calm` stands for every row without harm that is not of the corpus.
    source_weight: dict = field(default_factory=dict)
    # Added to the logit of calm rows without harm while fitting: they teach only where the corpus alone would be quite wrong.
    calm_offset: float = 0.0
    own_intercepts: bool = False


CALM = {"goemotions": 0.5, "hopeedi-other": 0.4, "positive-frames": 0.5}
TOXIC = {"toxic-spans": 0.3, "paradetox-rejected": 0.5, "hatexplain": 0.5, "goemotions": 0.5, "jigsaw": 2.0, "jigsaw-binary": 2.0, "wikipedia-talk": 2.0}

# Reddit thanks are many and plain: counted in full they drown "thanks for nothing". Its other feelings are few and mixed.
REDDIT = {"goemotions": 0.1, "goemotions-sore": 0.1, "positive-frames": 0.3}
MORE_REDDIT = {"goemotions": 0.35, "goemotions-sore": 0.35, "positive-frames": 0.3}

HARM = ["severe-toxicity", "insult", "profanity", "threat", "identity-attack", "sexually-explicit", "demeaning", "exclusion"]
KIND = "gratitude appreciation compassion encouragement curiosity nuance reasoning personal-story respect affinity helpfulness".split()
TARGETS = ["person", "group", "self", "thing", "none"]

PLAN = [
    Head("pause-contrast", "pause", 260_000, l2=0.2, source_weight={**CALM, "calm": 0.1}, calm_offset=-5.0),
    Head("pause-ordinary", "pause", 80_000, source_weight={**CALM, "calm": 2.0}),
    Head("toxicity", "toxicity", 100_000, source_weight=TOXIC, own_intercepts=True),
    *[Head(name, name, 30_000, source_weight={"davidson": 0.5, "edos": 0.5, "hatexplain": 0.5}, own_intercepts=True) for name in HARM],
    *[Head(name, name, 24_000, source_weight=REDDIT if name == "gratitude" else MORE_REDDIT, own_intercepts=True) for name in KIND],
    *[Head(f"target-{name}", f"target-{name}", 16_000, l2=0.5) for name in TARGETS],
]
