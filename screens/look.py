"""The look: two calm themes, one accent colour, and the glyphs that always stand beside a colour."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from textual.theme import Theme

DONE: Final = "●"
BEGUN: Final = "◐"
OPEN: Final = "○"
NEEDS_YOU: Final = "!"
NOTHING: Final = "·"
HERE: Final = "▸"
TOUCH: Final = "◆"

SMALL_SHEET_STYLE: Final = Path(__file__).with_name("small_sheet.tcss")
CARD_STYLE: Final = Path(__file__).with_name("card.tcss")
GIFTS_STYLE: Final = Path(__file__).with_name("gifts.tcss")
BRING_IN_STYLE: Final = Path(__file__).with_name("bring_in.tcss")
"""Styles that rooms share: by one path each, so that none is read twice."""

LAMPLIGHT = Theme(
    name="lamplight",
    primary="#d9a05b",
    secondary="#b9a58c",
    accent="#d9a05b",
    foreground="#ece4d8",
    background="#191614",
    surface="#201c19",
    panel="#2a2521",
    boost="#332d28",
    warning="#e6b450",
    error="#e58a6e",
    success="#a3b88c",
    dark=True,
    variables={
        "dim": "#a3978a",
        "hint": "#8a7f73",
        "rule": "#4a413a",
        "block-cursor-background": "#3a2f24",
        "block-cursor-foreground": "#f6eee2",
        "block-cursor-text-style": "none",
        "block-cursor-blurred-background": "#262019",
        "block-cursor-blurred-foreground": "#ece4d8",
        "input-cursor-background": "#d9a05b",
        "input-cursor-foreground": "#191614",
        "input-selection-background": "#d9a05b 35%",
        "scrollbar": "#4a413a",
        "scrollbar-background": "#201c19",
        "scrollbar-corner-color": "#201c19",
        "scrollbar-background-hover": "#201c19",
        "scrollbar-background-active": "#201c19",
    },
)
"""Warm dark: a maître d's desk in the evening."""

LINEN = Theme(
    name="linen",
    primary="#8f5413",
    secondary="#6e6153",
    accent="#8f5413",
    foreground="#2c2621",
    background="#fbf7f0",
    surface="#f6f0e6",
    panel="#eee5d7",
    boost="#e6dac8",
    warning="#8a5a00",
    error="#a33b1e",
    success="#4d6a34",
    dark=False,
    variables={
        "dim": "#6f655a",
        "hint": "#857a6c",
        "rule": "#cdbfac",
        "block-cursor-background": "#ead9bf",
        "block-cursor-foreground": "#2c2621",
        "block-cursor-text-style": "none",
        "block-cursor-blurred-background": "#f1e8d9",
        "block-cursor-blurred-foreground": "#2c2621",
        "input-cursor-background": "#8f5413",
        "input-cursor-foreground": "#fbf7f0",
        "input-selection-background": "#8f5413 25%",
        "scrollbar": "#cdbfac",
        "scrollbar-background": "#f6f0e6",
        "scrollbar-corner-color": "#f6f0e6",
        "scrollbar-background-hover": "#f6f0e6",
        "scrollbar-background-active": "#f6f0e6",
    },
)
"""Warm light: the same desk at noon."""

THEMES: Final = (LAMPLIGHT, LINEN)
