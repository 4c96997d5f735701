#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# sh bench/compare.sh [FOLDER]
# sh bench/compare.sh --scaling [--large]
# The first asks congvu, DuckDB and plain C++ the same questions of a whole country: of the data in FOLDER, or else of
# an invented country, which is written once. It tells whether they agree, how long each takes, and which goals hold.
# The second asks congvu alone, of countries of 10^4, 10^5, 10^6 (and 10^7) people, and writes
# bench/national/scaling.csv and docs/pages/scaling.svg. Both install and build what is missing; both read from the
# environment THREADS (all cores) and ROUNDS (5; the first only).
# Exit status: 0 when all answers are equal, however long they took.
set -eu

usage() {
    sed -n 's/^# \(sh bench\)/usage: \1/p' "$0" >&2
    exit 2
}
mode=compare
folder=
sizes="10000 100000 1000000"
case "${1-}" in
    --scaling)
        mode=scaling
        shift
        if [ "${1-}" = --large ]; then sizes="$sizes 10000000"; shift; fi ;;
    -*) usage ;;
    ?*) folder=$(realpath "$1"); shift ;;
esac
[ $# -eq 0 ] || usage

cd "$(dirname "$0")/.."
work=build/compare
results=$work/results.csv
congvu=build/bench/bin/congvu
national=build/bench/bench/congvu_national
threads=${THREADS:-$(nproc)}
rounds=${ROUNDS:-5}
mkdir -p $work

say() { echo "compare: $*" >&2; }

# quietly NAME COMMAND...: what it prints goes to a log, which is shown when it fails.
quietly() {
    log=$work/$1.log
    shift
    "$@" >"$log" 2>&1 || { cat "$log" >&2; exit 1; }
}

build() {
    sh cmake/install_packages.sh compare >&2
    say "building"
    quietly configure cmake --preset bench
    quietly build cmake --build --preset bench --target congvu_program congvu_national
    for program in nation naive; do
        quietly $program g++ -std=c++20 -O3 -Wall -Wextra bench/national/$program.cpp -o $work/$program
    done
}

install_duckdb() {
    mkdir -p $work/duckdb
    cp bench/national/duckdb.mjs bench/national/package.json bench/national/package-lock.json $work/duckdb/
    installed=$work/duckdb/node_modules/installed-from.json
    cmp -s bench/national/package-lock.json $installed && return
    say "installing DuckDB"
    quietly npm npm ci --prefix $work/duckdb --ignore-scripts --no-audit --no-fund
    cp bench/national/package-lock.json $installed
}

# write_country FOLDER STAFF: unless it is there.
write_country() {
    [ ! -d "$1" ] || return 0
    say "writing a country of $2 people"
    rm -rf "$1.part"
    quietly nation $work/nation "$1.part" "$2"
    mv "$1.part" "$1"
}

# measure PROGRAM COMMAND...: its lines `name,seconds,answer` go to the results, each after the name of the program, and
# so does a line `process,seconds,KiB` with its time on the clock and its peak memory.
measure() {
    program=$1
    shift
    /usr/bin/time -q -o $work/process -f process,%e,%M "$@" >$work/lines
    sed "s/^/$program,/" $work/lines $work/process >>$results
}
# Exit status 1 is an answer, too: some rule is violated.
# shellcheck disable=SC2016 # the inner shell expands it
measure_check() {
    measure check sh -c '"$@" >/dev/null || [ $? -eq 1 ]' - \
        $congvu check "$1" --as-of 2026-12-31 --threads "$2"
}

compare() {
    install_duckdb
    : >$results
    if [ -z "$folder" ]; then
        folder=$work/data
        write_country $folder 2000000
        sed 's/^/recorded,/' bench/national/answers.csv >>$results
    fi
    for round in $(seq "$rounds"); do
        say "round $round of $rounds"
        measure duckdb node $work/duckdb/duckdb.mjs "$folder" "$threads"
        measure naive $work/naive "$folder"
        measure congvu $national "$folder" --threads "$threads"
        measure_check "$folder" "$threads"
    done
    node bench/national/table.mjs $results "$folder" "$threads"
}

# of PROGRAM NAME FIELD: a field of the results.
of() { sed -n "s/^$1,$2,//p" $results | cut -d, -f"$3"; }

scaling() {
    points=bench/national/scaling.csv
    echo "staff,bytes,threads,load_s,rules_s,check_s,check_peak_kib" >$work/points
    for staff in $sizes; do
        country=$work/country-$staff
        write_country "$country" "$staff"
        bytes=$(cat "$country"/*.csv | wc -c)
        n=1
        while [ "$n" -le "$threads" ]; do
            say "$staff people, $n threads"
            : >$results
            measure congvu $national "$country" --threads "$n"
            measure_check "$country" "$n"
            times="$(of congvu load 1),$(of congvu rules 1),$(of check process 1)"
            echo "$staff,$bytes,$n,$times,$(of check process 2)"
            n=$((n * 2))
        done
    done >>$work/points
    mv $work/points $points
    node bench/national/scaling.mjs $points docs/pages/scaling.svg
}

build
$mode
