"""The documents of a run, and what may happen to them meanwhile."""

import random
from pathlib import Path

TEXTS = (
    "Minister of Defence Ana Petrova met General Tom Ek in Baku on {day} May 2016.\n",
    "Harbour Board Meets\n\nOn {day} June 2019, Rear Admiral Ola Lind opened the meeting.\n",
    "The draft law “On water {day}” was adopted. Colonel Jan Novak thanked the Ministry.\n",
)


def fill(raw: Path, documents: int, rng: random.Random) -> None:
    """Write small documents, some of which cannot be read."""
    for number in range(documents):
        path = raw / f"{number % 3}" / f"{number:03}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(TEXTS[number % len(TEXTS)].format(day=number % 28 + 1), encoding="utf-8")
    for _ in range(rng.randrange(3)):
        disturb(raw, rng)


def disturb(raw: Path, rng: random.Random) -> None:
    """Change, add, remove or spoil one document."""
    path = rng.choice(sorted(raw.rglob("*.txt")))
    kind = rng.randrange(5)
    if kind == 0:
        path.unlink()
    elif kind == 1:
        path.with_name(f"new-{path.name}").write_text(TEXTS[0].format(day=rng.randrange(1, 28)))
    elif kind == 2:
        path.unlink()
        path.symlink_to("nowhere")
    else:
        path.unlink()
        path.write_text(TEXTS[kind % 3].format(day=rng.randrange(1, 28)) * rng.randrange(3))
