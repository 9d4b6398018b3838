"""The installed `hostbook` run as a shell runs it, without a terminal."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

HOSTBOOK = str(Path(sys.executable).with_name("hostbook"))
NOW = "2026-11-26T09:10"


def run(env: dict[str, str], *argv: str, **how: Any) -> subprocess.CompletedProcess[bytes]:
    """Run hostbook without a terminal, on no input unless some is given."""
    how.setdefault("input", b"")
    return subprocess.run([HOSTBOOK, *argv], env=env, capture_output=True, timeout=60, check=False, **how)


def one_line(ran: subprocess.CompletedProcess[bytes], code: int = 1) -> str:
    """The one line on standard error that goes with an exit code."""
    said = ran.stderr.decode()
    assert ran.returncode == code, said
    assert said.count("\n") == 1
    assert said.startswith("hostbook: ")
    assert "Traceback" not in said
    return said
