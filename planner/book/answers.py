"""The answers of services on the network that the book keeps, so that nothing is asked twice."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from planner.book.repository import Book
from planner.places.answer import Answer, answer_id

KEPT = timedelta(days=365)
"""How long an answer stands: streets change slowly."""
MOST = 2000
"""How many are kept; the oldest make room."""


def kept_answer(book: Book, source: str, asked: str, today: date) -> Answer | None:
    """The answer to a question, if it was asked before and not too long ago."""
    answer = book.answers.get(answer_id(source, asked))
    return answer if answer is not None and _stands(answer, today) else None


def keep_answers(book: Book, answers: Iterable[Answer], today: date) -> None:
    """Keep answers in one write that undo passes over; those that are too old go.

    Raises:
        BookError: it could not be written, or was about somebody who is erased.
    """
    new = {answer.id: answer for answer in answers}
    if not new:
        return
    kept = [a for a in book.answers.all() if a.id not in new]
    newest_first = sorted((a for a in kept if _stands(a, today)), key=lambda a: (a.on, a.id), reverse=True)
    staying = {a.id for a in newest_first[: max(0, MOST - len(new))]}
    with book.transaction(""):
        for answer in kept:
            if answer.id not in staying:
                book.answers.remove(answer.id)
        for answer in new.values():
            book.answers.put(answer)


def _stands(answer: Answer, today: date) -> bool:
    return today - answer.on <= KEPT
