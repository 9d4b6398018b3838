"""What a service on the network answered to a question, kept so that it need not be asked again."""

from datetime import date

from planner.values.record import Record


class Answer(Record, frozen=True, kw_only=True):
    """One question to a service, and its answer.

    Attributes:
        id: made from the source and the question: asked again, the answer takes its place.
        asked: the question as it was sent: an address; or a way's two ends, how it is gone, and when.
        given: the answer, as the JSON that hostbook made of it.
        source: who answered: the service's name and the address of its server.
        on: the day.
        of: ids of the people it tells of, whose address or way it is; it goes when one of them goes.
    """

    id: str
    asked: str
    given: str
    source: str
    on: date
    of: tuple[str, ...] = ()


def answer_id(source: str, asked: str) -> str:
    """The id of the answer to a question; the question cannot be had from it."""
    import hashlib  # noqa: PLC0415 - wanted only where something is asked

    return hashlib.sha256(f"{source}\n{asked}".encode()).hexdigest()[:32]
