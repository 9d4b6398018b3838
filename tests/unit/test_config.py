"""Settings are read, saved, and left alone when they cannot be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from planner.config import (
    Settings,
    SettingsUnreadable,
    amiss,
    load_settings,
    save_settings,
    settings_path,
    usable,
)
from planner.errors import HostbookError
from planner.online.servers import Online


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.toml"


def test_without_a_file_the_settings_are_the_usual_ones(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", ":Europe/Lisbon")
    assert load_settings(path) == Settings(zone="Europe/Lisbon")
    assert not path.parent.exists()


@pytest.mark.parametrize(
    ("written", "named"),
    [
        (b"theme = ", ""),
        (b"theme = 3", "theme"),
        (b'colour = "red"', "colour"),
        (b'mouse = "yes"', "mouse"),
        (b'theme = "\xff"', ""),
    ],
)
def test_a_file_that_cannot_be_read_is_said_in_words_and_left(path: Path, written: bytes, named: str) -> None:
    path.parent.mkdir()
    path.write_bytes(written)
    with pytest.raises(SettingsUnreadable) as caught:
        load_settings(path)
    said = str(caught.value)
    assert isinstance(caught.value, HostbookError)
    assert said.startswith(f"The settings in {path} cannot be read")
    assert named in said
    assert said.endswith("Mend the file, or move it away to start with the usual settings.")
    assert path.read_bytes() == written


def test_a_folder_in_the_files_place_is_said_in_words(path: Path) -> None:
    path.mkdir(parents=True)
    with pytest.raises(SettingsUnreadable, match="cannot be read"):
        load_settings(path)


@pytest.mark.parametrize(
    "kept",
    [
        Settings(),
        Settings(book='C:\\Clients "2026"\\book.json', theme="linen", mouse=False, zone="Asia/Kolkata"),
        Settings(book="/home/ines/חברים/livro.json"),
    ],
)
def test_what_was_saved_is_loaded(path: Path, kept: Settings) -> None:
    save_settings(Settings(theme="linen", mouse=False), path)
    save_settings(kept, path)
    assert load_settings(path) == kept
    assert [p.name for p in path.parent.iterdir()] == ["settings.toml"]


def test_a_place_that_cannot_be_written_is_said_in_words(path: Path) -> None:
    path.parent.write_text("a file, not a folder")
    with pytest.raises(SettingsUnreadable, match=r"could not be written to .*settings\.toml"):
        save_settings(Settings(), path)


def test_settings_are_where_the_environment_says(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOSTBOOK_CONFIG", str(tmp_path / "mine.toml"))
    assert settings_path() == tmp_path / "mine.toml"
    monkeypatch.delenv("HOSTBOOK_CONFIG")
    assert settings_path().name == "settings.toml"


def test_a_theme_and_a_zone_that_do_not_exist_are_told_and_the_usual_ones_taken(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b'theme = "neon[/]"\nzone = "Europe/Lisbo"\nmouse = false\n')
    settings = load_settings(path)
    theme, zone = amiss(settings)
    assert "“neon[/]”" in theme.text
    assert "lamplight and linen" in theme.text
    assert "“Europe/Lisbo”" in zone.text
    assert usable(settings) == Settings(mouse=False)
    assert amiss(Settings(theme="linen", zone="Asia/Tokyo")) == ()


def test_a_service_that_does_not_exist_and_a_server_that_is_none_are_told_and_stay_off(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(
        b'[online]\ngeocoder = "carrier pigeon"\nrouter = "osrm"\nrouter_server = "ftp://x"\nunknown = 1\n'
    )
    with pytest.raises(SettingsUnreadable, match="unknown"):
        load_settings(path)
    path.write_bytes(b'[online]\ngeocoder = "carrier pigeon"\nrouter = "osrm"\nrouter_server = "ftp://x"\n')
    settings = load_settings(path)
    geocoder, router = amiss(settings)
    assert "“carrier pigeon”" in geocoder.text
    assert "off, nominatim, photon" in geocoder.text
    assert "“ftp://x”" in router.text
    assert usable(settings).online == Online()


def test_what_is_switched_on_is_saved_and_read_again(path: Path) -> None:
    online = Online(geocoder="photon", geocoder_server="http://localhost:2322")
    save_settings(Settings(online=online), path)
    assert usable(load_settings(path)).online == online
    assert amiss(load_settings(path)) == ()
