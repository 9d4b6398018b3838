"""`hostbook matrix`: what each tier is owed, twelve months, who slips, the year ahead, the quarter."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from planner.book.courted import courting
from planner.config import LEAST_A_WEEK, MOST_A_WEEK, touches_a_week
from planner.courtship.matrix import longest_gap, service_key, spacing
from planner.courtship.saying import SEVERAL, say_clients, short
from planner.courtship.touches import TouchKind
from planner.exchange.services import service_matrix
from planner.people.person import TIERED, Tier
from planner.verbs.opening import Opened, open_book
from planner.verbs.parser import Parser, add_common
from planner.verbs.printing import say, say_json, table

if TYPE_CHECKING:
    from planner.courtship.courting import Courting


def declare(parser: Parser) -> None:
    """Declare the verb's arguments."""
    add_common(parser)
    views = parser.add_mutually_exclusive_group()
    views.add_argument("--months", action="store_true", help="twelve months of everyone with a tier")
    views.add_argument("--losing", action="store_true", help="who slips, by how much, those who matter first")
    views.add_argument("--year", action="store_true", help="a proposal for the year ahead, week by week")
    views.add_argument("--quarter", action="store_true", help="who was owed what this quarter, and got")
    parser.add_argument(
        "--cap", metavar="N", type=_cap, help="with --year: so many touches a week, 10 unless set"
    )


def run(args: argparse.Namespace) -> int:
    """Print one view, the matrix itself unless another is asked for."""
    opened = open_book(args)
    now = courting(opened.book, service_matrix(), opened.today)
    wanted = next((name for name in ("months", "losing", "year", "quarter") if getattr(args, name)), "")
    if wanted:
        # Imported here: the matrix itself needs none of the views.
        from planner.verbs.matrix_views import show_view  # noqa: PLC0415

        show_view(wanted, opened, now, cap=args.cap or touches_a_week(opened.settings), as_json=args.json)
    else:
        _cells(opened, now, as_json=args.json)
    return 0


def _cells(opened: Opened, now: Courting, *, as_json: bool) -> None:
    own = {service_key(one) for one in opened.book.matrix.all()}
    if as_json:
        say_json([
            {
                "kind": one.kind.value, "tier": one.tier.value, "touch": one.touch.value, "times": one.times,
                "every_days": spacing(one) if one.times else None,
                "longest_days": longest_gap(one) if one.times else None, "yours": service_key(one) in own,
                "why": one.why or None,
            }
            for one in now.matrix
        ])  # fmt: skip
        return
    cells = {service_key(one): one for one in now.matrix}
    columns = [(kind, tier) for kind in TIERED for tier in Tier]
    rows = [["", *(kind.value for kind, _ in columns), ""], ["", *(tier.value for _, tier in columns), ""]]
    for touch in TouchKind:
        theirs = [cells[f"{kind}:{tier}:{touch}"] for kind, tier in columns]
        said = [f"{one.times or '·'}{' ◆' if service_key(one) in own else ''}" for one in theirs]
        rows.append([SEVERAL[touch], *said, ""])
    say("Times a year", *table(rows))
    if own:
        say("", "◆ yours; the rest as usual:")
        say(
            *(
                f"  {short(cells[key].touch)} for {say_clients(cells[key].kind, cells[key].tier)}"
                for key in sorted(own)
                if key in cells
            )
        )


def _cap(typed: str) -> int:
    if not typed.isdigit() or not LEAST_A_WEEK <= int(typed) <= MOST_A_WEEK:
        raise argparse.ArgumentTypeError(f"--cap takes a number from {LEAST_A_WEEK} to {MOST_A_WEEK}.")
    return int(typed)
