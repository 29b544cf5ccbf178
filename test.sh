#!/usr/bin/env bash
# The whole suite on a fresh machine: what is missing is installed (Debian) or named (elsewhere), then restore,
# build, format check, all tests and the sample. The last line is always `N passed, N failed`; a step that
# fails outside the tests (build, format, a project whose tests did not run, the sample) counts as one failed.
# The environment goes through to the tests: UPDATE_GOLDEN=1 ./test.sh rewrites golden files and API listings.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 1

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
# A build node that stays behind would keep the output pipe of a caller open.
export MSBUILDDISABLENODEREUSE=1

solution=InfoInterview.Core.sln
adapters=src/InfoInterview.Adapters.sln
artifacts=artifacts/test
passed=0
failed=0
skipped=0

say() { printf '\n== %s\n' "$*"; }

close() {
    local line="$passed passed, $failed failed"
    if ((skipped > 0)); then line+=", $skipped skipped"; fi
    echo
    echo "$line"
    ((failed == 0 && passed > 0)) || exit 1
    exit 0
}

# A step of the suite that is not a test: it is named when it fails, and the suite goes on.
step() {
    say "$1"
    shift
    if ! "$@"; then
        echo "FAILED: $*" >&2
        failed=$((failed + 1))
        return 1
    fi
}

# The same, but nothing after it makes sense when it fails.
need() { step "$@" || close; }

missing_packages() {
    command -v node >/dev/null || echo nodejs
    command -v npm >/dev/null || echo npm
    command -v cc >/dev/null || echo gcc libc6-dev
    [[ -x /usr/bin/python3 ]] || echo python3
    /usr/bin/python3 -c 'import icalendar' 2>/dev/null || echo python3-icalendar
    [[ -e /usr/include/libical/ical.h ]] || echo libical-dev
}

install_missing() {
    if ! command -v dotnet >/dev/null; then
        echo "The .NET SDK is missing; global.json names the version. See https://dotnet.microsoft.com/download." >&2
        return 1
    fi
    local packages as_root=()
    packages=$(missing_packages | xargs)
    [[ -n $packages ]] || return 0
    if ! command -v apt-get >/dev/null; then
        echo "The tests need what these Debian packages hold; install it with your system's own means and try again: $packages" >&2
        return 1
    fi
    if ((EUID != 0)); then
        if ! command -v sudo >/dev/null; then
            echo "Missing: $packages. Run as root: apt-get install --no-install-recommends $packages" >&2
            return 1
        fi
        as_root=(sudo)
    fi
    echo "Installing: $packages"
    "${as_root[@]}" apt-get -o DPkg::Lock::Timeout=500 update -q &&
        # shellcheck disable=SC2086 # a list of words
        "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=500 install -q -y --no-install-recommends $packages &&
        packages=$(missing_packages | xargs) || return 1
    if [[ -n $packages ]]; then
        echo "Installed, but still not found: $packages" >&2
        return 1
    fi
}

# The adapters' packages are not on every feed: where they are found they are built and tested like the rest.
restore_adapters() {
    [[ -e $adapters ]] || return 1
    if dotnet restore "$adapters" --verbosity quiet >"$artifacts/adapters-restore.log" 2>&1; then return 0; fi
    if grep -qE 'NU1101|NU1102' "$artifacts/adapters-restore.log"; then
        echo "The packages of $adapters are not on this feed: the adapters are not built."
    else
        cat "$artifacts/adapters-restore.log" >&2
        failed=$((failed + 1))
    fi
    return 1
}

# The test projects that a solution names, as paths from here.
test_projects_of() {
    grep -oE '"[^"]*\.Tests\.csproj"' "$1" | tr -d '"' | tr '\\' '/' | while read -r project; do
        realpath --relative-to=. "$(dirname "$1")/$project"
    done
}

counter() { grep -oE '<Counters [^>]*>' "$1" | grep -oE " $2=\"[0-9]+\"" | grep -oE '[0-9]+'; }

