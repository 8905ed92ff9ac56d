"""The trained network → the folder that the package loads: int8 ONNX, tokenizer, config."""

import hashlib
import json
import platform
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizers import Tokenizer

from training.data import TYPES, Document
from training.network import PRETRAINED, Network

if TYPE_CHECKING:
    from training.train import Plan

VERSION = "2"
OPSET = 17
INPUTS = ("ids", "shapes")
LIBRARIES = ("torch", "tokenizers", "onnx", "onnxruntime", "safetensors", "numpy")


def tokenizer(folder: Path) -> Tokenizer:
    """Return the tokenizer of the pretrained encoder, which neither cuts nor fills up."""
    result = Tokenizer.from_file(str(folder / "tokenizer.json"))
    result.no_truncation()
    result.no_padding()
    return result


def save(network: Network, words: Tokenizer, folder: Path, config: dict[str, Any]) -> None:
    """Write the model to `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    words.save(str(folder / "tokenizer.json"), pretty=False)
    with tempfile.TemporaryDirectory() as name:
        plain = Path(name) / "plain.onnx"
        to_onnx(network, plain)
        quantise(plain, folder / "names.onnx")
    digest = hashlib.sha256((folder / "names.onnx").read_bytes()).hexdigest()
    text = json.dumps(config | {"sha256": digest}, indent=1, ensure_ascii=False)
    (folder / "config.json").write_text(text + "\n", encoding="utf-8")


def to_onnx(network: Network, path: Path) -> None:
    """Write the network as it is, in 32-bit numbers: it reads one window, so it needs no mask."""
    ids = torch.ones((1, 8), dtype=torch.long)
    axes = {name: {1: "pieces"} for name in (*INPUTS, "logits")}
    torch.onnx.export(
        network.eval(),
        (ids, ids),
        str(path),
        input_names=list(INPUTS),
        output_names=["logits"],
        dynamic_axes=axes,
        opset_version=OPSET,
        dynamo=False,
    )


def quantise(plain: Path, path: Path) -> None:
    """Write the network of `plain` with weights of 8 bits, a scale for each output."""
    quantize_dynamic(plain, path, weight_type=QuantType.QInt8, per_channel=True)
    onnx.checker.check_model(str(path))


def record(
    plan: "Plan", documents: Sequence[Document], window: int, overlap: int
) -> dict[str, Any]:
    """Return what config.json says: how to use the model and how it came about."""
    sentences = Counter[str]()
    for document in documents:
        sentences[document.corpus] += len(document.sentences)
    return {
        "version": VERSION,
        "types": list(TYPES),
        "window": window,
        "overlap": overlap,
        "training": {
            **asdict(plan),
            "pretrained": f"{PRETRAINED} {version(PRETRAINED.replace('_', '-'))}",
            "documents": Counter(document.corpus for document in documents),
            "sentences": sentences,
            "python": platform.python_version(),
            "libraries": {name: version(name) for name in LIBRARIES},
        },
    }
