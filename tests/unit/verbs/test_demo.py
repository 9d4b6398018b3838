"""The demo book as the door opens it."""

from __future__ import annotations

from argparse import Namespace
from contextlib import ExitStack

from planner.verbs.demo import open_demo


def test_filling_the_demo_book_cannot_be_taken_back() -> None:
    with ExitStack() as until:
        opened = open_demo(Namespace(now=None), until)
        assert opened.book.undo() is None
        assert opened.book.host is not None
