# The first make target prints this list.
PYTHON ?= python3
VENV := .venv
KERNEL := .kernel
BIN := $(VENV)/bin
DEMO := docs/demo
DEMO_OUT := build-output/demo

.PHONY: help demo demo-all test lint types check docs prove clean

help: ## Show this list
	@grep -E '^[a-z-]+:.*## ' Makefile | sed -E 's/:.*## /\t/' | expand -t 12

$(VENV)/.done: pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit("mlemodernizer needs Python 3.11 or newer; name one with make PYTHON=...") if sys.version_info < (3, 11) else None'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install -q --disable-pip-version-check -e '.[dev]'
	touch $@

$(KERNEL)/.done: $(DEMO)/kernel-requirements.txt
	$(PYTHON) -m venv $(KERNEL)
	$(KERNEL)/bin/python -m pip install -q --disable-pip-version-check -r $<
	touch $@

$(KERNEL)/.done-full: $(KERNEL)/.done tests/kernel-requirements.txt
	$(KERNEL)/bin/python -m pip install -q --disable-pip-version-check -r tests/kernel-requirements.txt
	touch $@

demo: $(VENV)/.done $(KERNEL)/.done ## Repair two old notebooks and print the reports
	$(BIN)/python $(DEMO)/run_demo.py --python $(KERNEL)/bin/python --out $(DEMO_OUT) gym bakery

demo-all: $(VENV)/.done $(KERNEL)/.done-full ## The same with the keras notebook (a large download)
	$(BIN)/python $(DEMO)/run_demo.py --python $(KERNEL)/bin/python --out $(DEMO_OUT) gym bakery digits

test: $(VENV)/.done $(KERNEL)/.done-full ## Run the tests
	MLEMODERNIZER_TEST_PYTHON=$(CURDIR)/$(KERNEL)/bin/python $(BIN)/python -m pytest --cov --cov-report=term:skip-covered --cov-fail-under=85

lint: $(VENV)/.done ## ruff
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.done ## mypy
	$(BIN)/mypy

check: lint types ## ruff and mypy

docs: $(VENV)/.done ## Write docs/rules.md anew from the catalogue
	$(BIN)/python -m mlemodernizer.reporting.catalogue docs/proofs.json > docs/rules.md

prove: $(VENV)/.done ## Run each rule's Before with its library of old, its After with today's, and compare
	$(BIN)/python benchmarks/proof/prove.py $(if $(KERNEL_PYTHON),--python $(KERNEL_PYTHON))

clean: ## Remove the environments and what the demo wrote
	rm -rf $(VENV) $(KERNEL) .eras build-output
