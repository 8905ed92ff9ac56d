"""Train the model: `python -m training.train --corpora ../shared/corpora --out build/model`."""

import argparse
import json
import random
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor
from torch.nn import functional

from extract import words
from extract.tagger.encoding import encode, row, stack
from extract.tagger.windows import Window
from training import data, export
from training.augment import Pool, augmented
from training.labels import UNKNOWN, labels
from training.network import LABELS, LAYERS, Network, pretrained

SEED = 20150414
WINDOW, OVERLAP = 128, 32
"""Pieces of words that the model reads at once, and that neighbouring windows share."""
BATCH = 1536
"""Pieces that a step of training reads."""
RATE, HEADS_RATE, DECAY, WARM_UP = 2e-4, 1e-3, 0.01, 0.1
RELEASES = Path(__file__).parent / "releases"


@dataclass(frozen=True, slots=True)
class Plan:
    """What is trained; all but the defaults serve to measure what a part is good for."""

    epochs: int = 5
    layers: int = LAYERS
    casing: bool = True
    augmentation: bool = True
    own: bool = True
    public: bool = True
    held_out: bool = False
    """Whether the held-out part of our own releases is trained on, too."""
    seed: int = SEED


@dataclass(frozen=True, slots=True)
class Row:
    """A window as numbers: its pieces, its shapes, where its words begin, their labels."""

    numbers: tuple[list[int], list[int], list[int]]
    labels: list[list[int]]


def chosen(plan: Plan, corpora: Path, releases: Path) -> list[data.Document]:
    """Return the documents that `plan` trains on."""
    return [
        document
        for document in data.training(corpora, releases)
        if (plan.own if document.corpus == "own" else plan.public)
        and (document.corpus != "own" or plan.held_out or not data.held_out(document.id))
    ]


def rows(
    documents: Sequence[data.Document],
    tokenizer: Tokenizer,
    pool: Pool | None,
    chance: random.Random,
) -> Iterator[Row]:
    """Yield the windows of one epoch: one to four sentences each, changed at random by `pool`."""
    for document in documents:
        sentences = list(document.sentences)
        if pool:
            sentences = augmented(sentences, pool, chance)
        while sentences:
            size = chance.randint(1, 4)
            yield from _rows(data.joined(sentences[:size]), tokenizer)
            sentences = sentences[size:]


def _rows(sentence: data.Sentence, tokenizer: Tokenizer) -> Iterator[Row]:
    offsets = [(word.start, word.end) for word in words.split(sentence.text)]
    if not offsets:
        return
    encoded, own = encode(tokenizer, sentence.text, offsets), labels(sentence, offsets)
    first = size = 0
    for index, pieces in enumerate([*encoded.sizes, WINDOW + 1]):
        if size + pieces > WINDOW:
            yield Row(row(encoded, Window(first, index, first, index)), own[first:index])
            first, size = index, 0
        size += pieces


def batches(epoch: Sequence[Row], chance: random.Random) -> list[list[Row]]:
    """Return the rows of an epoch in batches of like length, in random order."""
    in_order = sorted(epoch, key=lambda each: len(each.numbers[0]) + chance.random() * 8)
    result: list[list[Row]] = [[]]
    for each in in_order:
        if (len(result[-1]) + 1) * len(each.numbers[0]) > BATCH:
            result.append([])
        result[-1].append(each)
    chance.shuffle(result)
    return [batch for batch in result if batch]


def loss(network: Network, part: Sequence[Row], marks: tuple[int, int]) -> Tensor:
    """Return the loss of a batch: for each type the mean over the words that are known."""
    batch = stack([each.numbers for each in part], *marks)
    inputs = [torch.from_numpy(each) for each in (batch.ids, batch.shapes, batch.mask)]
    with torch.autocast("cpu", torch.bfloat16):
        scores = network(*inputs)
    lines = [number for number, heads in enumerate(batch.heads) for _ in heads]
    columns = [head for heads in batch.heads for head in heads]
    own = scores[lines, columns].float().view(len(lines), -1, LABELS)
    gold = torch.tensor([each for row in part for each in row.labels])
    total = functional.cross_entropy(
        own.flatten(0, 1), gold.flatten(), ignore_index=UNKNOWN, reduction="sum"
    )
    return total / len(lines)


def train(plan: Plan, documents: Sequence[data.Document], tokenizer: Tokenizer) -> Network:
    """Return the network after `plan.epochs` readings of `documents`."""
    seed(plan.seed)
    chance = random.Random(plan.seed)
    network = Network(plan.layers, plan.casing)
    network.start_from(pretrained())
    network.words.requires_grad_(False)
    network.train()
    pool = Pool(documents) if plan.augmentation else None
    optimiser = torch.optim.AdamW(_groups(network), weight_decay=DECAY, fused=True)
    marks = tokenizer.token_to_id("[CLS]"), tokenizer.token_to_id("[SEP]")
    begin = time.perf_counter()
    for epoch in range(plan.epochs):
        parts = batches(list(rows(documents, tokenizer, pool, chance)), chance)
        total = 0.0
        for number, part in enumerate(parts):
            _set_rates(optimiser, (epoch + number / len(parts)) / plan.epochs)
            value = loss(network, part, marks)
            value.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            optimiser.zero_grad()
            total += value.item()
            if number % 20 == 0:
                _report(f"epoch {epoch + 1}: {number}/{len(parts)}, loss {value.item():.4f}", begin)
        _report(f"epoch {epoch + 1}: mean loss {total / len(parts):.4f}", begin)
    return network.eval()


def _report(line: str, begin: float) -> None:
    print(f"{line}, {time.perf_counter() - begin:.0f} s", flush=True)


def seed(number: int) -> None:
    """Make what follows the same in every run."""
    random.seed(number)
    np.random.seed(number)
    torch.manual_seed(number)


def _groups(network: Network) -> list[dict]:
    new = [network.heads] + ([network.shapes] if network.shapes else [])
    fresh = [each for part in new for each in part.parameters()]
    known = {id(each) for each in fresh}
    rest = [each for each in network.parameters() if each.requires_grad and id(each) not in known]
    return [{"params": rest, "rate": RATE}, {"params": fresh, "rate": HEADS_RATE}]


def _set_rates(optimiser: torch.optim.Optimizer, done: float) -> None:
    """Let the rates rise, then fall to nothing."""
    share = done / WARM_UP if done < WARM_UP else (1 - done) / (1 - WARM_UP)
    for group in optimiser.param_groups:
        group["lr"] = group["rate"] * share


def main() -> None:
    """Train, export and record."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--releases", type=Path, default=RELEASES)
    parser.add_argument("--epochs", type=int, default=Plan().epochs)
    parser.add_argument("--layers", type=int, default=Plan().layers)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=SEED)
    for part in ("casing", "augmentation", "own", "public"):
        parser.add_argument(f"--no-{part}", dest=part, action="store_false")
    parser.add_argument("--hold-out", dest="held_out", action="store_false")
    args = vars(parser.parse_args())
    corpora, out, releases = args.pop("corpora"), args.pop("out"), args.pop("releases")
    torch.set_num_threads(args.pop("threads"))
    plan = Plan(**args)
    documents = chosen(plan, corpora, releases)
    tokenizer = export.tokenizer(pretrained())
    network = train(plan, documents, tokenizer)
    export.save(network, tokenizer, out, export.record(plan, documents, WINDOW, OVERLAP))
    print(json.dumps(export.record(plan, documents, WINDOW, OVERLAP)["training"]), file=sys.stderr)


if __name__ == "__main__":
    main()
