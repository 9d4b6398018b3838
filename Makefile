# The two commands are `make run` and `make test`; the rest is for contributors.
# A fresh machine needs Python 3.11 or newer and make, nothing else.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip --disable-pip-version-check --quiet

# Said here, not on pip's own line, so that what hostbook is built with is pinned too (older and newer pips ask each its own).
export PIP_CONSTRAINT = constraints.txt
export PIP_BUILD_CONSTRAINT = constraints.txt

.PHONY: run demo test check lint types contracts e2e torture bench judgement pitch data snapshots clean

run: $(VENV)/installed
	@$(BIN)/hostbook

demo: $(VENV)/installed
	@$(BIN)/hostbook demo

test: $(VENV)/installed-dev
	@$(BIN)/python -m pytest -n auto tests

check: lint types contracts

lint: $(VENV)/installed-dev
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

types: $(VENV)/installed-dev
	@$(BIN)/mypy

contracts: $(VENV)/installed-dev
	@$(BIN)/lint-imports

e2e: $(VENV)/installed-dev
	@$(BIN)/python -m pytest -m e2e tests/e2e

torture: $(VENV)/installed-dev
	@HOSTBOOK_TORTURE=1 $(BIN)/python -m pytest -n auto tests/store

bench: $(VENV)/installed-dev
	@$(BIN)/python -m tests.bench

pitch: $(VENV)/installed-dev
	@$(BIN)/python -m tests.judgement.pitch_weigh

judgement: $(VENV)/installed-dev
	@$(BIN)/python -m tests.judgement.report

data: $(VENV)/installed-dev
	@$(BIN)/python -m tests.interests --write

snapshots: $(VENV)/installed-dev
	@$(BIN)/python -m pytest -n auto tests/snapshots --snapshot-update

clean:
	rm -rf $(VENV) build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit("hostbook needs Python 3.11 or newer; this is " + sys.version.split()[0] + ". Try: make PYTHON=python3.12 run") if sys.version_info < (3, 11) else None'
	@echo "Setting hostbook up in $(VENV); the first time takes a minute ..."
	@$(PYTHON) -m venv $(VENV)

$(VENV)/installed: $(VENV)/bin/python pyproject.toml constraints.txt
	@echo "Installing hostbook into $(VENV) ..."
	@$(PIP) install -e .
	@touch $@

$(VENV)/installed-dev: $(VENV)/bin/python pyproject.toml constraints.txt
	@echo "Installing hostbook and its tools into $(VENV) ..."
	@$(PIP) install -e '.[dev]'
	@touch $@ $(VENV)/installed
