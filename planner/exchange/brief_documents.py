"""The brief as documents: plain text, Markdown and JSON."""

from __future__ import annotations

import re
import textwrap

import msgspec

from planner.outings.brief import MINUTE, Brief, headed

LABEL = 11
"""Columns for a heading beside its lines."""
NARROWEST = 24


def brief_text(brief: Brief, width: int = 78) -> str:
    """The brief for a terminal or a message: headings at the side, lines wrapped to the width.

    Args:
        brief: what to write.
        width: columns to keep to; narrower than 24 is taken as 24.
    """
    columns = max(NARROWEST, width)
    head = [
        *_wrapped(brief.title, columns),
        *_wrapped(brief.when, columns),
        *(_wrapped(brief.where, columns) if brief.where else ()),
        *(_wrapped(brief.purpose, columns) if brief.purpose else ()),
    ]
    out = [*head, ""]
    for heading, lines in headed(brief):
        if heading in MINUTE.values():
            out += _beside(heading, lines, columns)
        else:
            out += ["", heading, *(wrapped for line in lines for wrapped in _wrapped(line, columns, "  "))]
    return "\n".join(out) + "\n"


def brief_markdown(brief: Brief) -> str:
    """The brief as Markdown; what people wrote is escaped, so that it shows as it was written."""
    out = [f"# {_plain(brief.title)}", "", f"**{_plain(brief.when)}**"]
    out += [f"{_plain(line)}" for line in (brief.where, brief.purpose) if line]
    for heading, lines in headed(brief):
        out += ["", f"## {heading}", "", *(f"- {_plain(line)}" for line in lines)]
    return "\n".join(out) + "\n"


def brief_json(brief: Brief) -> str:
    """The brief as one JSON object, every field present."""
    whole = {name: getattr(brief, name) for name in brief.__struct_fields__}
    return msgspec.json.format(msgspec.json.encode(whole), indent=2).decode() + "\n"


def _beside(heading: str, lines: tuple[str, ...], columns: int) -> list[str]:
    wrapped = [part for line in lines for part in _wrapped(line, columns - LABEL)]
    labels = [heading, *([""] * (len(wrapped) - 1))]
    return [f"{label:<{LABEL}}{part}".rstrip() for label, part in zip(labels, wrapped, strict=True)]


def _wrapped(line: str, columns: int, indent: str = "") -> list[str]:
    more = indent + "  "
    return textwrap.wrap(line, columns, initial_indent=indent, subsequent_indent=more) or [""]


def _plain(line: str) -> str:
    """The line with what Markdown would act on escaped."""
    escaped = re.sub(r"([\\`*_\[\]<>#|~])", r"\\\1", line)
    return re.sub(r"^(\s*)(\d+)([.)])", r"\1\2\\\3", re.sub(r"^(\s*)([-+])(?=\s)", r"\1\\\2", escaped))
