"""Settings: a small TOML file in the platform's configuration directory; hostbook works without it."""

from __future__ import annotations

import os
from pathlib import Path

import msgspec

from planner.dates.zones import is_zone
from planner.errors import HostbookError
from planner.online import servers
from planner.online.servers import Online
from planner.values.problem import Problem
from planner.values.record import Record, changed
from planner.values.text import inert_line

FILE_NAME = "settings.toml"
THEMES = ("lamplight", "linen")


LEAST_A_WEEK, MOST_A_WEEK = 1, 99
"""How many touches a week a year can be spread at."""


class Settings(Record, frozen=True, kw_only=True):
    """How the host wants hostbook to behave. What the host *is* stands in the book, not here.

    Attributes:
        book: where the book is, when not in its usual place.
        theme: ``lamplight`` or ``linen``.
        mouse: whether the mouse works; switched off, the terminal's own selection works instead.
        zone: IANA zone until the host's profile names one.
        private: whether screens show ordinary facts only, for when somebody may be looking on.
        online: what may be asked on the network; nothing until it is switched on.
        touches_a_week: how many touches a week the year ahead is spread at.
    """

    book: str = ""
    theme: str = "lamplight"
    mouse: bool = True
    zone: str = "UTC"
    private: bool = False
    online: Online = Online()
    touches_a_week: int = 10


def touches_a_week(settings: Settings) -> int:
    """How many touches a week the year is spread at, within what makes sense whatever the file says."""
    return max(LEAST_A_WEEK, min(settings.touches_a_week, MOST_A_WEEK))


class SettingsUnreadable(HostbookError):
    """The settings file cannot be read as settings; it is left as it is."""


def settings_path() -> Path:
    """Where the settings are: ``HOSTBOOK_CONFIG`` if set, else the platform's directory."""
    named = os.environ.get("HOSTBOOK_CONFIG")
    if named:
        return Path(named)
    from platformdirs import user_config_path  # noqa: PLC0415 - not needed when the file is named

    return user_config_path("hostbook", appauthor=False) / FILE_NAME


def cache_folder() -> Path:
    """Where hostbook keeps what it can do without: when a server was asked last."""
    from platformdirs import user_cache_path  # noqa: PLC0415 - only where a service is asked

    return user_cache_path("hostbook", appauthor=False)


def load_settings(path: Path) -> Settings:
    """The settings in the file; the usual ones where there is none.

    Raises:
        SettingsUnreadable: the file is not TOML, or names a setting that does not exist.
    """
    try:
        return msgspec.toml.decode(path.read_bytes(), type=Settings)
    except FileNotFoundError:
        return Settings(zone=machine_zone())
    except (OSError, UnicodeDecodeError, msgspec.MsgspecError) as error:
        raise SettingsUnreadable(
            f"The settings in {path} cannot be read ({error}). "
            "Mend the file, or move it away to start with the usual settings."
        ) from error


def amiss(settings: Settings) -> tuple[Problem, ...]:
    """What of the settings hostbook knows nothing of, each with what it takes instead."""
    found = []
    if settings.theme not in THEMES:
        names = " and ".join(THEMES)
        text = f"There is no theme “{inert_line(settings.theme)}” (there are {names}); {THEMES[0]} it is."
        found.append(Problem(field="theme", text=text))
    if not is_zone(settings.zone):
        text = f"The settings name “{inert_line(settings.zone)}”, which is no time zone; UTC it is."
        found.append(Problem(field="zone", text=text))
    found += [changed(problem, field="online") for problem in servers.amiss(settings.online)]
    return tuple(found)


def usable(settings: Settings) -> Settings:
    """The settings with the usual value for each that is amiss; their file stays as it is."""
    usual = Settings()
    mended = {problem.field: getattr(usual, problem.field) for problem in amiss(settings)}
    return changed(settings, **mended | {"online": servers.usable(settings.online)})


def save_settings(settings: Settings, path: Path) -> None:
    """Write the settings beside the old file and put them in its place.

    Raises:
        SettingsUnreadable: the directory cannot be written.
    """
    import tomli_w  # noqa: PLC0415 - only needed when something is changed

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = path.with_suffix(".new")
        fresh.write_text(tomli_w.dumps(msgspec.to_builtins(settings)), encoding="utf-8")
        fresh.replace(path)
    except OSError as error:
        raise SettingsUnreadable(f"The settings could not be written to {path}: {error.strerror}.") from error


def machine_zone() -> str:
    """The machine's IANA zone where it can be told (``TZ``, or the link ``/etc/localtime``), else UTC."""
    named = os.environ.get("TZ", "").lstrip(":")
    if "/" in named and not named.startswith("/"):
        return named
    try:
        _, found, name = str(Path("/etc/localtime").readlink()).partition("zoneinfo/")
    except OSError:
        return "UTC"
    return name if found else "UTC"
