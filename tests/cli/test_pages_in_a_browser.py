"""Pages of reports in a real browser: nothing runs, nothing leaves, and all of it can be read on a narrow screen."""

from __future__ import annotations

import re
import shutil
import struct
import subprocess
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from cli.pages import comparison_page, log_report_page, matrix_page
from tests.reporting import Reporting

_NAMES = ("chromium", "chromium-browser", "google-chrome")
BROWSER = next((found for name in _NAMES if (found := shutil.which(name))), None)
NARROW = 400

pytestmark = pytest.mark.skipif(BROWSER is None, reason=f"no browser is installed here: {' or '.join(_NAMES)}")


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Pages whose rows hold the markup of somebody hostile."""
    bot = Reporting(tmp_path_factory.mktemp("whole") / "registry").stocked().with_bare_cells()
    matrix = bot.ana.evaluation_matrix(
        "bot", suite="support-suite", base="tiny@1", prompt="support@1", adapter="support-lora@1"
    )
    report = bot.ana.log_report("bot")
    changes = bot.ana.log_changes("bot", report.first, report.end, limit=1000).items
    return {
        "log": "".join(log_report_page(report, lambda stage: (), changes)),
        "compare": comparison_page(bot.ana.compare_evaluations("bot@1", "bot@2", limit=100)),
        "matrix": matrix_page(matrix),
    }


class Server:
    """A server that remembers what was asked of it."""

    def __init__(self) -> None:
        asked: list[str] = []

        class Answering(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                asked.append(self.path)
                self.send_response(204)
                self.end_headers()

            def log_message(self, *_: object) -> None:
                """Nothing: requests are what is asserted on."""

        self.asked = asked
        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Answering)
        self.address = f"http://127.0.0.1:{self.http.server_port}"


@pytest.fixture
def server() -> Iterator[Server]:
    made = Server()
    thread = threading.Thread(target=made.http.serve_forever)
    thread.start()
    yield made
    made.http.shutdown()
    thread.join()
    made.http.server_close()


def opened(folder: Path, page: str, *options: str) -> str:
    """The document as the browser has it after loading the page."""
    path = folder / "page.html"
    path.write_text(page, encoding="utf-8")
    words = [
        BROWSER or "", "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars",
        "--no-first-run", "--disable-background-networking", f"--user-data-dir={folder / 'profile'}",
        f"--window-size={NARROW},2000", *options, path.as_uri(),
    ]  # fmt: skip
    done = subprocess.run(words, capture_output=True, timeout=120, check=True, cwd=folder)
    return done.stdout.decode("utf-8")


def with_markup(page: str, markup: str) -> str:
    """The page as it were if a text had become markup."""
    assert page.count("</main>") == 1
    return page.replace("</main>", f"{markup}</main>")


def without_policy(page: str) -> str:
    found, count = re.subn(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", page)
    assert count == 1
    return found


@pytest.mark.parametrize(
    ("name", "figures"),
    [("compare", ("0.6625", "0.8250")), ("matrix", ("0.6625", "0.8250")), ("log", ("eval.completed", "as recorded"))],
)
def test_a_page_shows_its_figures_and_fits_a_screen_of_400_pixels(
    pages: dict[str, str], name: str, figures: tuple[str, ...], tmp_path: Path
) -> None:
    measured = "<script>document.title = `${document.documentElement.scrollWidth} of ${innerWidth}`</script>"
    inner = with_markup(without_policy(pages[name]), measured).replace("&", "&amp;").replace('"', "&quot;")
    frame = f'<iframe srcdoc="{inner}" width="{NARROW}" height="2000" style="border: 0"></iframe>'
    tell = "<script>onload = () => document.title = frames[0].document.title</script>"
    told = opened(tmp_path, f"<!doctype html>{frame}{tell}", "--dump-dom")
    assert f"<title>{NARROW} of {NARROW}</title>" in told
    shown = opened(tmp_path, pages[name], "--dump-dom")
    for figure in figures:
        assert figure in shown
    picture = tmp_path / "page.png"
    opened(tmp_path, pages[name], f"--screenshot={picture}")
    width, height = struct.unpack(">II", picture.read_bytes()[16:24])
    assert (width >= NARROW, height) == (True, 2000)
    assert picture.stat().st_size > 20_000  # an empty page of that size has a few thousand bytes


def test_what_models_wrote_runs_nothing_and_asks_nobody(pages: dict[str, str], tmp_path: Path) -> None:
    shown = opened(tmp_path, pages["compare"], "--dump-dom")
    assert "&lt;script&gt;alert" in shown
    assert "<script" not in shown
    assert "<img" not in shown


def test_even_markup_in_a_page_would_run_nothing_and_ask_nobody(
    pages: dict[str, str], server: Server, tmp_path: Path
) -> None:
    evil = (
        f'<script>document.title = "ran"; fetch("{server.address}/fetched")</script>'
        f'<img src="{server.address}/image" onerror="document.title = \'ran\'">'
        f'<link rel="stylesheet" href="{server.address}/style"><iframe src="{server.address}/frame"></iframe>'
        f'<p style="background: url({server.address}/background)">x</p>'
    )
    open_page = with_markup(without_policy(pages["compare"]), evil)
    assert "<title>ran</title>" in opened(tmp_path, open_page, "--dump-dom")
    assert "/image" in server.asked, "without its policy the page asks, so that this test can tell"
    server.asked.clear()
    told = opened(tmp_path, with_markup(pages["compare"], evil), "--dump-dom")
    assert "<title>bot@2 against bot@1</title>" in told
    assert server.asked == []
