#!/bin/sh
# SPDX-License-Identifier: BSL-1.0
# sh cmake/test.sh [STEP...]
# Installs what is missing and runs every check, or only the steps named: format dev asan tsan tidy docs.
# The last line counts the tests of all runs of ctest; a step that fails without a failed test counts as one failure.
set -u
cd "$(dirname "$0")/.." || exit 1
[ $# -gt 0 ] || set -- format dev asan tsan tidy docs

sh cmake/install_packages.sh test || exit 1
logs=build/logs
mkdir -p $logs

run() {
    case $1 in
        format)
            find include src tests bench docs '(' -name '*.[ch]pp' -o -name '*.[ch]' ')' -exec clang-format --dry-run -Werror {} + ;;
        tsan)
            # A sanitizer of this age cannot live with the wide address randomisation of new kernels.
            if setarch -R true 2>/dev/null; then setarch -R cmake --workflow --preset tsan
            else cmake --workflow --preset tsan; fi ;;
        *)
            cmake --workflow --preset "$1" ;;
    esac
}

passed=0
failed=0
summary=""
for step; do
    printf '%s ... ' "$step"
    start=$(date +%s)
    if run "$step" >"$logs/$step.log" 2>&1; then result=passed; else result=FAILED; fi
    seconds=$(($(date +%s) - start))

    # ctest says: 98% tests passed, 1 tests failed out of 45
    counts=$(sed -n 's/^[0-9]*% tests passed, \([0-9]*\) tests failed out of \([0-9]*\)$/\1 \2/p' "$logs/$step.log")
    bad=${counts% *}
    all=${counts#* }
    bad=${bad:-0}
    all=${all:-0}
    passed=$((passed + all - bad))
    failed=$((failed + bad))
    [ "$result" = passed ] || [ "$bad" -gt 0 ] || failed=$((failed + 1))

    echo "$result ($seconds s)"
    [ "$result" = passed ] || tail -n 100 "$logs/$step.log"
    sed -n 's/^.*- \(.*\) (Skipped)$/skipped: \1, see build\/logs\/'"$step"'.log/p' "$logs/$step.log"
    summary="$summary$(printf '%-10s %s  %4s tests  %5s s' "$step" "$result" "$all" "$seconds")
"
done

echo
for step; do # what failed within tests that are programs of their own, in the words of TAP
    sed -n -e 's/^ *\(not ok .*\)/'"$step"': \1/p' -e 's/^ *error: /    /p' "$logs/$step.log"
done
printf '%s' "$summary"
sed -n 's/^lines: /coverage:  lines /p' $logs/asan.log 2>/dev/null
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
