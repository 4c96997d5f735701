# SPDX-License-Identifier: BSL-1.0
"""congvu: the rules of Vietnam's civil service, from Python.

    import datetime
    import congvu

    data = congvu.load("docs/examples/country")
    report = data.check(datetime.date(2026, 12, 31))
    for finding in report:
        print(finding.rule, finding.name_en, finding.message_en)

Every question takes its day. Data and reports never change, and threads may share them; a session is for one thread
at a time. What is closed, or no longer used, is given back.
"""

from __future__ import annotations

import datetime
import operator
import sys
import weakref
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from ctypes import POINTER, byref, c_size_t, c_void_p, sizeof, string_at
from dataclasses import dataclass, fields
from os import PathLike, fspath
from types import TracebackType
from typing import TYPE_CHECKING, Any, TypeVar

from . import _native

if TYPE_CHECKING:
    import pandas

__all__ = ["BadArgument", "BadHandle", "BadInput", "BadText", "Data", "Effect", "Error", "Fault", "Finding",
           "Internal", "NoMemory", "NotFound", "Person", "Report", "Session", "Size", "Summary", "load",
           "load_frames", "load_memory", "version"]

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong in the data."""

    code: str
    file: str
    line: int
    column: int
    message: str
    did_you_mean: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}:{self.column}" if self.line else self.file
        return f"{place}: {self.message}" + (f'; did you mean "{self.did_you_mean}"?' if self.did_you_mean else "")


class Error(Exception):
    """What congvu refuses. Never says a name or a date of birth."""


class BadArgument(Error, ValueError):
    """No day, an unknown word, a place behind the last."""


class BadHandle(Error, ValueError):
    """Something that was closed."""


class BadText(Error, ValueError):
    """Text that is no UTF-8."""


class BadInput(Error, ValueError):
    """The data is wrong; `faults` has everything, with its place."""

    faults: tuple[Fault, ...] = ()

    def __str__(self) -> str:
        shown = [str(fault) for fault in self.faults[:10]]
        if len(self.faults) > 10:
            shown.append(f"… and {len(self.faults) - 10} more")
        return "\n".join(shown) or super().__str__()


class NotFound(Error, LookupError):
    """No agency, person, task or assignment has this id."""


class NoMemory(Error, MemoryError):
    """There is not enough memory."""


class Internal(Error):
    """A fault of congvu; please report it."""


_KINDS = {1: BadArgument, 2: BadHandle, 3: BadText, 4: BadInput, 5: NotFound, 6: NoMemory}


def _call(name: str, *arguments: Any) -> None:
    error = POINTER(_native.Error)()
    status = getattr(_native.library, f"congvu_{name}")(*arguments, byref(error))
    if status == 0:
        return
    try:
        raised = _KINDS.get(status, Internal)(_read(error.contents.message))
        if isinstance(raised, BadInput):
            raised.faults = tuple(Fault(**_members(Fault, error.contents.faults[at]))
                                  for at in range(error.contents.fault_count))
    finally:
        _native.library.congvu_error_free(error)
    raise raised


def _read(text: bytes) -> str:
    return text.decode()


def _members(kind: type[Fault] | type[Finding], native: Any) -> dict[str, Any]:
    """What has the same names in C, with texts as Python has them."""
    found = {field.name: getattr(native, field.name) for field in fields(kind)}
    return {name: _read(value) if isinstance(value, bytes) else value for name, value in found.items()}


def _text(given: str) -> bytes:
    if not isinstance(given, str):
        raise TypeError(f"text is needed, not {type(given).__name__}")
    if "\0" in given:  # C would take it for the end
        raise BadArgument("the text holds a zero character")
    try:
        return given.encode()
    except UnicodeEncodeError:
        raise BadText("the text cannot be written in UTF-8") from None


def _whole(given: int, name: str, least: int = 0, most: int = sys.maxsize) -> int:
    """A whole number of any kind, also numpy's. ctypes would cut one that is too large, and say nothing."""
    number = operator.index(given)
    if not least <= number <= most:
        raise BadArgument(f"{name} is not from {least} to {most}")
    return number


def _threads(given: int) -> int:
    return _whole(given, "threads", most=2**32 - 1)


def _day(given: datetime.date) -> bytes:
    if not isinstance(given, datetime.date) or isinstance(given, datetime.datetime):
        raise TypeError(f"a datetime.date is needed, not {type(given).__name__}")
    return given.isoformat().encode()


