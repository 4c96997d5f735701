#!/usr/bin/python3
# SPDX-License-Identifier: BSL-1.0
"""Would the tests notice if the library were another one?

    /usr/bin/python3 tests/mutation/mutate.py [GROUP...]

Copies the project into build/mutation, writes every mutant of the engine, the rules and the readers (or of the groups named)
into the copy, builds their tests once, and runs for each mutant the tests that meet it, until one fails. Says the score and
every survivor. Needs Debian's python3-clang-14; takes about half an hour on two cores.

A mutant changes one place: < and <=, > and >=, == and !=, && and ||, + and -, * to + and / to *, whether something is
negated, and which way an `if` goes. explained.txt holds the survivors that change nothing, each with its reason.
"""

import collections
import concurrent.futures
import json
import os
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import clang.cindex as ci

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent
GROUPS = {"engine": ["include/congvu/engine"], "rules": ["include/congvu/rules"],
          "readers": ["src/io", "src/scenarios"]}
TESTS = {"engine": ["tests_engine", "tests_rules", "tests_dataset", "tests_scenarios", "tests_bulk"],
         "rules": ["tests_rules", "tests_engine", "tests_scenarios", "tests_bulk"],
         "readers": ["tests_io", "tests_scenarios"]}
MARKS = {"<": "lt", "<=": "le", ">": "gt", ">=": "ge", "==": "eq", "!=": "ne", "+": "plus", "-": "minus", "*": "times",
         "/": "over"}
BECOMES = {"<": "<=", "<=": "<", ">": ">=", ">=": ">", "==": "!=", "!=": "==", "+": "-", "-": "+", "*": "+", "/": "*",
           "&&": "||", "||": "&&"}
FLAGS = ["-std=c++20", "-x", "c++", f"-I{ROOT}/include", f"-I{ROOT}/src/io", "-DCONGVU_VERSION=\"0\""]
KIND = ci.CursorKind


def sources(group):
    """The files of a group, that a mutant may be in."""
    for folder in GROUPS[group]:
        for file in sorted((ROOT / folder).rglob("*.?pp")):
            yield file


class Mutant:
    """One place of one file, and what stands there instead."""

    def __init__(self, file, start, end, what, line):
        self.file, self.start, self.end, self.what, self.line = file, start, end, what, line
        self.operator = None  # of && and ||: where it stands
        self.id = None


def find(file):
    """All mutants of a file, by offset."""
    index = ci.Index.create()
    unit = index.parse(str(file), args=FLAGS)
    path = str(file)
    text = file.read_bytes()
    found = {}

    def line_of(offset):
        return text.count(b"\n", 0, offset) + 1

    def add(start, end, what, operator=None):
        if (start, end, what) in found:
            return
        mutant = Mutant(file, start, end, what, line_of(operator[0] if operator else start))
        mutant.operator = operator
        found[(start, end, what)] = mutant

    sums = set()  # where numbers are added and multiplied, not texts, days or places in a list

    def in_file(cursor):
        place = cursor.extent.start
        return place.file is not None and place.file.name == path and cursor.extent.end.file.name == path

    def visit(cursor):
        for child in cursor.get_children():
            if child.location.file is not None and child.location.file.name != path:
                continue
            look_at(child)
            visit(child)

    def look_at(cursor):
        if not in_file(cursor):
            return
        start, end = cursor.extent.start.offset, cursor.extent.end.offset
        if cursor.kind == KIND.BINARY_OPERATOR:
            parts = list(cursor.get_children())
            if len(parts) != 2:
                return
            left_end, right = parts[0].extent.end.offset, parts[1].extent.start.offset
            between = text[left_end:right]
            if parts[0].type.get_canonical().kind not in (ci.TypeKind.POINTER, ci.TypeKind.RECORD):
                sums.update(left_end + at for at, sign in enumerate(between.decode("latin-1")) if sign in "+-*/")
            for name in (b"&&", b"||"):
                at = between.find(name)
                if at >= 0:
                    add(start, end, name.decode(), (left_end + at, left_end + at + 2))
        elif cursor.kind == KIND.UNARY_OPERATOR and text[start:start + 1] == b"!" and \
                text[start + 1:start + 2] != b"=":
            add(start, end, "!")
        elif cursor.kind == KIND.IF_STMT:
            parts = list(cursor.get_children())
            first = parts[0] if parts else None
            if first is not None and first.kind in (KIND.DECL_REF_EXPR, KIND.CALL_EXPR, KIND.MEMBER_REF_EXPR,
                                                    KIND.UNEXPOSED_EXPR) and in_file(first):
                a, b = first.extent.start.offset, first.extent.end.offset
                plain = text[a:b]
                if not plain.startswith(b"!") and b"&&" not in plain and b"||" not in plain and \
                        not any(f" {m} ".encode() in plain for m in MARKS) and text[b:b + 1] == b")":
                    add(a, b, "if")

    visit(unit.cursor)
    for token in unit.get_tokens(extent=unit.cursor.extent):
        start, end = token.extent.start.offset, token.extent.end.offset
        if token.kind != ci.TokenKind.PUNCTUATION or token.spelling not in MARKS:
            continue
        if token.spelling in "+-*/" and start not in sums:
            continue
        # Formatting tells a comparison from a bracket, and a sum from a sign.
        if text[start - 1:start] in b" \n" and text[end:end + 1] in b" \n":
            add(start, end, token.spelling)
    return sorted(found.values(), key=lambda one: (one.start, one.end))


