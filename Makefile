# Everything a newcomer needs is `make run` and `make test`; `make help` lists the rest.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: help install run test check format messages pictures lock bench clean

help: ## List the targets
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 12

$(READY): requirements.txt pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps -e .
	@touch $(READY)

install: $(READY) ## Install what is needed into .venv

run: $(READY) ## Start the dashboard; DATA=FOLDER: another record, REGIONS=FILE: exact outlines
	INTERREG_DATA="$(DATA)" INTERREG_REGIONS="$(REGIONS)" $(BIN)/streamlit run dashboard/app.py

test: $(READY) ## Run all tests, in a real browser too
	$(BIN)/python -m tests.browser.chromium --install
	$(BIN)/python -m tests.debian
	$(BIN)/python -m pytest -n auto --dist worksteal --durations=25

check: $(READY) ## Format, lint, types, and the shipped record
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/python -m loaders check data

messages: $(READY) ## Bring the translation catalogues up to date
	$(BIN)/python -m dashboard.messages

pictures: $(READY) ## Take a picture of every page in every language, and tell cut words (minutes)
	$(BIN)/python -m tests.browser.chromium --install
	$(BIN)/python -m tests.browser.pictures

format: $(READY) ## Put the code into shape
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

lock: $(READY) ## Write requirements.txt anew from the two .in files
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --no-header --no-annotate \
		requirements.in requirements-dev.in -o requirements.txt

bench: $(READY) ## Measure how fast pages and loaders are (minutes)
	$(BIN)/python -m tests.browser.chromium --install
	$(BIN)/python -m tests.bench

clean: ## Remove what was installed and cached
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis *.egg-info
