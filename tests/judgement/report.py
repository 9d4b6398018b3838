"""Prints every judgement figure: what ``make judgement`` runs."""

from __future__ import annotations

import sys

from tests.judgement.ground import ground_figures
from tests.judgement.notes import notes_figures
from tests.judgement.pitch import pitch_figures
from tests.judgement.when import when_figures
from tests.judgement.where import where_figures


def main() -> None:
    """Prints the figures of every reader, built half and kept half."""
    sys.stdout.write(
        f"{when_figures()}\n{notes_figures()}\n{ground_figures()}\n{pitch_figures()}\n{where_figures()}\n"
    )


if __name__ == "__main__":
    main()
