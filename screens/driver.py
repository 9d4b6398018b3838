"""The terminal's side of the planner on Linux and macOS: whatever bytes it sends, the planner goes on."""

from __future__ import annotations

import codecs
from functools import partial

from textual.drivers import linux_driver


class PatientDriver(linux_driver.LinuxDriver):
    """Textual's own, but that one ends the planner, with a trace, on the first byte that is not UTF-8.

    An accent pasted from an old terminal is enough. Its reading has no setting for that, so the name it
    decodes with is put in its place: what is not UTF-8 is read as ``\ufffd``.
    """

    def run_input_thread(self) -> None:
        """Read what the terminal sends until the planner is left."""
        vars(linux_driver)["getincrementaldecoder"] = _forgiving
        super().run_input_thread()

    def _run_input_thread(self) -> None:
        while not self.exit_event.is_set():
            try:
                self.run_input_thread()
            except (ValueError, OverflowError):
                continue  # a sequence that Textual cannot take apart, and that no terminal should send
            except BaseException as fault:  # noqa: BLE001 - told by the application, which leaves with exit code 1
                self._app.call_later(self._app._handle_exception, fault)  # noqa: SLF001 - there is no other way to say it
                return


def _forgiving(encoding: str) -> partial[codecs.IncrementalDecoder]:
    return partial(codecs.getincrementaldecoder(encoding), errors="replace")
