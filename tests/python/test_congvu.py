# SPDX-License-Identifier: BSL-1.0
# Run at the top of the project, with congvu on PYTHONPATH or installed.
import contextlib
import csv
import ctypes
import dataclasses
import datetime
import gc
import io
import json
import os
import re
import subprocess
import sys
import tempfile
import threading
import unittest
from datetime import date
from pathlib import Path
from unittest import mock

import congvu
from congvu import _native

try:
    import pandas
except ImportError:
    pandas = None

EXAMPLES = Path("docs/examples")
COUNTRY = EXAMPLES / "country"
DAY = date(2026, 12, 31)


def files() -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in COUNTRY.glob("*.csv")}


def teacher(id: str) -> congvu.Person:
    return congvu.Person(id=id, agency="THPT-1", category="public_employee", funding="state_budget",
                         born=date(1999, 9, 9), sex="F", started=date(2026, 11, 1), rating_previous=2, rating_last=2)


class Header(unittest.TestCase):
    """The structures stand twice, in congvu.h and in the module; here they are compared."""

    TYPES = {"int": ctypes.c_int, "unsigned": ctypes.c_uint, "uint32_t": ctypes.c_uint32, "int64_t": ctypes.c_int64,
             "size_t": ctypes.c_size_t, "const char*": ctypes.c_char_p, "congvu_status": ctypes.c_int,
             "const congvu_fault*": ctypes.POINTER(_native.Fault),
             "const congvu_finding*": ctypes.POINTER(_native.Finding)}

    def setUp(self) -> None:
        self.header = re.sub(r"/\*.*?\*/", "", Path("include/congvu.h").read_text(encoding="utf-8"), flags=re.DOTALL)

    @staticmethod
    def camel(name: str) -> str:
        return "".join(part.capitalize() for part in name.split("_"))

    def test_structures(self) -> None:
        structures = re.findall(r"typedef struct congvu_(\w+) \{(.*?)\}", self.header, re.DOTALL)
        known = {kind.__name__ for kind in vars(_native).values()
                 if isinstance(kind, type) and issubclass(kind, ctypes.Structure) and kind is not ctypes.Structure}
        self.assertEqual({self.camel(name) for name, _ in structures}, known)
        for name, body in structures:
            members = [(member, self.TYPES[kind.strip()])
                       for kind, member in re.findall(r"^\s*([\w *]+?[ *])(\w+);", body, re.MULTILINE)]
            self.assertEqual(getattr(_native, self.camel(name))._fields_, members, name)

    def test_functions(self) -> None:
        functions = re.findall(r"^congvu_status congvu_(\w+)\((.*?)\);", self.header, re.DOTALL | re.MULTILINE)
        self.assertEqual({name: len(parameters.split(",")) for name, parameters in functions},
                         {name: len(types) + 1 for name, types in _native._functions.items()})  # and the error

    def test_statuses(self) -> None:
        statuses = {int(number): self.camel(name.lower())
                    for name, number in re.findall(r"CONGVU_(\w+)\s*= (\d)", self.header)}
        self.assertEqual(statuses.pop(0), "Ok")
        self.assertEqual({number: congvu._KINDS.get(number, congvu.Internal).__name__ for number in statuses}, statuses)


class Importing(unittest.TestCase):
    def test_a_library_that_is_none(self) -> None:
        for named in ("/no-such-folder/libcongvu.so.0", str(COUNTRY / "staff.csv")):
            run = subprocess.run([sys.executable, "-B", "-c", "import congvu"], capture_output=True, text=True,
                                 check=False, env={**os.environ, "CONGVU_LIBRARY": named})
            self.assertRegex(run.stderr.splitlines()[-1], f"^ImportError: CONGVU_LIBRARY .*{re.escape(named)}")