def rewritten(text, mutants):
    """The text with all mutants in it."""
    edits = []  # (offset, rank, tie, insertion, length to be taken out)
    for m in mutants:
        call = f"congvu_mutation::on({m.id})"
        if m.what in MARKS:
            edits.append((m.end, 1, 0, f" congvu_mutation::{MARKS[m.what]}{{{m.id}}} {m.what}", 0))
        elif m.what in ("!", "if"):
            edits.append((m.start, 2, -m.end, f"congvu_mutation::flip({m.id}, (bool)(", 0))
            edits.append((m.end, 0, -m.start, "))", 0))
        else:
            edits.append((m.start, 2, -m.end, "((bool)(", 0))
            if m.what == "&&":
                edits.append((m.operator[0], 1, 0, f") != {call} ? (bool)(", 2))
                edits.append((m.end, 0, -m.start, f") : {call})", 0))
            else:
                edits.append((m.operator[0], 1, 0, f") != {call} ? !{call} : (bool)(", 2))
                edits.append((m.end, 0, -m.start, "))", 0))
    out, at = [], 0
    for offset, _, _, insertion, length in sorted(edits):
        out.append(text[at:offset])
        out.append(insertion.encode())
        at = offset + length
    out.append(text[at:])
    return b"".join(out)


def copy_project(target):
    shutil.rmtree(target / "source", ignore_errors=True)
    shutil.copytree(ROOT, target / "source", ignore=shutil.ignore_patterns("build", ".git", "node_modules"))


def write(target, mutants):
    by_file = collections.defaultdict(list)
    for m in mutants:
        by_file[m.file].append(m)
    for group in GROUPS:
        for file in sources(group):
            text = rewritten(file.read_bytes(), by_file[file])
            copy = target / "source" / file.relative_to(ROOT)
            if copy.read_bytes() != text:
                copy.write_bytes(text)


def build(target, names):
    folder = target / "build"
    if not (folder / "build.ninja").exists():
        subprocess.run(["cmake", "-S", target / "source", "-B", folder, "-G", "Ninja", "-DCMAKE_BUILD_TYPE=Debug",
                        "-DCMAKE_CXX_COMPILER=g++",
                        "-DCMAKE_CXX_FLAGS=-std=c++20 -w -D_GLIBCXX_ASSERTIONS -DCATCH_CONFIG_RUNTIME_STATIC_REQUIRE "
                        f"-include {HERE}/mutants.hpp", "-DCMAKE_CXX_FLAGS_DEBUG=-O1"],
                       check=True, stdout=subprocess.DEVNULL)
    return subprocess.run(["ninja", "-C", folder, "-k", "0", *names], text=True, capture_output=True)


def without_those_that_do_not_compile(target, mutants, names):
    """Builds; leaves out what the compiler does not take (a comparison of an order with 0, a requirement)."""
    left_out = 0
    for _ in range(8):
        done = build(target, names)
        if done.returncode == 0:
            return mutants, left_out
        bad = {(ROOT / file, int(line)) for file, line in re.findall(
            re.escape(f"{target}/source/") + r"(\S+?):(\d+):\d+: (?:error|note|required from|  required)", done.stdout)}
        culprits = [m for m in mutants if (m.file, m.line) in bad]
        if not culprits:
            sys.exit("the copy does not build:\n" + done.stdout[-5000:])
        left_out += len(culprits)
        mutants = [m for m in mutants if m not in culprits]
        print(f"  {len(culprits)} that the compiler does not take are left out", flush=True)
        write(target, mutants)
    sys.exit("the copy does not build")


def cases_of(program):
    listed = subprocess.run([program, "--list-test-names-only"], capture_output=True, text=True).stdout
    return [line for line in listed.splitlines() if line.strip()]


