from pathlib import Path

import pytest

from extract import identity, pipeline
from extract.errors import LexiconError, ModelError
from extract.settings import Settings


@pytest.mark.parametrize("model", ["default", "rules"])
def test_a_model_is_named_without_loading_it(model: str) -> None:
    named, sha256 = identity.model_of(model, None)
    assert named == pipeline.load(model=model).model
    assert (sha256 is None) == (model == "rules")


def test_a_model_that_is_missing() -> None:
    with pytest.raises(ModelError, match="no such model is installed"):
        identity.of(Settings(model="none_such"))


def test_a_lexicon_that_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "ranks.toml").write_text("entry = 1")
    with pytest.raises((LexiconError, TypeError)):
        identity.of(Settings(model="rules", lexicon=tmp_path))


def test_what_results_depend_on_makes_the_context(tmp_path: Path) -> None:
    (tmp_path / "ranks.toml").write_text('[[entry]]\nname = "x"\nforms = ["x"]\n')
    contexts = [identity.of(Settings(model="rules")).context]
    contexts.append(identity.of(Settings(model="default")).context)
    contexts.append(identity.of(Settings(model="rules", lexicon=tmp_path)).context)
    (tmp_path / "ranks.toml").write_text('[[entry]]\nname = "x"\nforms = ["y"]\n')
    contexts.append(identity.of(Settings(model="rules", lexicon=tmp_path)).context)
    contexts.append(identity.of(Settings(model="rules", labels={"PER": "person"})).context)
    assert len(set(contexts)) == 5
    assert identity.of(Settings(model="rules", jobs=7, formats=("csv",))).context == contexts[0]
