# The one door to the project; continuous integration runs what stands here.
.DEFAULT_GOAL := help
PYTHON ?= python3
BIN := .venv/bin
BRIEFDESK := $(BIN)/briefdesk
PIP := PIP_DISABLE_PIP_VERSION_CHECK=1 $(BIN)/python -m pip --quiet
SITE := .venv/.site-installed
DEV := .venv/.dev-installed
NODE := tests/node/node_modules/.package-lock.json
PEERS := .venv/bench/.installed
EDITOR_FILES := build/admin/SOURCE.toml

.PHONY: help setup site serve admin test check review freshness lint accept bundle gate bench lock clean

help:  ## list the targets
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 18

# pip comes first: the pip of Python 3.11 cannot resolve lxml[html-clean].
$(SITE): requirements/pip.txt requirements/site.txt pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@echo "setting up .venv (once; a minute or two)" >&2
	@$(PIP) install --require-hashes --requirement requirements/pip.txt
	@$(PIP) install --require-hashes --requirement requirements/site.txt
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(DEV): $(SITE) requirements/dev.txt
	@$(PIP) install --require-hashes --requirement requirements/dev.txt
	@touch $@

$(PEERS): $(DEV) requirements/bench.txt
	@$(BIN)/python -m venv .venv/bench
	@PIP_DISABLE_PIP_VERSION_CHECK=1 .venv/bench/bin/python -m pip --quiet install --require-hashes --requirement requirements/bench.txt
	@touch $@

# axe-core and html-validate, which look at the pages in the tests.
$(NODE): tests/node/package-lock.json
	@command -v npm >/dev/null || { echo "npm is missing; bring it with: sudo apt-get install -y nodejs npm" >&2; exit 1; }
	@npm ci --prefix tests/node --silent --no-audit --no-fund --ignore-scripts
	@touch $@

setup: $(DEV) $(NODE) $(EDITOR_FILES)  ## make the environment in .venv, with everything for tests

site: $(SITE)  ## ingest what is new in articles/, check, and build the site
	@$(BRIEFDESK) ingest --new
	@$(BRIEFDESK) check
	@$(BRIEFDESK) build --no-check

serve: $(SITE)  ## show the site with live reload, drafts marked
	@$(BRIEFDESK) serve

# The editor in the browser: the one part of the site that npm brings; nothing else asks for it.
$(EDITOR_FILES): requirements/admin/SOURCE.toml requirements/admin/bring.py
	@$(PYTHON) requirements/admin/bring.py
	@touch $@

admin: $(EDITOR_FILES)  ## bring the editor that the site has under /admin/ where REPO_URL names its repository
	@:

check: $(SITE)  ## report every fault of the briefings; BASE=main holds changed facts against that revision
	@$(BRIEFDESK) check $(if $(FORMAT),--format $(FORMAT)) $(if $(BASE),--base $(BASE))

review: $(SITE)  ## print what changed since BASE=main and its faults, as Markdown for a reviewer
	@$(BRIEFDESK) review --base $(or $(BASE),main)

freshness: $(SITE)  ## ask every source whether it is still there, and list overdue reviews
	@$(BRIEFDESK) freshness

bundle: $(SITE)  ## make the offline bundle under dist/
	@$(BRIEFDESK) bundle

lint: $(DEV)  ## check style and types
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

test: lint $(NODE) $(EDITOR_FILES)  ## lint, types, unit, property, site and browser tests
	@$(BIN)/pytest

accept: $(DEV)  ## rewrite the golden files from what the program gives now
	@BRIEFDESK_ACCEPT=1 $(BIN)/pytest -m golden
	@git diff --stat -- tests briefings docs

gate: $(DEV)  ## raise the floors of extraction; LOWER=quotes lowers that one
	@$(BIN)/python tests/gate/floors.py $(LOWER)

bench: $(PEERS)  ## measure against the peers in the same run: MkDocs alone, trafilatura, newspaper4k
	@$(BIN)/python bench/run.py

lock: $(DEV)  ## resolve the requirement files anew for Python 3.11 to 3.14
	@$(BIN)/python requirements/lock.py

clean:  ## remove what can be made again
	@rm -rf site dist build test-results .venv .mypy_cache .ruff_cache .hypothesis tests/node/node_modules bench/node/node_modules
	@if [ -d .briefdesk ]; then find .briefdesk -mindepth 1 -maxdepth 1 ! -name generated -exec rm -rf {} +; fi
