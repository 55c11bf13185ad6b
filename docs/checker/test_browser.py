"""The checker in a real browser: ``nox -s browser``.

It takes the Chromium or Chrome of the machine, or else the one that ``playwright install chromium`` put there.
"""

import json
import shutil
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from assemble import assemble, fetch, unpack
from lawful_resend import Language, Reading, decide, read_case
from one_cart.questions import BASE, COUNTRY, NONE, ON, record
from one_cart.relevance import answered, questions

AXE = "axe-core@4.14.1"
AXE_SHA512 = "FHfa+lmNjQZfJz1q8wKqIDwC6DExcHt/pkjNQb09a3NPjCKg2rhu5qb2S4r76ASyFNNtuFooJpZe37OgudVGtQ=="
WORDS = json.loads(Path(__file__).with_name("words.json").read_text("utf-8"))
#: what a screen of a telephone and one of a desk show
SCREENS = {"phone": {"width": 390, "height": 844}, "desk": {"width": 1280, "height": 900}}
DAY = "2026-11-28"

#: where they differ from what helps the email
CASES = {
    "a plain yes": {COUNTRY: "DE"},
    "contested": {COUNTRY: "FR", "mail": NONE, "consent": "newsletter"},
    "objected": {COUNTRY: "NL", "objected": "since"},
    "nothing is known": {COUNTRY: "BE", "consent": "unknown", "requested": "unknown", "bought": "unknown"},
    "an address from the device": {COUNTRY: "GB", "address": "cookie", "device": "unknown", "hurdles": "unknown"},
}


def _answers(case: dict[str, str]) -> dict[str, str]:
    """Answer all that is asked: as the case says, and else what helps the email."""
    answers = {COUNTRY: case[COUNTRY], ON: DAY}
    while (last := questions(answers)[-1]).answer is None:
        key = last.question.key
        helps = [option for option in last.options if option in BASE[key].split(",")]
        answers[key] = case.get(key) or ",".join(helps) or last.options[-1]
    return answers


class _Quiet(SimpleHTTPRequestHandler):
    """Serve files as any host of static files does, without a word."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the page as it is published, and give its address."""
    folder = tmp_path_factory.mktemp("site")
    assemble(folder / "checker")
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=folder)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/checker/"
        server.shutdown()


@pytest.fixture(scope="session")
def axe(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Give the source of a checker of accessibility."""
    folder = tmp_path_factory.mktemp("axe") / "axe"
    unpack(fetch(AXE, AXE_SHA512), ("axe.min.js",), folder)
    return (folder / "axe.min.js").read_text("utf-8")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start a browser without a window."""
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=found, chromium_sandbox=False)
        yield started
        started.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """Begin with nothing kept from before."""
    made = browser.new_context(viewport=SCREENS["phone"], locale="en")
    yield made
    made.close()


@pytest.fixture(scope="session")
def page(site: str, browser: Browser) -> Iterator[Page]:
    """Open the page once, for tests that go from link to link."""
    context = browser.new_context(viewport=SCREENS["phone"], locale="en")
    yield _open(context, site)
    context.close()


def _open(context: BrowserContext, address: str) -> Page:
    page = context.new_page()
    page.goto(address)
    expect(page.locator("#questions")).to_be_visible(timeout=60_000)
    return page


def _link(answers: dict[str, str], language: str) -> str:
    return f"#{urlencode({'lang': language, **answers})}"


# --- what it says --------------------------------------------------------------------------------


@pytest.mark.parametrize("language", [Language.NL, Language.FR])
@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_the_page_shows_what_decide_says(site: str, page: Page, case: dict[str, str], language: Language) -> None:
    """A link opens the answers, and each text is the one that the package gives here."""
    answers = _answers(case)
    page.goto(site + _link(answers, language))
    expect(page.locator("#result")).to_be_visible()
    expect(page.locator("#link")).to_have_value(page.url)
    made = record(answered(questions(answers)))
    decided = read_case(made)

    assert json.loads(page.locator("#record").text_content() or "") == made
    for reading, card in zip(Reading, page.locator(".verdicts li").all(), strict=True):
        verdict = decide(decided.customer, decided.cart, decided.mail, at=decided.at, reading=reading)
        assert card.get_attribute("class") == ("yes" if verdict.lawful else "no")
        assert (WORDS["assumed"][language] in card.inner_text()) == bool(verdict.assumptions)
        assert page.locator(f"#text-{reading}").text_content() == verdict.explain(language)
        assert page.locator(f"#letter-{reading}").text_content() == verdict.letter(language)
        shown = json.dumps(verdict.as_dict(language), ensure_ascii=False, indent=2)
        assert page.locator(f"#verdict-{reading}").text_content() == shown


