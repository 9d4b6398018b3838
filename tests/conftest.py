"""One seam between the tests and the machine: no test sees the developer's own book or settings."""

from __future__ import annotations

from pathlib import Path

import pytest
import textual._wait
from hypothesis import settings

# The stock granularity of 20 ms makes a key press cost 47 ms; a quarter of it is enough to see idleness.
textual._wait.SLEEP_GRANULARITY = 1 / 200
textual._wait.SLEEP_IDLE = textual._wait.SLEEP_GRANULARITY / 20

settings.register_profile("hostbook", deadline=None, print_blob=True)
settings.load_profile("hostbook")


@pytest.fixture(autouse=True)
def own_machine(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of the test's own, and none of the developer's wishes about colour."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    monkeypatch.setenv("HOSTBOOK_CONFIG", str(home / "settings.toml"))
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(home / name.lower()))
    for name in ("NO_COLOR", "TEXTUAL_THEME", "FORCE_COLOR", "TEXTUAL", "HOSTBOOK_BOOK"):
        monkeypatch.delenv(name, raising=False)
    return home
