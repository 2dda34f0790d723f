# make briefing · make test · make lab · make check      (make help lists them)
.DEFAULT_GOAL := help
SHELL := /bin/bash
PYTHON ?= python3
BIN := .venv/bin
CASE ?= data/cases/gsomia-2019
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help briefing test check soak lab setup system system-test lock supply clean

help: ## show this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

briefing: setup system ## set up, then produce the bundled case's briefing (CASE=folder for another)
	$(BIN)/onrecord brief $(CASE)

test: .venv/.made-dev system-test check ## set up, then run every check

lab: setup ## open JupyterLab with the notebooks
	$(BIN)/onrecord lab $(CASE)

check: ## ruff, mypy --strict, import-linter and the tests, in the environment as it is
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/pytest -q -n auto --dist loadfile -m "not browser and not soak"
	$(BIN)/pytest -q -n 0 -m browser # one at a time, when the cores are free

soak: ## the slow tests at full length, and those that do the same many times over
	ONRECORD_SOAK=1 $(BIN)/pytest -q -n auto --dist loadfile -m "slow or soak"

setup: .venv/.made ## make .venv, renewed when the requirements change

.venv/.made: requirements/base.txt requirements/model.txt pyproject.toml
	@requirements/python.sh $(PYTHON) base

.venv/.made-dev: requirements/dev.txt requirements/base.txt requirements/model.txt pyproject.toml
	@requirements/python.sh $(PYTHON) dev

system: ## install, or else name, the system packages that the PDF needs
	@requirements/system.sh pdf

system-test:
	@requirements/system.sh pdf browser

lock: ## pin the requirements with hashes, as they are or (LOCK_UPGRADE=--upgrade) anew; needs the dev environment
	$(BIN)/uv pip compile pyproject.toml --group build $(LOCK) $(LOCK_UPGRADE) -o requirements/base.txt
	$(BIN)/uv pip compile pyproject.toml --group dev $(LOCK) $(LOCK_UPGRADE) -c requirements/base.txt -o requirements/dev.txt
	$(BIN)/uv pip compile --group cluster $(LOCK) $(LOCK_UPGRADE) -c requirements/base.txt -c requirements/dev.txt -o requirements/cluster.txt
	$(BIN)/uv pip compile --group supply $(LOCK) $(LOCK_UPGRADE) -o requirements/supply.txt
LOCK := --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --quiet

supply: setup ## list what is installed: build/supply/ gets an SBOM (CycloneDX), licences, and advisories where they can be asked
	@requirements/supply.sh $(PYTHON)

clean: ## remove what was built; articles, settings and .venv stay
	rm -rf reports/*/ .onrecord .mypy_cache .ruff_cache .pytest_cache .hypothesis .benchmarks
