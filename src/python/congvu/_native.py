# SPDX-License-Identifier: BSL-1.0
"""congvu.h, as ctypes sees it. Nothing here is for users of the module."""

from __future__ import annotations

import ctypes
import os
from ctypes import POINTER, Structure, c_char_p, c_int, c_int64, c_size_t, c_uint, c_uint32, c_void_p
from pathlib import Path
from typing import Any


class Fault(Structure):
    _fields_ = [("code", c_char_p), ("file", c_char_p), ("line", c_uint32), ("column", c_uint32),
                ("message", c_char_p), ("did_you_mean", c_char_p)]


class Error(Structure):
    _fields_ = [("status", c_int), ("message", c_char_p), ("fault_count", c_size_t), ("faults", POINTER(Fault))]


class LoadOptions(Structure):
    _fields_ = [("size", c_size_t), ("threads", c_uint), ("shown_faults", c_size_t), ("memory_limit", c_size_t)]


class File(Structure):
    _fields_ = [("name", c_char_p), ("bytes", c_char_p), ("length", c_size_t)]


class DataSize(Structure):
    _fields_ = [("is_country", c_int), ("agencies", c_size_t), ("documents", c_size_t), ("tasks", c_size_t),
                ("figures", c_size_t), ("people", c_size_t)]


class CheckOptions(Structure):
    _fields_ = [("size", c_size_t), ("known_at", c_char_p), ("rules", c_char_p), ("keeps_everything", c_int),
                ("findings_per_rule", c_size_t), ("threads", c_uint)]


class Summary(Structure):
    _fields_ = [("has_violation", c_int), ("complies", c_size_t), ("violates", c_size_t),
                ("not_applicable", c_size_t), ("undetermined", c_size_t), ("waived", c_size_t),
                ("violations", c_size_t), ("warnings", c_size_t), ("advice", c_size_t)]


class Finding(Structure):
    _fields_ = [*((name, c_char_p) for name in (
        "rule", "outcome", "severity", "confidence", "subject_kind", "subject", "name_vi", "name_en", "message_vi",
        "message_en", "fix_vi", "fix_en", "source_vi", "source_en", "file")),
        ("line", c_uint32), ("column", c_uint32), ("is_violation", c_int), ("is_waived", c_int),
        ("has_observed", c_int), ("observed", c_int64), ("has_limit", c_int), ("limit", c_int64)]


class Person(Structure):
    _fields_ = [("size", c_size_t), *((name, c_char_p) for name in (
        "id", "agency", "category", "funding", "born", "sex", "started")),
        ("rating_previous", c_int), ("rating_last", c_int), ("is_protected", c_int)]


class Effect(Structure):
    _fields_ = [("rule", c_char_p), ("before", c_char_p), ("after", c_char_p), ("is_worse", c_int),
                ("finding", POINTER(Finding))]


def _load() -> ctypes.CDLL:
    """The library that CONGVU_LIBRARY names; else the one installed with this package; else the system's."""
    soname = "libcongvu.so.0"
    named = os.environ.get("CONGVU_LIBRARY")
    if named:
        places, looked = [named], "CONGVU_LIBRARY names what cannot be loaded"
    else:
        lib = Path(__file__).resolve().parent.parent.parent.parent  # <prefix>/lib/python3/dist-packages/congvu
        beside = [lib / soname, *sorted(lib.glob(f"*-linux-gnu*/{soname}"))]
        places = [*(str(place) for place in beside if place.exists()), soname]
        looked = f"no {soname} can be loaded from {lib}, from its *-linux-gnu*, or from where the system looks; " \
                 "CONGVU_LIBRARY may name one"
    refused = []
    for place in places:
        try:
            return ctypes.CDLL(place)
        except OSError as why:  # e.g. one for another machine: the next may do
            refused.append(str(why))
    raise ImportError(f"{looked} ({'; '.join(refused)})")


library = _load()

_free_text = library.congvu_text_free
_free_text.argtypes, _free_text.restype = [c_void_p], None
library.congvu_version.restype = c_char_p
for _name in ("data", "report", "session"):
    _free = getattr(library, f"congvu_{_name}_free")
    _free.argtypes, _free.restype = [c_void_p], None
for _name, _type in (("error", Error), ("finding", Finding), ("effect", Effect)):
    _free = getattr(library, f"congvu_{_name}_free")
    _free.argtypes, _free.restype = [POINTER(_type)], None

_error = POINTER(POINTER(Error))
_text = c_char_p
_functions: dict[str, list[Any]] = {  # what gives a congvu_status, and its parameters before the error
    "load": [_text, POINTER(LoadOptions), POINTER(c_void_p)],
    "load_memory": [POINTER(File), c_size_t, POINTER(LoadOptions), POINTER(c_void_p)],
    "data_get_size": [c_void_p, POINTER(DataSize), c_size_t],
    "check": [c_void_p, _text, POINTER(CheckOptions), POINTER(c_void_p)],
    "report_summary": [c_void_p, POINTER(Summary), c_size_t],
    "report_finding_count": [c_void_p, POINTER(c_size_t)],
    "report_finding": [c_void_p, c_size_t, POINTER(POINTER(Finding))],
    "report_render": [c_void_p, _text, _text, POINTER(c_void_p), POINTER(c_size_t)],
    "session_open": [c_void_p, _text, POINTER(CheckOptions), POINTER(c_void_p)],
    "session_hire": [c_void_p, POINTER(Person)],
    "session_leave": [c_void_p, _text, _text],
    "session_move": [c_void_p, _text, _text, _text, _text],
    "session_set_quota": [c_void_p, _text, _text, _text, c_int, c_int64],
    "session_assign": [c_void_p, _text, _text, _text],
    "session_unassign": [c_void_p, _text, _text, _text],
    "session_end_agency": [c_void_p, _text, _text],
    "session_put_under": [c_void_p, _text, _text],
    "session_undo": [c_void_p],
    "session_change_count": [c_void_p, POINTER(c_size_t)],
    "session_effect_count": [c_void_p, POINTER(c_size_t)],
    "session_effect": [c_void_p, c_size_t, POINTER(POINTER(Effect))],
    "session_summary": [c_void_p, POINTER(Summary), c_size_t],
}
for _name, _types in _functions.items():
    _function = getattr(library, f"congvu_{_name}")
    _function.argtypes = [*_types, _error]
    _function.restype = c_int