class Loading(unittest.TestCase):
    def test_a_folder_and_memory_say_the_same(self) -> None:
        from_folder, from_memory = congvu.load(COUNTRY), congvu.load_memory(files())
        self.assertEqual(from_folder.size, from_memory.size)
        people = len(list(csv.DictReader(io.StringIO(files()["staff.csv"]))))
        self.assertEqual(from_folder.size.people, people)
        self.assertTrue(from_folder.size.is_country)
        self.assertFalse(congvu.load(EXAMPLES / "ha-tinh").size.is_country)
        self.assertEqual([finding.message_vi for finding in from_folder.check(DAY)],
                         [finding.message_vi for finding in from_memory.check(DAY)])

    def test_every_fault_is_told_with_its_place(self) -> None:
        bad = files()
        bad["staff.csv"] += "S011,SO-NB,civil_servant,state_budget,1990-13-01,F,2020-01-01,,,2,2,0\n"
        with self.assertRaises(congvu.BadInput) as caught:
            congvu.load_memory(bad)
        places = [(fault.file, fault.line, fault.column, fault.code, fault.did_you_mean)
                  for fault in caught.exception.faults]
        self.assertEqual(places, [("staff.csv", 11, 6, "unknown-key", "SO-NV"),
                                  ("staff.csv", 11, 39, "bad-date", "")])
        self.assertIn('staff.csv:11:6: ', str(caught.exception))
        self.assertIn('did you mean "SO-NV"?', str(caught.exception))
        self.assertIsInstance(caught.exception, ValueError)

    def test_many_faults_are_counted(self) -> None:
        bad = files()
        bad["staff.csv"] += "".join(f"X{at},NO,cadre,mixed,1990-01-01,F,2020-01-01,,,2,2,0\n" for at in range(50))
        with self.assertRaises(congvu.BadInput) as caught:
            congvu.load_memory(bad)
        self.assertEqual(len(caught.exception.faults), 50)
        self.assertTrue(str(caught.exception).endswith("… and 40 more"))

    def test_a_path_that_is_not_there(self) -> None:
        with self.assertRaises(congvu.BadInput) as caught:
            congvu.load("docs/no-such-folder")
        self.assertEqual(caught.exception.faults[0].code, "no-file")

    def test_files_are_text_or_bytes(self) -> None:
        encoded = {name: text.encode() for name, text in files().items()}
        self.assertEqual(congvu.load_memory(encoded).size, congvu.load(COUNTRY).size)
        with self.assertRaises(TypeError):
            congvu.load_memory({"agencies.csv": 3})  # type: ignore[dict-item]
        for wrong, code in (("\0", "unseen-character"), ("\ud800", "not-utf8")):
            with self.assertRaises(congvu.BadInput) as caught:
                congvu.load_memory({"agencies.csv": files()["agencies.csv"] + f"A{wrong},VN,ministry,0,2000-01-01,\n"})
            self.assertEqual(caught.exception.faults[0].code, code)

    def test_the_name_of_a_file_is_utf8(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, os.fsdecode(b"\xff.yaml")).write_text("agencies: [\n", encoding="utf-8")
            with self.assertRaises(congvu.BadInput) as caught:
                congvu.load(folder)
            first = caught.exception.faults[0]
            self.assertEqual((first.file, first.code), (folder, "file-name"))


