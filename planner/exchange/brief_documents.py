"""The brief as documents: plain text, Markdown, one self-contained page, and JSON."""

from __future__ import annotations

import re
import textwrap
from html import escape

import msgspec

from planner.outings.brief import MINUTE, Brief, headed

LABEL = 11
"""Columns for a heading beside its lines."""
NARROWEST = 24

STYLE = """
:root { color-scheme: light dark; --ink: #2b2622; --page: #fbf8f3; --soft: #7a6f64; --line: #e2d9cc;
  --warm: #9a4f1e; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #ece5db; --page: #1d1a17; --soft: #a89c8e; --line: #3a342d; --warm: #e2a071; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 42rem; padding: 1.5rem 1.25rem 3rem; background: var(--page);
  color: var(--ink);
  font: 1.0625rem/1.5 Georgia, "Times New Roman", serif; overflow-wrap: anywhere; }
h1 { margin: 0; font-size: 1.6rem; line-height: 1.2; font-weight: 600; }
h2 { margin: 1.4rem 0 .2rem; font: 600 .8rem/1.4 system-ui, sans-serif; color: var(--warm); }
p { margin: .15rem 0; } .soft { color: var(--soft); } ul { margin: 0; padding: 0; list-style: none; }
li { padding: .12rem 0; } section.rest { border-top: 1px solid var(--line); margin-top: 1.6rem; }
@media print { body { max-width: none; padding: 0; font-size: 10.5pt; } section { break-inside: avoid; } }
""".strip()


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


def brief_html(brief: Brief) -> str:
    """The brief as one page that needs nothing else: for a phone, by day and by night, and for paper."""
    rows = [
        f"<h1>{escape(brief.title)}</h1>",
        f"<p>{escape(brief.when)}</p>",
        *(f'<p class="soft">{escape(line)}</p>' for line in (brief.where, brief.purpose) if line),
    ]
    for heading, lines in headed(brief):
        kind = "minute" if heading in MINUTE.values() else "rest"
        items = "".join(f"<li>{escape(line)}</li>" for line in lines)
        rows.append(f'<section class="{kind}"><h2>{escape(heading)}</h2><ul>{items}</ul></section>')
    body = "\n".join(rows)
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(brief.title)}</title>\n<style>\n{STYLE}\n</style>\n</head>\n"
        f"<body>\n{body}\n</body>\n</html>\n"
    )


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
