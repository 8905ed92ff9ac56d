import hashlib
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest

from extract import merging, parts, store
from extract.errors import SettingsError
from extract.parts import DamagedError, Entry
from extract.sources import Source
from extract.store import Store, listed


def entry(doc_id: str, content: str, key: str = "key") -> Entry:
    """Return an entry whose place is not known yet."""
    digest = hashlib.sha256(content.encode()).hexdigest()
    return Entry(doc_id, key, digest, None, None, 0, 0, Path())


def keep(kept: Store, documents: str, content: str = "") -> None:
    """Keep documents of one letter in a part."""
    for doc_id in documents:
        kept.add(entry(doc_id, content or doc_id), (content or doc_id).encode())
    kept.flush()


def held(kept: Store) -> dict[str, str]:
    """Return what is kept, and check that it comes in order, each once."""
    found = [(each.doc_id, kept.read(each).decode()) for each in kept.entries()]
    assert found == sorted(dict(found).items())
    return dict(found)


@pytest.fixture
def kept(tmp_path: Path) -> Iterable[Store]:
    """Return a store that flushes when it is told to."""
    with store.opened(tmp_path / "out") as opened:
        opened._flushed = float("inf")
        yield opened


def test_what_is_kept_comes_back_in_order(kept: Store) -> None:
    keep(kept, "caz")
    keep(kept, "b")
    assert held(kept) == {letter: letter for letter in "abcz"}
    assert held(Store(kept.folder)) == held(kept)


def test_the_newest_counts(kept: Store) -> None:
    keep(kept, "abc")
    keep(kept, "bd", "new")
    assert held(kept) == {"a": "a", "b": "new", "c": "c", "d": "new"}


def test_parts_are_read_while_others_are_written(kept: Store) -> None:
    keep(kept, "abc")
    again = Store(kept.folder)
    reading = again.entries()
    assert next(reading).doc_id == "a"
    for _ in range(2 * store.MERGE_PARTS):
        keep(again, "c", "new")
    assert len(again.paths) < store.MERGE_PARTS
    assert [kept.read(each).decode() for each in reading] == ["b", "c"]


def test_many_parts_become_few(kept: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "MERGE_PARTS", 3)
    wanted: dict[str, str] = {}
    for number in range(30):
        keep(kept, "ab"[number % 2] + chr(ord("c") + number % 7), str(number))
        wanted |= dict.fromkeys("ab"[number % 2] + chr(ord("c") + number % 7), str(number))
        assert held(kept) == wanted
    assert len(kept.paths) < 8
    assert sorted(kept.folder.glob("*.part")) == kept.paths


def test_what_many_runs_left_becomes_one(kept: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    for letter in "abcdea":
        keep(kept, letter)
    monkeypatch.setattr(store, "MERGE_PARTS", 5)
    again = Store(kept.folder)
    assert len(again.paths) == 1
    assert held(again) == {letter: letter for letter in "abcde"}
    keep(again, "a", "new")
    assert held(again)["a"] == "new"


def test_no_part_grows_too_large(kept: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(merging, "PART_BYTES", 2_000)
    monkeypatch.setattr(store, "MERGE_PARTS", 3)
    for letter in "abcdefghijklmnop":
        keep(kept, letter, letter * 150)
    again = Store(kept.folder)
    assert 3 <= len(again.paths) < 16
    assert all(path.stat().st_size <= 2_000 for path in again.paths)
    assert held(again) == {letter: letter * 150 for letter in "abcdefghijklmnop"}
    live = [each for each in again.entries() if each.doc_id in "ahp"]
    again.tidy(lambda: iter(live), Counter(each.path for each in live))
    assert sorted(held(again)) == ["a", "h", "p"]


def test_what_the_tables_do_not_hold_goes(kept: Store) -> None:
    keep(kept, "abcd")
    keep(kept, "ef")
    keep(kept, "gh")
    live = [each for each in kept.entries() if each.doc_id in "aef"]
    kept.tidy(lambda: iter(live), Counter(each.path for each in live))
    assert held(kept) == {letter: letter for letter in "aef"}
    assert len(list(kept.folder.glob("*.part"))) == 2


@pytest.mark.parametrize(
    "content", [b"", b"x", b"press-extract part 1 ", b"not ours\n" * 30], ids=range(4)
)
def test_a_foreign_part_is_no_part(kept: Store, content: bytes) -> None:
    keep(kept, "ab")
    (kept.folder / "000000000009-0.part").write_bytes(content)
    (kept.folder / "mine.part").write_bytes(kept.paths[0].read_bytes())
    assert held(Store(kept.folder)) == {"a": "a", "b": "b"}


def test_a_part_cut_off_anywhere_is_no_part(kept: Store) -> None:
    keep(kept, "ab")
    whole = kept.paths[0].read_bytes()
    for size in range(len(whole)):
        kept.paths[0].write_bytes(whole[:size])
        assert Store(kept.folder).paths == []
    for at in range(len(whole) - 150, len(whole)):
        kept.paths[0].write_bytes(whole[:at] + b"~" + whole[at + 1 :])
        try:
            found = held(Store(kept.folder))
        except DamagedError:
            pytest.fail(f"byte {at}")
        assert found in ({}, {"a": "a", "b": "b"})


def test_a_part_that_cannot_be_written_leaves_nothing(kept: Store) -> None:
    def fails() -> Iterable[parts.Packed]:
        yield entry("a", "a"), b"a"
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        parts.write(kept.folder / "000000000001-0.part", "a", fails())
    assert [path.name for path in kept.folder.iterdir()] == ["lock"]


def test_what_was_added_is_kept_on_a_failure(tmp_path: Path) -> None:
    run = store.opened(tmp_path)
    run.__enter__().add(entry("a", "a"), b"a")
    assert not run.__exit__(KeyError, KeyError(), None)
    with store.opened(tmp_path) as kept:
        assert held(kept) == {"a": "a"}


def test_a_run_that_came_to_nothing_leaves_nothing(tmp_path: Path) -> None:
    with store.opened(tmp_path / "out") as kept:
        kept.list([Source("a", None)])
    assert list(tmp_path.iterdir()) == []


def test_a_store_is_for_one(kept: Store) -> None:
    with (
        pytest.raises(SettingsError, match="another run writes there now"),
        store.opened(kept.folder.parent),
    ):
        pass


def test_what_was_cut_off_is_swept(tmp_path: Path) -> None:
    with store.opened(tmp_path) as kept:
        keep(kept, "a")
    (kept.folder / "stage-x" / "new").mkdir(parents=True)
    (kept.folder / "000000000002-0.new").write_text("half")
    with store.opened(tmp_path) as kept:
        assert {path.suffix for path in kept.folder.iterdir()} == {"", ".part"}
        assert not (kept.folder / "stage-x").exists()


def test_a_listing_holds_any_name(kept: Store) -> None:
    sources = [Source("a\\nb", "/x/a\nb"), Source("caf\\udce9", "/x/caf\udce9"), Source("s", None)]
    assert kept.list(sources) == 3
    assert list(listed(kept.new_listing)) == sources
    assert list(listed(kept.listing)) == []