class Checking(unittest.TestCase):
    def test_findings_are_those_of_the_json_report(self) -> None:
        for path, day in ((COUNTRY, DAY), (EXAMPLES / "ha-tinh", date(2025, 1, 1)),
                          (EXAMPLES / "first-agency", date(2026, 12, 31))):
            report = congvu.load(path).check(day)
            written = json.loads(report.render("json"))["findings"]
            self.assertGreater(len(report), 0)
            self.assertEqual(len(report), len(written))
            for finding, entry in zip(report, written, strict=True):
                self.assertEqual(finding.rule, entry["rule"])
                self.assertEqual(finding.outcome, entry["outcome"])
                self.assertEqual(finding.severity, entry["severity"])
                self.assertEqual(finding.confidence, entry["confidence"])
                self.assertEqual(finding.subject, entry["subject"]["id"])
                self.assertEqual(finding.message_vi, entry["message"]["vi"])
                self.assertEqual(finding.message_en, entry["message"]["en"])
                self.assertEqual(finding.observed, entry["observed"])
                self.assertEqual(finding.limit, entry["limit"])
                self.assertEqual(finding.fix_vi, entry["fix"]["vi"] if entry["fix"] else "")

    def test_summary_and_places_in_the_sequence(self) -> None:
        report = congvu.load(COUNTRY).check(DAY)
        self.assertEqual(len(report), report.summary.violates + report.summary.undetermined)
        self.assertEqual(report.has_violation, report.summary.violations > 0)
        self.assertTrue(report.has_violation)
        self.assertEqual(report[-1], list(report)[-1])
        with self.assertRaises(IndexError):
            report[len(report)]
        self.assertFalse(congvu.load(EXAMPLES / "ha-tinh").check(date(2022, 12, 31)).has_violation)

    def test_rules_and_everything(self) -> None:
        report = congvu.load(COUNTRY).check(DAY, rules="KL40-07", everything=True)
        self.assertEqual({finding.rule for finding in report}, {"KL40-07"})
        summary = report.summary
        self.assertEqual(len(report), summary.complies + summary.violates + summary.undetermined +
                         summary.not_applicable)
        with self.assertRaisesRegex(congvu.BadArgument, "no rule fits"):
            congvu.load(COUNTRY).check(DAY, rules="KL99-*")

    def test_the_day_decides(self) -> None:
        data = congvu.load(EXAMPLES / "ha-tinh")
        self.assertNotEqual(data.check(date(2022, 12, 31)).summary, data.check(date(2025, 1, 1)).summary)
        self.assertNotEqual(data.check(DAY).summary, data.check(DAY, known_at=date(2022, 12, 31)).summary)

    def test_columns_are_the_findings(self) -> None:
        report = congvu.load(COUNTRY).check(DAY)
        columns = report.columns()
        self.assertEqual([congvu.Finding(*row) for row in zip(*columns.values(), strict=True)], list(report))

    def test_pandas_is_optional(self) -> None:
        with mock.patch.dict(sys.modules, {"pandas": None}):  # as if it were not installed
            with self.assertRaisesRegex(ImportError, "needs pandas"):
                congvu.load(COUNTRY).check(DAY).to_frame()

    def test_numbers_that_c_would_cut(self) -> None:
        data = congvu.load(COUNTRY)
        for wrong in (-1, 2**64 + 1):
            with self.assertRaises(congvu.BadArgument):
                data.check(DAY, threads=wrong)
            with self.assertRaises(congvu.BadArgument):
                data.check(DAY, findings_per_rule=wrong)
            with self.assertRaises(congvu.BadArgument):
                congvu.load(COUNTRY, memory_limit=wrong)

    def test_a_day_is_a_day(self) -> None:
        data = congvu.load(COUNTRY)
        for wrong in ("2026-12-31", datetime.datetime(2026, 12, 31), 20261231, None):
            with self.assertRaises(TypeError):
                data.check(wrong)  # type: ignore[arg-type]

    def test_texts_that_c_would_cut_or_cannot_hold(self) -> None:
        data = congvu.load(COUNTRY)
        with self.assertRaises(congvu.BadArgument):
            data.check(DAY, rules="KL40-07\0,NOTHING")
        with self.assertRaises(congvu.BadText):
            data.check(DAY, rules="\ud800")
        with self.assertRaises(TypeError):
            data.check(DAY, rules=b"KL40-07")  # type: ignore[arg-type]
        with self.assertRaisesRegex(congvu.BadArgument, 'did you mean "json"'):
            data.check(DAY).render("jsn")

    def test_what_is_closed_is_not_used(self) -> None:
        data = congvu.load(COUNTRY)
        report = data.check(DAY)
        with data:
            pass
        data.close()
        with self.assertRaisesRegex(congvu.BadHandle, "the data is closed"):
            data.check(DAY)
        self.assertGreater(len(report), 0)  # it keeps what it needs

    def test_what_nobody_uses_is_given_back(self) -> None:
        data = congvu.load(COUNTRY)
        given_back = data._close
        del data
        gc.collect()
        self.assertFalse(given_back.alive)

    def test_threads_share_data(self) -> None:
        data = congvu.load(COUNTRY)
        expected = data.check(DAY).render("json")
        seen: list[str] = []

        def work() -> None:
            seen.append(data.check(DAY).render("json"))

        threads = [threading.Thread(target=work) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(seen, [expected] * 8)


class Changing(unittest.TestCase):
    def setUp(self) -> None:
        self.session = congvu.load(COUNTRY).session(DAY)
        self.before = self.session.summary

    def tearDown(self) -> None:
        self.session.close()

    def test_effects_and_the_way_back(self) -> None:
        with self.session.trying() as session:
            effects = session.set_quota("THPT-1", "public_employee", "state_budget", 2026, 4)
            self.assertEqual([(one.rule, one.before, one.after) for one in effects],
                             [("KL40-07", "violates", "complies")])
            worse = [one for one in session.hire(teacher("S010")) if one.is_worse]
            self.assertEqual([one.rule for one in worse], ["KL40-07"])
            assert worse[0].finding is not None
            self.assertEqual((worse[0].finding.observed, worse[0].finding.limit), (5, 4))
            self.assertEqual(len(session), 2)
        self.assertEqual(len(self.session), 0)
        self.assertEqual(self.session.summary, self.before)

    def test_each_change_is_what_the_changed_files_say(self) -> None:
        self.session.leave("S005", date(2026, 6, 1))
        self.session.end_agency("HUYEN-C", date(2025, 7, 1))
        self.session.put_under("SO-NV", "XA-D")
        self.session.assign("T02", "HUYEN-B", "lead")
        self.session.unassign("T01", "SO-NV", "lead")
        self.session.move("S004", "SO-GD", "civil_servant", "service_revenue")
        changed = files()
        for name, old, new in (
                ("staff.csv", "2012-09-05,,", "2012-09-05,2026-06-01,"),
                ("agencies.csv", "HUYEN-C,TINH-A,district,2,2000-01-01,",
                 "HUYEN-C,TINH-A,district,2,2000-01-01,2025-07-01"),
                ("agencies.csv", "SO-NV,TINH-A", "SO-NV,XA-D"),
                ("assignments.csv", "T02,BO-A,cooperate\n", "T02,BO-A,cooperate\nT02,HUYEN-B,lead\n"),
                ("assignments.csv", "T01,SO-NV,lead\n", ""),
                ("staff.csv", "S004,THPT-1,public_employee,state_budget",
                 "S004,SO-GD,civil_servant,service_revenue")):
            self.assertIn(old, changed[name])
            changed[name] = changed[name].replace(old, new)
        self.assertEqual(self.session.summary, congvu.load_memory(changed).check(DAY).summary)
        self.assertNotEqual(self.session.summary, self.before)

    def test_an_error_takes_back_what_was_tried(self) -> None:
        with self.assertRaises(KeyError), self.session.trying() as session:
            session.leave("S001", date(2026, 1, 1))
            raise KeyError
        self.assertEqual((len(self.session), self.session.summary), (0, self.before))

    def test_none_takes_a_day_back(self) -> None:
        self.session.end_agency("SO-NV", date(2026, 1, 1))
        self.assertNotEqual(self.session.summary, self.before)
        self.session.end_agency("SO-NV", None)
        self.session.leave("S004", date(2026, 1, 1))
        self.session.leave("S004", None)
        self.assertEqual((len(self.session), self.session.summary), (4, self.before))

    def test_a_quota_that_is_not_known(self) -> None:
        effects = self.session.set_quota("THPT-1", "public_employee", "state_budget", 2026, None)
        self.assertIn(("KL40-07", "undetermined"), [(one.rule, one.after) for one in effects])

    def test_numbers_that_c_would_cut(self) -> None:
        too_much = 2**32
        with self.assertRaises(congvu.BadArgument):
            self.session.set_quota("THPT-1", "public_employee", "state_budget", 2026 + too_much, 4)
        with self.assertRaises(congvu.BadArgument):
            self.session.hire(dataclasses.replace(teacher("S010"), rating_last=2 + too_much))
        with self.assertRaises(TypeError):
            self.session.set_quota("THPT-1", "public_employee", "state_budget", 2026, 4.0)  # type: ignore[arg-type]
        self.assertEqual((len(self.session), self.session.summary), (0, self.before))

    def test_what_is_not_there(self) -> None:
        with self.assertRaisesRegex(congvu.NotFound, 'did you mean "SO-NV"'):
            self.session.assign("T02", "SO-NB", "lead")
        with self.assertRaisesRegex(congvu.BadArgument, 'did you mean "lead"'):
            self.session.assign("T02", "SO-NV", "leed")
        with self.assertRaises(congvu.BadArgument):
            self.session.set_quota("SO-NV", "cadre", "mixed", 2026, -1)
        with self.assertRaises(congvu.BadArgument):
            self.session.undo()
        self.assertEqual(self.session.summary, self.before)

    def test_only_a_country_has_sessions(self) -> None:
        with self.assertRaises(congvu.BadArgument):
            congvu.load(EXAMPLES / "first-agency").session(date(2024, 12, 31))

    def test_no_date_of_birth_in_a_log(self) -> None:
        self.assertNotIn("1999", repr(teacher("S010")))


class Samples(unittest.TestCase):
    def test_what_the_readme_and_the_module_say_runs(self) -> None:
        block = Path("README.md").read_text(encoding="utf-8").split("```python\n")[1].split("```")[0]
        described = "\n".join(line[4:] for line in (congvu.__doc__ or "").splitlines() if line.startswith("    "))
        expected = [f"{finding.rule} {finding.name_en} {finding.message_en}"
                    for finding in congvu.load(COUNTRY).check(DAY)]
        for sample in (block, described):
            with self.subTest(sample=sample), contextlib.redirect_stdout(io.StringIO()) as printed:
                exec(compile(sample, "sample", "exec"), {})
            self.assertEqual(printed.getvalue().splitlines(), expected)


@unittest.skipUnless(pandas, "pandas is not here")
class Frames(unittest.TestCase):
    def test_frames_are_read_as_files_are(self) -> None:
        frames = {name.removesuffix(".csv"): pandas.read_csv(io.StringIO(text), keep_default_na=False)
                  for name, text in files().items()}
        frames["staff"]["left"] = pandas.to_datetime(frames["staff"]["left"])  # NaT for those who are there
        frames["staff"]["protected"] = frames["staff"]["protected"] == 1  # a column of bool
        frames["posts"]["assigned"] = frames["posts"]["assigned"].astype(float)  # as pandas does where one is missing
        self.assertEqual(congvu.load_frames(frames).check(DAY).render("json"),
                         congvu.load_memory(files()).check(DAY).render("json"))

    def test_days_of_any_kind(self) -> None:
        frames = {name: pandas.read_csv(COUNTRY / f"{name}.csv", keep_default_na=False)
                  for name in ("agencies", "staff")}
        days = pandas.to_datetime(frames["staff"]["started"])
        expected = congvu.load_frames(frames).check(DAY).render("json")
        for same in (days.dt.date, days.dt.tz_localize("Asia/Ho_Chi_Minh"), days.astype(object)):
            frames["staff"]["started"] = same
            self.assertEqual(congvu.load_frames(frames).check(DAY).render("json"), expected)
        for cut in (days + pandas.Timedelta(hours=17), (days + pandas.Timedelta(hours=17)).dt.tz_localize("UTC")):
            frames["staff"]["started"] = cut
            with self.assertRaisesRegex(congvu.BadArgument, '"started" holds a time of day'):
                congvu.load_frames(frames)

    def test_a_country_has_agencies(self) -> None:
        with self.assertRaisesRegex(congvu.BadArgument, '"agencies"'):
            congvu.load_frames({"posts": pandas.read_csv(COUNTRY / "posts.csv")})

    def test_findings_become_a_frame(self) -> None:
        report = congvu.load(COUNTRY).check(DAY)
        frame = report.to_frame()
        self.assertEqual(len(frame), len(report))
        self.assertEqual(list(frame["rule"]), [finding.rule for finding in report])
        self.assertEqual([None if pandas.isna(value) else value for value in frame["observed"]],
                         [finding.observed for finding in report])


if __name__ == "__main__":
    unittest.main()