def _optional(make: Callable[[T], bytes], given: T | None) -> bytes | None:
    return None if given is None else make(given)


class _Handle:
    """Something that belongs to the library and is given back once."""

    _kind = ""

    def __init__(self, handle: c_void_p) -> None:
        free = getattr(_native.library, f"congvu_{self._kind}_free")
        self._close = weakref.finalize(self, free, handle)
        self._own = handle

    @property
    def _native_handle(self) -> c_void_p:
        if not self._close.alive:
            raise BadHandle(f"the {self._kind} is closed")
        return self._own

    def close(self) -> None:
        """Gives it back; what was taken from it stays good."""
        self._close()

    def __enter__(self: T) -> T:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None,
                 trace: TracebackType | None) -> None:
        self.close()


@dataclass(frozen=True, slots=True)
class Size:
    """How much a data set holds."""

    is_country: bool
    agencies: int
    documents: int
    tasks: int
    figures: int
    people: int


@dataclass(frozen=True, slots=True)
class Summary:
    """What a check came to. The counts are of everything, whatever is told in full."""

    has_violation: bool
    complies: int
    violates: int
    not_applicable: int
    undetermined: int
    waived: int
    violations: int
    warnings: int
    advice: int


@dataclass(frozen=True, slots=True)
class Finding:
    """Kết quả: what one rule says of one subject. Its members are those of congvu_finding."""

    rule: str
    outcome: str
    severity: str
    confidence: str
    subject_kind: str
    subject: str
    name_vi: str
    name_en: str
    message_vi: str
    message_en: str
    fix_vi: str
    fix_en: str
    source_vi: str
    source_en: str
    file: str
    line: int
    column: int
    is_violation: bool
    is_waived: bool
    observed: int | None
    limit: int | None


def _finding(native: _native.Finding) -> Finding:
    found = _members(Finding, native)
    found["is_violation"], found["is_waived"] = bool(native.is_violation), bool(native.is_waived)
    found["observed"] = native.observed if native.has_observed else None
    found["limit"] = native.limit if native.has_limit else None
    return Finding(**found)


def _summary(name: str, handle: c_void_p) -> Summary:
    native = _native.Summary()
    _call(name, handle, byref(native), sizeof(native))
    return Summary(bool(native.has_violation), *(getattr(native, field.name) for field in fields(Summary)[1:]))