def run_case(program, case, environment, limit):
    names = re.sub(r"([,\\[\]*\"])", r"\\\1", case)
    try:
        return subprocess.run([program, names, "-a"], env={**os.environ, **environment}, stdout=subprocess.DEVNULL,
                              stderr=subprocess.DEVNULL, timeout=limit).returncode
    except subprocess.TimeoutExpired:
        return -1


def meetings(target, names, workers):
    """For each mutant the test cases that meet it, quickest first."""
    met = collections.defaultdict(list)

    def one(job):
        number, program, case = job
        record = target / f"met-{number}"
        start = time.monotonic()
        status = run_case(program, case, {"CONGVU_MUTANTS_MET": str(record)}, 600)
        took = time.monotonic() - start
        ids = [int(line) for line in record.read_text().split()] if record.exists() else []
        record.unlink(missing_ok=True)
        return program, case, status, took, ids

    jobs = [(program, case) for program in (target / "build/tests" / name for name in names) for case in cases_of(program)]
    with concurrent.futures.ThreadPoolExecutor(workers) as pool:
        for program, case, status, took, ids in pool.map(one, [(n, p, c) for n, (p, c) in enumerate(jobs)]):
            if status != 0:
                print(f"  not used, for it fails without a mutant: {program.name} {case}", flush=True)
                continue
            for id in ids:
                met[id].append((took, program, case))
    for all in met.values():
        all.sort(key=lambda one: one[0])
    return met


def explained():
    """Survivors that change nothing: `file: line of code => reason`."""
    reasons = {}
    file = HERE / "explained.txt"
    for line in file.read_text(encoding="utf-8").splitlines() if file.exists() else []:
        if line and not line.startswith("#"):
            place, reason = line.split(" => ", 1)
            reasons[place] = reason
    return reasons


def described(m):
    code = m.file.read_text(encoding="utf-8").splitlines()[m.line - 1].strip()
    change = {"!": "! left out", "if": "the if goes the other way"}.get(m.what) or f"{m.what} becomes {BECOMES[m.what]}"
    return f"{m.file.relative_to(ROOT)}: {code} [{change}]"


def main():
    groups = sys.argv[1:] or list(GROUPS)
    if set(groups) - set(GROUPS):
        sys.exit(f"groups are {', '.join(GROUPS)}")
    target = ROOT / "build/mutation"
    target.mkdir(parents=True, exist_ok=True)
    workers = os.cpu_count() or 2
    mutants, group_of = [], {}
    for group in groups:
        for file in sources(group):
            for m in find(file):
                m.id = len(mutants)
                group_of[m.id] = group
                mutants.append(m)
    print(f"{len(mutants)} places", flush=True)
    copy_project(target)
    write(target, mutants)
    names = sorted({name for group in groups for name in TESTS[group]})
    mutants, left_out = without_those_that_do_not_compile(target, mutants, names)
    print(f"{len(mutants)} mutants, {left_out} left out; asking which test meets which", flush=True)
    met = meetings(target, names, workers)

    def killed(m):
        tests = [one for one in met[m.id] if one[1].name in TESTS[group_of[m.id]]]
        for took, program, case in tests:
            if run_case(program, case, {"CONGVU_MUTANT": str(m.id)}, 10 + 20 * took) != 0:
                return "killed"
        return "survived" if tests else "met by no test"

    reasons = explained()
    results = {}
    with concurrent.futures.ThreadPoolExecutor(workers) as pool:
        for number, (m, result) in enumerate(zip(mutants, pool.map(killed, mutants)), 1):
            results[m.id] = result
            if sys.stderr.isatty() and number % 10 == 0:
                print(f"\r{number} of {len(mutants)}", end="", file=sys.stderr)

    (target / "results.json").write_text(json.dumps({f"{described(m)} #{m.id}": results[m.id] for m in mutants},
                                                    ensure_ascii=False, indent=1), encoding="utf-8")
    used, bad = set(), 0
    for group in groups:
        ours = [m for m in mutants if group_of[m.id] == group]
        left = [(described(m), results[m.id]) for m in ours if results[m.id] != "killed"]
        same = [place for place, _ in left if place in reasons]
        survivors = [f"  {place}: {result}" for place, result in left if place not in reasons]
        noticed = len(ours) - len(left)
        share = 100 * noticed / max(1, len(ours) - len(same))
        print(f"\n{group}: {len(ours)} mutants, {noticed} noticed, {len(same)} change nothing, {len(survivors)} survive: "
              f"{share:.1f} %", *survivors, sep="\n")
        used |= set(same)
        bad += group != "readers" and share < 90
    for place in sorted(set(reasons) - used):
        print(f"explained, but noticed or not there: {place}")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
