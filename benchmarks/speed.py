"""Words per second and peak memory of the whole pipeline, beside what people stitch together.

The peer is trained and run here, in the same process environment, on one core: a spaCy tok2vec NER
pipeline (trained for `--train-seconds` on a corpus in iob2), dateparser's `search_dates` with
`languages=["en"]`, and a regular expression for quotations. Each side runs in a process of its own,
so that its peak memory is its own.

    python benchmarks/speed.py --corpus EWT_FOLDER [--train-seconds 180] [--words 40000]
"""

import argparse
import json
import multiprocessing
import os
import random
import re
import resource
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from extract import readers, sources

PEER = "stitched together"
SAMPLES = Path(__file__).parent.parent / "data" / "raw"
QUOTED = re.compile(r"[“\"«„]([^”\"»“]{3,300})[”\"»“]")


def texts(words: int) -> list[str]:
    """Return the samples as a run decodes them, repeated until they have `words` words."""
    samples = [readers.read(source).text for source in sources.find([str(SAMPLES)]).documents]
    result: list[str] = []
    count = 0
    while count < words:
        result.append(samples[len(result) % len(samples)])
        count += len(result[-1].split())
    return result


def read_iob2(folder: Path) -> Iterator[tuple[list[str], list[str]]]:
    """Yield the sentences of the `.iob2` files of a folder: words and labels."""
    for path in sorted(folder.glob("*.iob2")):
        for block in path.read_text(encoding="utf-8").split("\n\n"):
            rows = [line.split("\t") for line in block.split("\n") if line and line[0] != "#"]
            if rows:
                yield [row[1] for row in rows], [row[2] for row in rows]


def train_peer(corpus: Path, seconds: float) -> Callable[[str], int]:
    """Return the stitched-together alternative as a function of a text."""
    import spacy
    from dateparser.search import search_dates
    from spacy.tokens import Doc
    from spacy.training import Example, iob_to_biluo

    nlp = spacy.blank("en")
    nlp.add_pipe("ner")
    examples = [
        Example.from_dict(Doc(nlp.vocab, words=words), {"entities": iob_to_biluo(labels)})
        for words, labels in read_iob2(corpus)
    ]
    random.seed(1)
    optimizer = nlp.initialize(lambda: examples[:200])
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        random.shuffle(examples)
        for at in range(0, len(examples), 64):
            if time.monotonic() > end:
                break
            nlp.update(examples[at : at + 64], sgd=optimizer, drop=0.2)

    def peer(text: str) -> int:
        found = len(nlp(text).ents)
        found += len(search_dates(text, languages=["en"]) or [])
        return found + sum(1 for _ in QUOTED.finditer(text))

    return peer


def ours(model: str) -> Callable[[str], int]:
    """Return our pipeline with one of our models as a function of a text."""
    from extract import Release, load

    extract = load(model=model)
    return lambda text: len(extract(Release("benchmark", text)).mentions)


def measure(make: Callable[[], Callable[[str], int]], corpus: list[str]) -> dict[str, float]:
    """Return words per second, seconds to the first result and peak memory in MB."""
    begun = time.perf_counter()
    run = make()
    run(corpus[0])
    ready = time.perf_counter()
    mentions = sum(run(text) for text in corpus)
    seconds = time.perf_counter() - ready
    count = sum(len(text.split()) for text in corpus)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {
        "words": count,
        "words_per_second": round(count / seconds),
        "mentions": mentions,
        "ready_seconds": round(ready - begun, 2),
        "peak_memory_mb": round(peak),
    }


def _in_process(side: str, folder: Path, seconds: float, corpus: list[str]) -> dict[str, float]:
    make = partial(train_peer, folder, seconds) if side == PEER else partial(ours, side)
    return measure(make, corpus)


def main() -> None:
    """Run both sides and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--train-seconds", type=float, default=180)
    parser.add_argument("--words", type=int, default=40_000)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ[name] = "1"
    corpus = texts(options.words)
    result: dict[str, dict[str, float]] = {}
    for side in ("default", "rules", PEER):
        job = (side, options.corpus, options.train_seconds, corpus)
        with multiprocessing.get_context("spawn").Pool(1) as pool:
            result[side] = pool.apply(_in_process, job)
        print(f"{side:20}" + "  ".join(f"{k} {v:,}" for k, v in result[side].items()))
    peer = result[PEER]["words_per_second"]
    ratios = {side: result[side]["words_per_second"] / peer for side in ("default", "rules")}
    for side, ratio in ratios.items():
        print(f"words per second, --model {side} to the peer: {ratio:.1f}")
    if options.json:
        options.json.write_text(json.dumps({**result, "ratios": ratios}, indent=1) + "\n")


if __name__ == "__main__":
    main()