# One project's tests; its counters are added up from the TRX file, and not a single test run is a failure.
test_project() {
    local project=$1 name trx status=0 total executed bad
    name=$(basename "$project" .csproj)
    trx="$artifacts/$name.trx"
    say "tests: $name"
    dotnet test "$project" --no-build --logger "trx;LogFileName=$name.trx" --results-directory "$artifacts" || status=$?
    if [[ ! -s $trx ]]; then
        echo "FAILED: $name left no test results." >&2
        failed=$((failed + 1))
        return
    fi
    total=$(counter "$trx" total)
    executed=$(counter "$trx" executed)
    bad=$(($(counter "$trx" failed) + $(counter "$trx" error) + $(counter "$trx" timeout) + $(counter "$trx" aborted)))
    passed=$((passed + $(counter "$trx" passed)))
    skipped=$((skipped + total - executed))
    if ((executed == 0)); then
        echo "FAILED: $name ran no test." >&2
        bad=$((bad + 1))
    elif ((status != 0 && bad == 0)); then
        echo "FAILED: $name ended with exit code $status although no test failed." >&2
        bad=1
    fi
    failed=$((failed + bad))
}

# The journey as README.md starts it, twice at one moment: the two folders are equal byte for byte.
sample_runs_twice_alike() {
    local at=2026-03-16T08:00:00Z out=$artifacts/journey run
    for run in first second; do
        dotnet run --project samples/ConsoleJourney --no-build -- --at "$at" --out "$out/$run" >"$artifacts/journey-$run.log" 2>&1 ||
            { cat "$artifacts/journey-$run.log" >&2; return 1; }
        [[ -s $out/$run/journey.md ]] || { echo "The $run run of the sample left no journey.md." >&2; return 1; }
    done
    diff -r "$out/first" "$out/second"
}

# The benchmarks compare what every contender gives before they measure; here that comparison counts, not the figures.
benchmarks_agree() {
    dotnet run -c Release --project tests/InfoInterview.Benchmarks -- letters >"$artifacts/benchmark-letters.log" 2>&1 || { cat "$artifacts/benchmark-letters.log" >&2; return 1; }
    dotnet run -c Release --project tests/InfoInterview.Benchmarks -- letters-untyped >"$artifacts/benchmark-letters-untyped.log" 2>&1 || { cat "$artifacts/benchmark-letters-untyped.log" >&2; return 1; }
    dotnet run -c Release --project tests/InfoInterview.Benchmarks -- letters-threads >"$artifacts/benchmark-letters-threads.log" 2>&1 || { cat "$artifacts/benchmark-letters-threads.log" >&2; return 1; }
    dotnet run -c Release --project tests/InfoInterview.Benchmarks -- letters-cold >"$artifacts/benchmark-letters-cold.log" 2>&1 || { cat "$artifacts/benchmark-letters-cold.log" >&2; return 1; }
    dotnet run -c Release --project tests/InfoInterview.Benchmarks -- invites >"$artifacts/benchmark-invites.log" 2>&1 || { cat "$artifacts/benchmark-invites.log" >&2; return 1; }
    dotnet run -c Release --project tests/InfoInterview.Benchmarks -- paths >"$artifacts/benchmark-paths.log" 2>&1 || { cat "$artifacts/benchmark-paths.log" >&2; return 1; }
}

rm -rf "$artifacts"
mkdir -p "$artifacts"

need "what the tests need from the system" install_missing
if [[ -e tests/InfoInterview.Interop.Tests/install.sh ]]; then
    need "independent parsers" bash tests/InfoInterview.Interop.Tests/install.sh
fi

tested=$(test_projects_of "$solution")
if restore_adapters; then
    if step "build adapters" dotnet build "$adapters" --no-restore; then
        step "format adapters" dotnet format "$adapters" --verify-no-changes --no-restore
        tested=$(printf '%s\n' "$tested" "$(test_projects_of "$adapters")" | sort -u)
    fi
fi

need "restore" dotnet restore "$solution"
need "build" dotnet build "$solution" --no-restore
step "format" dotnet format "$solution" --verify-no-changes --no-restore
for project in $tested; do
    test_project "$project"
done

step "sample" sample_runs_twice_alike
step "benchmarks" benchmarks_agree

close
