# Every target explains itself: `make help`.
.DEFAULT_GOAL := help
PYTHON ?= python3
BIN := .venv/bin
PORT ?= 8000
export PORT
WORKERS ?= 2
# Reads every page of a whole town, renders every letter, judges triage by all of the corpus, attacks figures.
SLOW := tests/house/test_words.py tests/house/test_letters.py tests/domain/triage/test_judged.py \
	tests/domain/disclosure/test_rounding.py tests/domain/disclosure/test_protection.py
RANDOM_LIVES := tests/actions/clock/test_histories_always.py tests/actions/letters/test_rounds_always.py \
	tests/actions/town/test_research_always.py tests/cli/simulate/test_same_letters.py
# Whatever this machine is set to: without what Python compiled, each of the hundred processes that
# the tests start reads the whole house anew. (Empty is the same as not set.)
export PYTHONDONTWRITEBYTECODE =

help: ## This list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 22

run: .venv/installed ## Everything on http://localhost:8000 (PORT=… changes it), with two demo towns
	@$(BIN)/python -m app.cli.first_run

test: .venv/installed ## Everything: lint, types, contracts, tests on SQLite and PostgreSQL, mail, browser
	@.ci/engines
	@$(MAKE) --no-print-directory lint
	$(BIN)/python -m pytest -n $(WORKERS) --dist loadfile --no-loadscope-reorder

test-both: .venv/installed ## All tests and cases on both databases, which `make test` divides, and the demo towns whole (half an hour)
	@.ci/engines
	TELLS=all $(BIN)/python -m pytest -n $(WORKERS) --dist loadfile --no-loadscope-reorder --database both

check: .venv/installed lint ## The fast one: lint, types, import contracts, the tests of the domain and of the house rules
	$(BIN)/python -m pytest -q -n $(WORKERS) --database sqlite $(SLOW:%=--ignore=%) tests/domain tests/house

bench: .venv/installed ## Every goal of speed and size beside its bar, and a plot in var/bench.svg (ten minutes, alone)
	$(BIN)/python -m bench --plot var/bench.svg

bench-large: .venv/installed ## The same with a million needs, and ten million facts in the quarter (an hour)
	$(BIN)/python -m bench --large --plot var/bench-large.svg

country: .venv/installed ## A year of all municipalities in one PostgreSQL, cut by community (half an hour)
	$(BIN)/python -m bench.country

measure: .venv/installed ## What asking costs: weight, time, taps, beside their bars (alone: other work slows it)
	$(BIN)/python -m pytest -q -n 0 tests/ease/test_bars.py

fire: .venv/installed ## 100 kills of the web server and the clock while people work, and two wrong orders that must be found
	$(BIN)/python -m pytest -q -n 0 tests/fire

soak: .venv/installed ## For a night: 2,000 kills while people work, and each random life 1,000 times (SEED=… kills as it did then)
	$(BIN)/python -m tests.fire.soak $(if $(SEED),--seed $(SEED))
	HISTORIES=1000 $(BIN)/python -m pytest -q -n 0 $(RANDOM_LIVES)

failover: .venv/installed ## Primaries of PostgreSQL killed while people work, their replicas promoted: nothing lost
	@$(BIN)/python -m tests.failover $(if $(SEED),--seed $(SEED))

hostile: .venv/installed ## Every form, address and route before each role with malicious input (hours; TIMES=10: ten times `make test`)
	HOSTILE=$(or $(TIMES),all) $(BIN)/python -m pytest -v -n $(WORKERS) tests/hostile

mutants: .tools/mutating ## Small changes in what decides and what leaves, one at a time: 90 of 100 must be noticed (an hour)
	.tools/mutating/bin/mutmut run --max-children $(WORKERS)
	@.tools/mutating/bin/mutmut results --all true | $(BIN)/python -m bench.mutants

audit: .tools/auditing sbom ## Known vulnerabilities of everything locked; fails where no data can be reached
	@.ci/audit