@dataclass(frozen=True, slots=True)
class Effect:
    """What a change made of one answer; `before` or `after` is None where nothing is asked."""

    rule: str
    before: str | None
    after: str | None
    is_worse: bool
    finding: Finding | None


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody new, by an id that is no name."""

    id: str
    agency: str
    category: str
    funding: str
    born: datetime.date
    sex: str
    started: datetime.date
    rating_previous: int
    rating_last: int
    is_protected: bool = False

    def __repr__(self) -> str:
        return f"Person(id={self.id!r}, agency={self.agency!r})"  # no date of birth in a log


class Report(_Handle):
    """Báo cáo kiểm tra: a sequence of findings, in the order of the rulebook."""

    _kind = "report"

    @property
    def summary(self) -> Summary:
        """What the check came to."""
        return _summary("report_summary", self._native_handle)

    @property
    def has_violation(self) -> bool:
        """Whether something violates, weighs as a violation and is not waived."""
        return self.summary.has_violation

    def __len__(self) -> int:
        count = c_size_t()
        _call("report_finding_count", self._native_handle, byref(count))
        return count.value

    def __getitem__(self, index: int) -> Finding:
        at = operator.index(index)
        at = at if at >= 0 else len(self) + at
        if not 0 <= at < len(self):
            raise IndexError("there is no such finding")
        native = POINTER(_native.Finding)()
        _call("report_finding", self._native_handle, at, byref(native))
        try:
            return _finding(native.contents)
        finally:
            _native.library.congvu_finding_free(native)

    def __iter__(self) -> Iterator[Finding]:
        return (self[at] for at in range(len(self)))

    def render(self, format: str, language: str = "vi") -> str:
        """The report as `congvu check --format` writes it: text, json, sarif, junit, csv or html."""
        text, length = c_void_p(), c_size_t()
        _call("report_render", self._native_handle, _text(format), _text(language), byref(text), byref(length))
        try:
            return _read(string_at(text.value or 0, length.value))
        finally:
            _native.library.congvu_text_free(text)

    def columns(self) -> dict[str, list[Any]]:
        """The findings as columns, for data frames of any kind."""
        findings = list(self)
        return {field.name: [getattr(finding, field.name) for finding in findings] for field in fields(Finding)}

    def to_frame(self) -> pandas.DataFrame:
        """The findings as a pandas data frame."""
        try:
            import pandas
        except ImportError as missing:
            raise ImportError("to_frame() needs pandas, which cannot be imported; columns() needs nothing") from missing

        frame = pandas.DataFrame(self.columns())
        return frame.astype({"observed": "Int64", "limit": "Int64"})  # whole numbers, also where some are missing


class Session(_Handle):
    """Thử nghiệm thay đổi: a country that somebody is changing. Each change says what it altered."""

    _kind = "session"

    def _change(self, name: str, *arguments: Any) -> list[Effect]:
        _call(f"session_{name}", self._native_handle, *arguments)
        count = c_size_t()
        _call("session_effect_count", self._native_handle, byref(count))
        return [self._effect(at) for at in range(count.value)]

    def _effect(self, at: int) -> Effect:
        native = POINTER(_native.Effect)()
        _call("session_effect", self._native_handle, at, byref(native))
        try:
            one = native.contents
            return Effect(_read(one.rule), _read(one.before) or None, _read(one.after) or None,
                          bool(one.is_worse), _finding(one.finding.contents) if one.finding else None)
        finally:
            _native.library.congvu_effect_free(native)

    @property
    def summary(self) -> Summary:
        """What the country comes to, as changes left it."""
        return _summary("session_summary", self._native_handle)

    def __len__(self) -> int:
        """How many changes can be taken back."""
        count = c_size_t()
        _call("session_change_count", self._native_handle, byref(count))
        return count.value

    def hire(self, person: Person) -> list[Effect]:
        """Tuyển dụng, tiếp nhận."""
        native = _native.Person(
            sizeof(_native.Person), _text(person.id), _text(person.agency), _text(person.category),
            _text(person.funding), _day(person.born), _text(person.sex), _day(person.started),
            _whole(person.rating_previous, "rating_previous", most=3),
            _whole(person.rating_last, "rating_last", most=3), int(person.is_protected))
        return self._change("hire", byref(native))

    def leave(self, person: str, day: datetime.date | None) -> list[Effect]:
        """Thôi việc, nghỉ hưu: the first day away; None takes it back."""
        return self._change("leave", _text(person), _optional(_day, day))

    def move(self, person: str, agency: str, category: str, funding: str) -> list[Effect]:
        """Điều động, chuyển ngạch."""
        return self._change("move", _text(person), _text(agency), _text(category), _text(funding))

    def set_quota(self, agency: str, category: str, funding: str, year: int, posts: int | None) -> list[Effect]:
        """Giao biên chế; None: not known."""
        return self._change("set_quota", _text(agency), _text(category), _text(funding),
                            _whole(year, "year", datetime.MINYEAR, datetime.MAXYEAR),
                            -1 if posts is None else _whole(posts, "posts", most=999_999_999))

    def assign(self, task: str, agency: str, role: str) -> list[Effect]:
        """Giao nhiệm vụ."""
        return self._change("assign", _text(task), _text(agency), _text(role))

    def unassign(self, task: str, agency: str, role: str) -> list[Effect]:
        """An assignment is taken back."""
        return self._change("unassign", _text(task), _text(agency), _text(role))

    def end_agency(self, agency: str, day: datetime.date | None) -> list[Effect]:
        """Sắp xếp tổ chức: the first day without the agency; None takes it back."""
        return self._change("end_agency", _text(agency), _optional(_day, day))

    def put_under(self, agency: str, parent: str) -> list[Effect]:
        """Sắp xếp tổ chức: an agency, with all under it, comes under another."""
        return self._change("put_under", _text(agency), _text(parent))

    def undo(self) -> None:
        """Takes the last change back."""
        _call("session_undo", self._native_handle)

    @contextmanager
    def trying(self) -> Iterator[Session]:
        """Takes back, at its end, every change that was made inside."""
        before = len(self)
        try:
            yield self
        finally:
            while len(self) > before:
                self.undo()


class Data(_Handle):
    """Bộ dữ liệu: checked for being well-formed; it never changes."""

    _kind = "data"

    @property
    def size(self) -> Size:
        """How much it holds."""
        native = _native.DataSize()
        _call("data_get_size", self._native_handle, byref(native), sizeof(native))
        return Size(bool(native.is_country), native.agencies, native.documents, native.tasks, native.figures,
                    native.people)

    def check(self, as_of: datetime.date, *, known_at: datetime.date | None = None, rules: str | None = None,
              everything: bool = False, findings_per_rule: int = 0, threads: int = 1) -> Report:
        """Asks the rules about everything, as of a day. `rules` is patterns: "KL40-07,STAFF-*"."""
        options = _check_options(known_at, rules, threads, everything, findings_per_rule)
        report = c_void_p()
        _call("check", self._native_handle, _day(as_of), byref(options), byref(report))
        return Report(report)

    def session(self, as_of: datetime.date, *, known_at: datetime.date | None = None, rules: str | None = None,
                threads: int = 1) -> Session:
        """Opens a session over data of a country."""
        options = _check_options(known_at, rules, threads)
        session = c_void_p()
        _call("session_open", self._native_handle, _day(as_of), byref(options), byref(session))
        return Session(session)


def _check_options(known_at: datetime.date | None, rules: str | None, threads: int, everything: bool = False,
                   findings_per_rule: int = 0) -> _native.CheckOptions:
    return _native.CheckOptions(sizeof(_native.CheckOptions), _optional(_day, known_at), _optional(_text, rules),
                                int(everything), _whole(findings_per_rule, "findings_per_rule"), _threads(threads))


def _load_options(threads: int, shown_faults: int, memory_limit: int) -> _native.LoadOptions:
    return _native.LoadOptions(sizeof(_native.LoadOptions), _threads(threads), _whole(shown_faults, "shown_faults"),
                               _whole(memory_limit, "memory_limit"))


def _bytes(given: str | bytes) -> bytes:
    if isinstance(given, bytes):
        return given
    if not isinstance(given, str):
        raise TypeError(f"a file is text or bytes, not {type(given).__name__}")
    return given.encode("utf-8", "surrogatepass")  # what is no UTF-8 is told as a fault, with its place


def load(path: str | PathLike[str], *, threads: int = 1, shown_faults: int = 100, memory_limit: int = 0) -> Data:
    """Reads data: the CSV folder of a country, or YAML, a folder or one file. All or nothing."""
    options = _load_options(threads, shown_faults, memory_limit)
    data = c_void_p()
    _call("load", _text(fspath(path)), byref(options), byref(data))
    return Data(data)


def load_memory(files: Mapping[str, str | bytes], *, threads: int = 1, shown_faults: int = 100,
                memory_limit: int = 0) -> Data:
    """Reads data from memory: file names, e.g. "agencies.csv", and what the files hold."""
    options = _load_options(threads, shown_faults, memory_limit)
    held = [(_text(name), _bytes(text)) for name, text in files.items()]
    native = (_native.File * len(held))(*(_native.File(name, text, len(text)) for name, text in held))
    data = c_void_p()
    _call("load_memory", native, len(held), byref(options), byref(data))
    return Data(data)


def load_frames(frames: Mapping[str, pandas.DataFrame], *, threads: int = 1, shown_faults: int = 100) -> Data:
    """Reads a country from pandas data frames: {"agencies": …, "posts": …}, with the columns of the files."""
    if "agencies" not in frames:  # without it, files are taken for YAML
        raise BadArgument('data of a country needs a frame "agencies"')
    return load_memory({f"{table}.csv": _csv(frame) for table, frame in frames.items()}, threads=threads,
                       shown_faults=shown_faults)


def _csv(frame: pandas.DataFrame) -> str:
    # Whole numbers stay whole where some are missing, and True is written as the files have it.
    whole = frame.convert_dtypes()
    for name in whole.columns:
        column = whole[name]
        if str(column.dtype) == "boolean":
            whole[name] = column.astype("Int64")
        elif column.dtype.kind == "M" and (column.dropna() != column.dropna().dt.normalize()).any():
            # Cutting it off could give another day than the one that was meant, e.g. 17:00 UTC is midnight in Hà Nội.
            raise BadArgument(f'the column "{name}" holds a time of day')
    return str(whole.to_csv(index=False, date_format="%Y-%m-%d"))


def version() -> str:
    """The version of the library."""
    return str(_native.library.congvu_version().decode())
