"""The one base of every error that hostbook raises on purpose."""

from __future__ import annotations


class HostbookError(Exception):
    """Something that cannot be done, said in words a person can act on.

    The message is shown as it is: on one line of standard error by the command line (exit code 1),
    and as a notification by the planner's screens. It names what is wrong and what to do next.
    """