sbom: .tools/auditing ## Writes config/sbom.cdx.json: what a server runs, for audits
	@.tools/auditing/bin/cyclonedx-py requirements config/requirements.txt --pyproject pyproject.toml --output-reproducible --of JSON -o config/sbom.cdx.json

api: .venv/installed ## Writes the OpenAPI document anew, where routes or schemas of the API changed
	$(BIN)/python -m app.web.openapi.writing

lint: .venv/installed ## Style, types and import contracts
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: .venv/installed ## Puts the code in its style
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

texts: .venv/installed ## Brings the catalogues in app/texts/catalogues up to date with the pages
	@$(BIN)/python -m app.cli.texts update

learn: .venv/installed ## Teaches the triage anew from corpus/learn (a minute or two)
	@$(BIN)/uv pip install -q --python $(BIN)/python --require-hashes -r config/requirements-learning.txt
	@$(BIN)/python -m corpus.learning
	@rm .venv/installed

simulation: .venv/installed ## How the rules of sending do in two invented towns, beside other rules (some minutes)
	$(BIN)/python -m app.cli.simulate --towns 20 --plot docs/images/simulation.svg
	$(BIN)/python -m app.cli.simulate --givers 100000 --plot docs/images/simulation-large.svg

handbooks: .venv/installed ## The handbooks as PDFs on A4 in var/handbooks, with pictures of today's pages (some minutes)
	$(BIN)/python -m app.cli.handbooks

lock: .venv/bin/uv ## Writes the locked requirements anew from pyproject.toml
	$(BIN)/uv pip compile -q --universal --generate-hashes --no-header --no-annotate --python-version 3.11 pyproject.toml -o config/requirements.txt
	$(BIN)/uv pip compile -q --universal --generate-hashes --no-header --no-annotate --python-version 3.11 pyproject.toml --group dev -c config/requirements.txt -o config/requirements-dev.txt
	$(BIN)/uv pip compile -q --universal --generate-hashes --no-header --no-annotate --python-version 3.11 pyproject.toml --group learning -c config/requirements-dev.txt -o config/requirements-learning.txt
	$(BIN)/uv pip compile -q --universal --generate-hashes --no-header --no-annotate --python-version 3.11 pyproject.toml --group simulation -c config/requirements-dev.txt -o config/requirements-simulation.txt

	$(BIN)/uv pip compile -q --universal --generate-hashes --no-header --no-annotate --python-version 3.11 --group auditing -o config/requirements-auditing.txt
	$(BIN)/uv pip compile -q --universal --generate-hashes --no-header --no-annotate --python-version 3.11 pyproject.toml --group mutating -c config/requirements-dev.txt -o config/requirements-mutating.txt

clean: ## Removes the virtual environment, the demo towns and what they were told
	rm -rf .venv .tools mutants var .env

.venv/bin/uv: config/requirements-installer.txt
	@echo "Making a virtual environment…"
	@$(PYTHON) -m venv .venv
	@$(BIN)/pip install -q --disable-pip-version-check --require-hashes -r config/requirements-installer.txt
	@touch $@

# The stamp keeps the second run offline: nothing is asked of any registry while the lock stands.
.venv/installed: .venv/bin/uv config/requirements-dev.txt
	@echo "Installing the locked packages…"
	@$(BIN)/uv pip sync -q --python $(BIN)/python --require-hashes --compile-bytecode config/requirements-dev.txt config/requirements-installer.txt
	@touch $@

# Tools that the house itself never runs with: each group in an environment of its own.
.tools/%: config/requirements-%.txt .venv/bin/uv
	@$(BIN)/uv venv -q --clear --python $(PYTHON) $@
	@$(BIN)/uv pip sync -q --python $@/bin/python --require-hashes $<
	@touch $@

.PHONY: help run test test-both check bench bench-large country measure fire soak failover hostile mutants audit sbom lint format texts learn simulation lock clean handbooks api
