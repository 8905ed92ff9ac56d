# Everything here needs no more than Python 3.11 or newer and make.
PYTHON ?= python3
SHARED ?= ../shared
BIN := .venv/bin
STAMP := .venv/.installed
GOLD := build/gold
export PYTHONUTF8 := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: check install run test lint score bench faults train golden docs lock clean

check: lint  ## what CI runs: format, lint, types, tests
	$(BIN)/python -m pytest -q --ignore=tests/floors

install: $(STAMP)  ## the virtual environment in .venv, from the lock

$(STAMP): requirements.lock pyproject.toml hatch_build.py $(wildcard gazetteer/*)
	$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed: make PYTHON=…") if sys.version_info < (3, 11) else 0'
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.lock
	rm -f src/extract/data/places.tsv
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	touch $(STAMP)

run: install  ## the tables of data/raw in data/out
	$(BIN)/extract run data/raw --out data/out $(if $(wildcard data/metadata.csv),--metadata data/metadata.csv)

test: install  ## all tests
	$(BIN)/python -m pytest -q

lint: install
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

score: install  ## scores on the annotated releases of SHARED
	rm -rf $(GOLD) && mkdir -p $(GOLD)
	$(BIN)/python $(SHARED)/score.py --gold $(SHARED)/gold --write-raw $(GOLD)
	$(BIN)/extract run $(GOLD)/raw --metadata $(GOLD)/metadata.csv --out $(GOLD)/out --quiet
	$(BIN)/python $(SHARED)/score.py --gold $(SHARED)/gold --pred $(GOLD)/out/documents.jsonl

bench: install  ## words a second beside a peer; every core, a cluster, growth from 100 to 10,000 documents
	$(BIN)/python benchmarks/speed.py --corpus $(SHARED)/corpora/ewt
	$(BIN)/python benchmarks/scaling.py
	$(BIN)/python benchmarks/dates_gum.py --corpus $(SHARED)/corpora/gum-dates

faults: install  ## runs that are killed, starved and disturbed at 200 random points, and made good
	$(BIN)/python -m tests.faults --points 200

train:  ## the model anew, in build/model, from training/releases and SHARED/corpora; see training/README.md
	$(PYTHON) -m venv build/training
	build/training/bin/pip install --quiet --require-hashes -r training/requirements.lock
	build/training/bin/pip install --quiet -e .
	build/training/bin/python -m training.train --corpora $(SHARED)/corpora --out build/model

golden: install  ## write tests/golden anew; read the difference like code
	$(BIN)/python -m pytest -q tests/test_golden.py tests/test_blind.py --golden

docs: install  ## docs/tables.md, from the records
	$(BIN)/python -c 'from extract.schema import markdown; print(markdown(), end="")' > docs/tables.md

lock:  ## requirements.lock anew; needs uv
	uv pip compile pyproject.toml --group dev --group build --all-extras --universal --python-version 3.11 --upgrade \
	  --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --no-annotate --quiet -o requirements.lock

clean:
	rm -rf .venv build data/out .mypy_cache .ruff_cache .pytest_cache .hypothesis
