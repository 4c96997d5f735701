#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# Fuzzes the readers, one after another: sh tests/fuzz/run.sh [SECONDS for each, 600] [TARGET...]
# Says executions and the lines of the readers that were reached. Ends with 1 when something was found, and says where
# the input lies. CONGVU_FUZZ_BUILD names a fuzz build to use as it is; else preset `fuzz` is built.
set -eu
cd "$(dirname "$0")/../.."
seconds=${1:-600}
if [ $# -gt 0 ]; then shift; fi
targets=${*:-yaml bulk popolo scenarios words c world}
build=${CONGVU_FUZZ_BUILD:-}
if [ -z "$build" ]; then
    build=build/fuzz
    cmake --preset fuzz
    cmake --build --preset fuzz
fi
programs=$build/tests/fuzz
# Some targets write files; memory is a faster place for them than a disk.
if [ -z "${TMPDIR:-}" ] && [ -w /dev/shm ]; then export TMPDIR=/dev/shm; fi

status=0
for target in $targets; do
    found=$build/found/$target
    mkdir -p "$found" "$build/crashes"
    dictionary=
    if [ -f "tests/fuzz/$target.dict" ]; then dictionary=-dict=tests/fuzz/$target.dict; fi
    before=$(ls "$build/crashes")
    echo "-- $target, $seconds s"
    # shellcheck disable=SC2086 # no word where there is no dictionary
    LLVM_PROFILE_FILE=/dev/null "$programs/fuzz_$target" $dictionary -max_total_time="$seconds" -max_len=16384 \
        -timeout=20 -rss_limit_mb=4096 -print_final_stats=1 -artifact_prefix="$build/crashes/$target-" \
        "$found" "tests/fuzz/broken/$target" >"$build/$target.log" 2>&1 || true
    awk '/stat::number_of_executed_units/ { runs = $2 } /stat::average_exec_per_sec/ { a_second = $2 }
         END { printf "   %d executions, %d a second\n", runs, a_second }' "$build/$target.log"
    for input in "$build/crashes/$target-"*; do
        case " $before " in *"$(basename "$input")"*) continue ;; esac
        if [ ! -e "$input" ]; then continue; fi
        status=1
        echo "   FOUND $input; what was said of it is in $build/$target.log"
        echo "   again: $programs/fuzz_$target $input"
        echo "   smaller: $programs/fuzz_$target -minimize_crash=1 -runs=10000 $input"
    done
done

# What all inputs together reach, those of this run and those that are kept.
objects=
for target in $targets; do
    LLVM_PROFILE_FILE=$build/$target.profraw "$programs/fuzz_$target" -runs=0 -artifact_prefix="$build/crashes/$target-" \
        "$build/found/$target" \
        "tests/fuzz/broken/$target" >/dev/null 2>&1 || status=1
    objects="$objects -object $programs/fuzz_$target"
done
if [ -f "$build/lib/libcongvu.so" ]; then objects="$objects -object $build/lib/libcongvu.so"; fi
# shellcheck disable=SC2046 # one word for each target
llvm-profdata merge -o "$build/fuzz.profdata" $(for target in $targets; do echo "$build/$target.profraw"; done)
# covered NAME SOURCE...
covered() {
    name=$1
    shift
    # shellcheck disable=SC2086 # several words
    llvm-cov report ${objects# -object } -instr-profile="$build/fuzz.profdata" "$@" 2>/dev/null |
        awk -v name="$name" '$1 == "TOTAL" { printf "%s: %s of %d lines reached\n", name, $10, $8 }'
}
# shellcheck disable=SC2046 # several words
for target in $targets; do
    case $target in
        yaml) covered src/io $(find src/io -maxdepth 1 -name '*.cpp' ! -name '*popolo*' ! -name 'write_*') ;;
        popolo) covered "Popolo" src/io/read_popolo.cpp ;;
        bulk) covered src/io/bulk src/io/bulk/*.cpp ;;
        scenarios) covered "scenario tables" src/scenarios/csv.cpp src/scenarios/load_scenarios.cpp ;;
        c) covered src/c src/c/*.cpp ;;
    esac
done
exit $status
