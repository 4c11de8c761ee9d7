"""Live preview: MkDocs serves `docs/`; a change of an article, sidecar or correction rewrites the pages it touches."""

import subprocess
import sys
import threading
from collections.abc import Callable

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from tearsheet.build import Briefed, brief
from tearsheet.store.layout import Layout
from tearsheet.store.site import mkdocs_environment

_QUIET = 0.4  # seconds without a further change before pages are made anew: editors save in several steps
_CHANGES = ("created", "modified", "deleted", "moved")  # an opened or read file is no change


class _Waker(FileSystemEventHandler):
    """Wakes the loop when a file changed."""

    def __init__(self, changed: threading.Event) -> None:
        self._changed = changed

    def on_any_event(self, event: FileSystemEvent) -> None:
        """Any change of any file."""
        if event.event_type in _CHANGES and not event.is_directory:
            self._changed.set()


def serve(layout: Layout, address: str, *, jobs: int, report: Callable[[Briefed], None]) -> None:
    """Serve until interrupted. `report` is called with what each run did."""
    report(brief(layout, jobs=jobs))
    changed = threading.Event()
    observer = Observer()
    for folder in (layout.articles, layout.corrections.parent):
        if folder.is_dir():
            observer.schedule(_Waker(changed), str(folder), recursive=True)
    command = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "-f", str(layout.config), "-a", address]
    server = subprocess.Popen(command, env=mkdocs_environment())  # noqa: S603  # our own interpreter, fixed arguments
    print(f"preview    http://{address}/  (Ctrl-C ends it)", file=sys.stderr)  # noqa: T201
    observer.start()
    try:
        while server.poll() is None:
            if changed.wait(timeout=1.0):
                while changed.is_set():
                    changed.clear()
                    changed.wait(timeout=_QUIET)
                report(brief(layout, jobs=1))
    except KeyboardInterrupt:
        pass
    finally:
        observer.stop()
        server.terminate()
        server.wait()