def test_five_cases_differ() -> None:
    """The cases above come to each kind of answer."""
    seen = set()
    for case in CASES.values():
        decided = read_case(record(answered(questions(_answers(case)))))
        verdict = decide(decided.customer, decided.cart, decided.mail, at=decided.at)
        seen.add((verdict.lawful, verdict.contested, str(verdict.why)))

    assert len(seen) >= 4, seen


def test_answering_goes_by_keyboard(site: str, context: BrowserContext) -> None:
    """Whoever has no mouse chooses a country, says of each question that it is not known, and hears the answer."""
    page = _open(context, site)
    page.locator("#country").focus()
    page.keyboard.type("Bel")
    expect(page.locator("[name=ordered]").first).to_be_visible()
    for _ in range(60):
        if page.evaluate("document.activeElement.type") == "submit":
            break
        key = page.evaluate("document.activeElement.name")
        if page.evaluate("document.activeElement.type") == "radio":
            page.locator(f"#{key}-unknown").focus()
        if page.evaluate("document.activeElement.value") == "unknown":
            page.keyboard.press("Space")
            page.wait_for_timeout(400)
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    expect(page.locator("#result-title")).to_be_focused()
    expect(page.locator(".verdicts li.no")).to_have_count(2)


def test_what_is_left_open_is_named(site: str, context: BrowserContext) -> None:
    """Whoever asks too early is led to the question that is left."""
    page = _open(context, site)
    page.locator("[type=submit]").click()
    expect(page.locator("#errors")).to_be_focused()
    page.locator("#errors a").click()

    expect(page.locator("#country")).to_be_focused()
    expect(page.locator("#result")).to_be_hidden()


def test_another_language_keeps_the_answers(site: str, page: Page) -> None:
    """The same case is told in the language that is chosen, the answer too."""
    answers = _answers(CASES["contested"])
    page.goto(site + _link(answers, "en"))
    expect(page.locator("#result-title")).to_have_text("The answer")
    page.locator("#language").select_option("de")
    expect(page.locator("#result-title")).to_have_text("Die Antwort")

    assert page.locator("html").get_attribute("lang") == "de"
    assert json.loads(page.locator("#record").text_content() or "") == record(answered(questions(answers)))


# --- what leaves the page ------------------------------------------------------------------------


def test_nothing_leaves_the_page(site: str, context: BrowserContext) -> None:
    """All comes from the site itself, nothing is asked of it after the start, and the browser sees to that."""
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    page = context.new_page()
    page.goto(site)
    expect(page.locator("#progress")).to_be_visible()
    expect(page.locator("#questions")).to_be_visible(timeout=60_000)
    at_the_start = list(asked)
    page.locator("#country").select_option("BE")
    page.locator("#ordered-no").check()
    expect(page.locator("#objected-no")).to_be_visible()
    refused = page.evaluate("fetch('http://127.0.0.1:9/').then(() => 'sent', (error) => error.name)")

    host = site.removesuffix("checker/")
    assert [each for each in at_the_start if not each.startswith((site, f"blob:{host}"))] == []
    assert [each for each in asked[len(at_the_start) :] if not each.startswith("http://127.0.0.1:9/")] == []
    assert refused == "TypeError"
    assert context.cookies() == []
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_a_link_that_somebody_else_wrote_is_no_danger(site: str, page: Page) -> None:
    """What is no answer is not shown, not run, and not in the link that the page makes."""
    hostile = "<img src=x onerror=alert(1)>"
    page.goto(site + _link({COUNTRY: "BE", "ordered": hostile, "name": "Somebody"}, "en"))

    expect(page.locator("#ordered-no")).to_be_visible()
    assert "Somebody" not in page.locator("body").inner_text()
    assert page.locator("img").count() == 0


# --- for whom ------------------------------------------------------------------------------------


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("screen", SCREENS)
def test_everybody_can_read_it(site: str, browser: Browser, axe: str, screen: str, scheme: str) -> None:
    """Nothing is cut, and axe finds nothing wrong, before the answer and after it, with all that folds open."""
    context = browser.new_context(viewport=SCREENS[screen], color_scheme=scheme, locale="nl")
    page = _open(context, site)
    _read(page, axe)
    page.goto(site + _link(_answers(CASES["contested"]), "nl"))
    expect(page.locator("#result")).to_be_visible()
    page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
    _read(page, axe)
    context.close()


def _read(page: Page, axe: str) -> None:
    page.evaluate(axe)
    found = page.evaluate("axe.run()")["violations"]
    assert [(each["id"], each["impact"], [node["html"] for node in each["nodes"]]) for each in found] == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
