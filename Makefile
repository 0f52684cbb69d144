# The house commands. `make` alone lists them.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

SWIFT ?= swift
BIN := $(CURDIR)/.build/debug
SOURCES := Package.swift Sources Tests
# make run CONFIG=opinion.yaml: a configuration of your own in place of the demo.
CONFIG ?=

# make fuzz SECONDS_EACH=60: seconds for each target.
SECONDS_EACH ?= 600

# Tests that run at once. Without a limit all begin together and wait for the runtime's few threads, a test's last line for
# minutes behind the first lines of all others.
export SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH ?= 8

.PHONY: help setup build run test check format lint rules units long fuzz bench clean

help: ## list these commands
	@awk -F':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' Makefile

setup: ## install what the build needs and is missing (Debian, apt-get; as root or with sudo)
	@Scripts/setup.sh

build: ## build both programs (debug)
	$(SWIFT) build

run: setup build ## build, then run the demo; CONFIG=path runs with that configuration
	@# At a terminal the program is a foreground job of its own: Ctrl-C is its alone, and make ends as it ends, with 0.
	@if [[ -t 0 ]]; then set -m; fi; $(BIN)/opiniond $(if $(CONFIG),run --config '$(CONFIG)',demo); exit $$?

test: setup check ## setup, then everything that must hold before a change goes in

check: lint ## as test, without setup
	$(SWIFT) build --build-tests
	@$(MAKE) rules units
	$(SWIFT) test --skip-build --disable-xctest

format: ## bring all Swift files into the house form
	$(SWIFT) format format --in-place --parallel --recursive $(SOURCES)

lint: ## say which Swift files are not in the house form
	$(SWIFT) format lint --strict --parallel --recursive $(SOURCES)

rules: ## check the shipped rules and run their tests (after build)
	$(BIN)/opinionctl rules check --lint-fatal Rules
	$(BIN)/opinionctl rules test Rules

units: ## verify the systemd files
	systemd/verify.sh

long: ## release build, the end-to-end claims with many more random moments, longer random walks, a little fuzzing
	$(SWIFT) build -c release
	$(SWIFT) build --build-tests
	OPINION_LONG=1 $(SWIFT) test --skip-build --disable-xctest --filter 'EndToEndTests|RandomOrderTests'
	Scripts/fuzz.sh all 20

fuzz: ## fuzz the parser and the rule language with sanitizers, ten minutes a target; SECONDS_EACH=60 for less
	Scripts/fuzz.sh all $(SECONDS_EACH)

bench: ## measure (release build); one program for each folder of Benchmarks
	@$(SWIFT) build -c release
	@shopt -s nullglob; found=(Benchmarks/*/run.sh); \
	if (( $${#found[@]} == 0 )); then echo "no benchmarks yet"; fi; \
	missed=(); for each in "$${found[@]}"; do echo "== $$each"; "$$each" || missed+=("$$each"); done; \
	if (( $${#missed[@]} > 0 )); then echo "a claim was missed: $${missed[*]}"; exit 1; fi

clean: ## remove everything that was built
	rm -rf .build
