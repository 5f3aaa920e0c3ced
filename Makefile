# Two commands do it all: `make demo` and `make test`. `make help` lists the rest.
SHELL := /bin/sh
BIN := .venv/bin
PORT ?= 8000
SERVE ?= 1
UV := $(BIN)/uv
export PORT SERVE
# What Python compiled is kept, also where a container says otherwise: every process then starts in half the time.
export PYTHONDONTWRITEBYTECODE :=

.DEFAULT_GOAL := help
.PHONY: help demo test fast lint bench long serve shell reset lock browser

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: .venv/ready ## set up, build a town, run the approach on it, and serve the site
	@$(BIN)/sluitend demo

test: .venv/ready browser lint ## everything that shows that the house stands
	$(BIN)/sluitend assets --with-tests
	$(BIN)/python -m slipcover -m pytest -n 3 --dist worksteal -m "not long" -q
	$(BIN)/python tests/coverage_floor.py

fast: .venv/ready ## the tests without towns, kills and browsers
	$(BIN)/pytest -n 3 --dist worksteal -m "not long and not slow" -q

lint: .venv/ready ## style, types and stairs
	$(BIN)/ruff check src tests benchmarks
	$(BIN)/ruff format --check src tests benchmarks
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

bench: .venv/ready ## measure side by side with peers; ONLY=ledger for one
	$(BIN)/python -m benchmarks $(ONLY)

long: .venv/ready ## a long lane of tests: LANE=faults, fuzz, matrix, stops or towns
	$(BIN)/pytest -m long -q -k "$(LANE)" -s

serve: .venv/ready ## serve the site and do the background work
	@$(BIN)/sluitend serve

shell: .venv/ready ## a Python shell in the house
	@$(BIN)/sluitend shell

reset: .venv/ready ## throw the embedded database of this folder away
	@$(BIN)/sluitend reset

browser:
	@command -v chromium >/dev/null || { [ "$$(id -u)" = 0 ] && apt-get update -qq && apt-get install -y -qq chromium >/dev/null; } \
	|| echo "Geen chromium: de browsertests worden overgeslagen (installeer het pakket chromium)."

.venv/ready: requirements-dev.lock requirements-uv.lock pyproject.toml
	python3 -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-uv.lock
	$(UV) pip install --quiet --python $(BIN)/python --require-hashes -r requirements-dev.lock
	$(UV) pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation -e .
	@touch $@

lock: ## work the locks out anew from pyproject.toml
	$(UV) pip compile --quiet $(LOCK) pyproject.toml -o requirements.lock
	$(UV) pip compile --quiet $(LOCK) pyproject.toml --group dev -o requirements-dev.lock
	echo uv | $(UV) pip compile --quiet $(LOCK) - -o requirements-uv.lock
LOCK := --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --no-header
