# `make quickstart` and `make test` do all their own set-up in .venv; nothing else is needed than Python, git and make.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PEERS := .peers
# One place for torch: the CPU build of the machine, else the project's own CPU index, else whatever there is. It goes
# first, because a range resolved by another package would bring gigabytes of CUDA.
TORCH := 2.13.0
TORCH_INDEX := https://download.pytorch.org/whl/cpu
# Compiled is what is imported, when it is: of all that is installed that is little, and pip does it on one processor.
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-compile
# One more than there are processors: tests also wait, for disks, databases and processes.
WORKERS = $(shell $(PYTHON) -c 'import os; print((os.cpu_count() or 1) + 1)')
# Tests start thousands of processes; without kept bytecode each would compile Tandem anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: quickstart test types tests nightly kills mutants format goldens benchmark clean

quickstart: $(VENV)/.eval
	$(BIN)/python examples/quickstart/play.py $(if $(FRESH),--fresh)

test: $(VENV)/.dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/lint-imports --no-cache
	+$(MAKE) --no-print-directory --jobs=2 types tests

# mypy keeps one processor busy; the tests begin meanwhile on the others.
types: $(VENV)/.dev
	$(BIN)/mypy

tests: $(VENV)/.dev
	$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal --by-day

# The corpora at their full size, the soaks, the long interleavings and the fuzzer: minutes, not seconds. What holds of
# every example, by 25 times as many. And on a server, all that runs on SQLite by day.
nightly: $(VENV)/.fuzz
	$(BIN)/python -m pytest -n auto -m "nightly or hypothesis or again"

# Kills ten thousand writers at random moments, or as many as are asked for: make kills KILLS=2000.
KILLS ?= 10000
kills: $(VENV)/.dev
	TANDEM_KILLS=$(KILLS) $(BIN)/python -m pytest -n auto -m nightly -rP -k thousands_of_kills tests/services/test_killed_writers.py

# Seeds defects one at a time and sees that some test notices each.
mutants: $(VENV)/.dev
	$(BIN)/python -m tests.mutants.run

format: $(VENV)/.dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

# After a change of a format that was meant: what changes is for review, see CONTRIBUTING.md.
goldens: $(VENV)/.dev
	TANDEM_UPDATE_GOLDENS=1 $(BIN)/python -m pytest -q \
	  tests/domain/test_goldens.py tests/domain/policies/test_goldens.py tests/domain/policies/test_document.py \
	  tests/corpora/test_hostile_adapters.py tests/storage/test_kept_schema.py

# What is measured beside Tandem has an environment of its own: its packages are pinned, and nothing else needs them.
benchmark: $(VENV)/.dev $(PEERS)/.installed
	$(BIN)/python benchmarks/run.py

$(PEERS)/.installed: benchmarks/peers.txt
	@echo "installing the peers that benchmarks measure beside Tandem"
	@rm -rf $(PEERS)
	@$(PYTHON) -m venv $(PEERS)
	@$(PEERS)/bin/python -m pip install --quiet --disable-pip-version-check --no-deps -r $<
	@touch $@

$(VENV)/.python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Tandem needs Python 3.11 or newer; name one: make PYTHON=/path/to/python3.11 ..." >&2; exit 1; }
	@echo "making $(VENV)"
	@$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.torch: $(VENV)/.python
	@echo "installing torch (CPU): a few minutes the first time"
	@$(PIP) "torch==$(TORCH)+cpu" 2>/dev/null \
	  || $(PIP) "torch==$(TORCH)+cpu" --index-url $(TORCH_INDEX) --extra-index-url https://pypi.org/simple 2>/dev/null \
	  || $(PIP) "torch==$(TORCH)"
	@touch $@

$(VENV)/.eval: $(VENV)/.torch pyproject.toml constraints.txt
	@echo "installing Tandem with what evaluations need"
	@$(PIP) -c constraints.txt -e ".[eval]"
	@touch $@

$(VENV)/.dev: $(VENV)/.torch pyproject.toml constraints.txt
	@echo "installing Tandem with what the tests need"
	@$(PIP) -c constraints.txt -e ".[eval,dev]"
	@touch $(VENV)/.eval $@

$(VENV)/.fuzz: $(VENV)/.dev
	@echo "installing the fuzzer"
	@$(PIP) -c constraints.txt -e ".[eval,dev,fuzz]"
	@touch $@

clean:
	rm -rf $(VENV) $(PEERS) playground build dist
