"""The model that ships with the package: loaded when a text is first tagged, run on the CPU."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from extract.errors import ModelError
from extract.tagger.decoding import Array, Finding, decode, probabilities
from extract.tagger.encoding import Batch, Encoded, Offsets, encode, mark, row, stack
from extract.tagger.windows import cut

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

MODEL = Path(__file__).parents[1] / "model"
"""The folder of the default model, which holds FILES."""
FILES = ("config.json", "tokenizer.json", "names.onnx")


@dataclass(frozen=True, slots=True)
class Tagger:
    """Finds mentions in words; its answer for a text depends on that text alone.

    The model's quantisation scales over what is read at once. So each window is read alone: what
    is found in it depends on no other, and on one core that is also faster than in batches.
    """

    config: dict[str, Any]
    tokenizer: "Tokenizer"
    session: "InferenceSession"

    def __call__(self, text: str, offsets: Offsets, starts: Sequence[int]) -> list[Finding]:
        """Return what is found in the words of `text` at `offsets`, in text order.

        `starts` are the numbers of the words that begin a sentence. However long the text, every
        word is read.
        """
        if not offsets:
            return []
        encoded = encode(self.tokenizer, text, offsets)
        return decode(self.chances(encoded, starts), self.config["types"], offsets)

    def chances(self, encoded: Encoded, starts: Sequence[int]) -> Array:
        """Return the chances of each label: (words, types, 3)."""
        types = len(self.config["types"])
        result = np.zeros((len(encoded.pieces), types, 3), dtype=np.float32)
        windows = cut(encoded.sizes, starts, self.config["window"], self.config["overlap"])
        marks = mark(self.tokenizer, "[CLS]"), mark(self.tokenizer, "[SEP]")
        for window in windows:
            batch = stack([row(encoded, window)], *marks)
            own = batch.heads[0][window.keep - window.first : window.until - window.first]
            result[window.keep : window.until] = self._run(batch)[0][own].reshape(-1, types, 3)
        return probabilities(result)

    def _run(self, batch: Batch) -> Array:
        logits: Array = self.session.run(None, {"ids": batch.ids, "shapes": batch.shapes})[0]
        return logits


@cache
def load(folder: Path = MODEL, threads: int = 1) -> Tagger:
    """Return the model of `folder`, which takes `threads` threads; raises ModelError without one.

    It is read at the first call and kept.
    """
    for name in FILES:
        if not (folder / name).is_file():
            raise ModelError(f"{folder}: there is no model there: {name} is missing")
    return Tagger(_config(folder), _tokenizer(folder), _session(folder, threads))


def version(folder: Path = MODEL) -> str:
    """Return the version of the model of `folder`, without loading it."""
    return str(_config(folder)["version"])


def _config(folder: Path) -> dict[str, Any]:
    config: dict[str, Any] = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    return config


def _tokenizer(folder: Path) -> "Tokenizer":
    from tokenizers import Tokenizer

    return Tokenizer.from_file(str(folder / "tokenizer.json"))


def _session(folder: Path, threads: int) -> "InferenceSession":
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(
        str(folder / "names.onnx"),
        options,
        providers=["CPUExecutionProvider"],
        disabled_optimizers=["SkipLayerNormFusion"],  # its kernel is slower than what it fuses
    )
