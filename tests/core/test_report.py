"""What a shop may send and what it loses: counted once, in constant memory, nothing lost."""

import json
import tracemalloc
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest
from attrs import evolve

import lawful_resend
from law.cases import Country
from lawful_resend import Case, InvalidCase, Language, Reading, Report, audit, decide, read_case
from lawful_resend.facts import VOCABULARY
from lawful_resend.report import Opening, Tally

if TYPE_CHECKING:
    from collections.abc import Iterator

BE = Country("BE", "Europe/Brussels")
NL = Country("NL", "Europe/Amsterdam")

#: what a small shop saw in a week
WEEK = (
    [BE.record("guest")] * 5
    + [BE.record("customer")] * 3
    + [BE.record("customer; purchase.refusal_offered=false")] * 4
    + [BE.record('consent; consent.purposes=["newsletter"]')] * 2
    + [BE.record("consent; objection.at=-1 days")]
    + [BE.record("consent; cart.address_source=cookie")] * 2
    + [NL.record("consent")] * 2
)
BAD: list[Any] = [
    {"customer": {"country": "BE"}, "cart": {"colour": 1}},
    "no record",
    BE.record("guest; customer.country=XX"),
]


def test_what_a_week_comes_to() -> None:
    """Carts are counted by outcome and country, mails by basis and obstacle."""
    report = audit(WEEK)

    assert report.carts == Tally(lawful=5, contested=2, unlawful=12)
    assert report.by_country == {
        "BE": Tally(lawful=3, contested=2, unlawful=12),
        "NL": Tally(lawful=2),
    }
    assert report.by_basis == {"existing-customer": 3, "consent": 2}
    assert list(report.by_obstacle.items()) == [
        ("be.data-protection", 12), ("be.sending", 12), ("be.device", 2), ("be.objection", 1),
    ]  # fmt: skip
    assert (report.may_be_resent, report.contested) == (5 / 19, 2 / 19)
    assert report.bad == 0


def test_what_each_remedy_would_open() -> None:
    """A remedy opens every cart that it or a part of it cures: four buyers were never offered a refusal."""
    openings = {frozenset(fact.id for fact in each.facts): each for each in audit(WEEK).openings}

    refusal = openings[frozenset({"bought-refusal-offered"})]
    assert (refusal.carts, refusal.by_sender) == (4, True)
    device = openings[frozenset({"device-untouched"})]
    assert (device.carts, device.by_sender) == (2, True)
    assert (openings[frozenset({"device-consent"})].carts, openings[frozenset({"device-consent"})].by_sender) == (
        2,
        False,
    )
    requested = openings[frozenset({"mail-requested", "mail-neutral"})]
    assert (requested.carts, requested.by_sender) == (5 + 4 + 2, False)
    assert openings[frozenset({"consent-stands"})].carts == 1


def test_openings_are_what_the_remedies_say() -> None:
    """Counted by hand from each verdict, every opening comes to the same.

    The greatest stands first, of these the shortest, then by name.
    """
    verdicts = []
    for record in WEEK:
        case = read_case(record)
        verdicts.append(decide(case.customer, case.cart, case.mail, at=case.at))

    report = audit(WEEK)

    for opening in report.openings:
        cured = [verdict for verdict in verdicts if any(remedy <= opening.facts for remedy in verdict.remedies)]
        assert opening.carts == len(cured)
    order = [(-each.carts, len(each.facts), sorted(fact.id for fact in each.facts)) for each in report.openings]
    assert order == sorted(order)
    assert {opening.facts for opening in report.openings} == {each for verdict in verdicts for each in verdict.remedies}


def test_the_lenient_reading_rests_more_mails() -> None:
    """Under the lenient reading contested mails rest on something; outcomes stay what they are."""
    report = audit(WEEK, reading="lenient")

    assert report.reading is Reading.LENIENT
    assert report.carts == audit(WEEK).carts
    assert report.by_basis == {"consent": 4, "existing-customer": 3}


def test_bad_rows_are_counted_and_listed_with_their_path() -> None:
    """A row that cannot be read or decided loses nothing: the others count, it is listed with all its problems."""
    report = audit([WEEK[0], *BAD, WEEK[5]])

    assert report.carts.total == 2
    assert report.bad == 3
    assert [(bad.row, [problem.path for problem in bad.problems]) for bad in report.bad_rows] == [
        (2, ["cart.?", "cart.abandoned_at", "cart.address_source", "at"]),
        (3, ["record"]),
        (4, [""]),
    ]
    assert "XX" in str(report.bad_rows[2].problems[0])


def test_only_the_first_hundred_bad_rows_are_listed() -> None:
    """All are counted."""
    report = audit([BAD[1]] * 150)

    assert (report.bad, len(report.bad_rows), report.bad_rows[-1].row) == (150, 100, 100)


def test_an_empty_week() -> None:
    """No carts, no shares, no error."""
    report = audit([])

    assert (report.carts.total, report.may_be_resent, report.contested) == (0, 0.0, 0.0)
    assert report.openings == ()
    assert "0 (0%)" in report.to_markdown()
    assert ET.fromstring(f"<div>{report._repr_html_()}</div>").findall(".//{*}svg")  # noqa: S314 - our own


def test_cases_and_records_are_the_same() -> None:
    """Cases, records and any iterable of both give the same report, the same bytes."""
    as_cases: Iterator[Case | dict[str, Any]] = (read_case(record) for record in WEEK)

    assert audit(as_cases) == audit(iter(WEEK))
    assert json.dumps(audit(WEEK).as_dict()) == json.dumps(audit(list(reversed(WEEK))).as_dict())


def test_the_mail_counts_too() -> None:
    """A guest who asked for the mail may have it, one who did not may not."""
    asked = BE.record("guest; mail.requested_at=-3 hours; mail.request_evidence=request#1; mail.neutral=true")

    assert audit([asked, BE.record("guest; mail.neutral=true")]).carts == Tally(lawful=1, unlawful=1)


def test_a_report_shows_itself_without_its_lists() -> None:
    """What may run to thousands of lines is not in the repr."""
    shown = repr(audit([*WEEK, *BAD]))

    assert "bad=3" in shown
    assert "openings" not in shown
    assert "bad_rows" not in shown


def test_as_dict() -> None:
    """The record has a format and is JSON through and through."""
    record = json.loads(json.dumps(audit([*WEEK, *BAD]).as_dict()))

    assert record["format"] == "lawful_resend.report/2"
    assert record["carts"] == {"lawful": 5, "contested": 2, "unlawful": 12}
    assert record["bad"] == 3
    assert record["bad_rows"][1] == {
        "row": 21,
        "problems": ["record: expected an object, got a string of 9 characters"],
    }
    assert {"facts": ["bought-refusal-offered"], "carts": 4, "by_sender": True} in record["openings"]


@pytest.mark.parametrize("language", Language)
def test_tables(language: Language) -> None:
    """The tables say shares, bases, obstacles and remedies in each language, and how many rows were bad."""
    said = audit([*WEEK, *BAD]).to_markdown(language)

    assert "| BE | 3 (18%) | 2 (12%) | 12 (71%) |" in said
    assert "| existing-customer | 3 |  |" in said
    assert "| be.objection | 1 |  |" in said
    assert said.count("\n\n| ") == 3
    assert "\n3 " in said
    own = {"nl": "in eigen hand", "fr": "en votre pouvoir", "de": "in eigener Hand", "en": "in your hands"}[language]
    assert f"| 4 | {own} |" in said


def test_the_short_remedies_in_the_senders_hands_come_first() -> None:
    """Tables show remedies of at most three facts, the sender's own before the others."""
    report = audit(WEEK)
    lines = report.to_markdown().split("What each remedy would open")[1].splitlines()[2:]

    marks = ["in your hands" in line for line in lines]
    assert marks == sorted(marks, reverse=True)
    assert True in marks
    assert False in marks
    assert len([each for each in report.openings if len(each.facts) <= 3]) > 8
    assert len([line for line in lines if line]) == 8
    assert report._repr_markdown_() == report.to_markdown()


def test_a_long_remedy_is_in_no_table() -> None:
    """One of three facts is shown, one of four is not, however many carts it would open."""
    own = [fact for fact in VOCABULARY if fact.by_sender][:4]
    openings = tuple(Opening(facts=frozenset(own[:size]), carts=10 * size) for size in (4, 3))
    report = evolve(audit([]), openings=openings)

    assert "| 30 |" in report.to_markdown()
    assert "| 40 |" not in report.to_markdown()


def test_a_tally_counts_from_zero() -> None:
    """What is not said is none."""
    assert Tally().as_dict() == {"lawful": 0, "contested": 0, "unlawful": 0}
    assert Tally().total == 0


def test_the_picture_is_well_formed_and_speaks() -> None:
    """Each bar has its words and number beside it and in the label: nothing rests on colour."""
    drawn = ET.fromstring(f"<div>{audit(WEEK)._repr_html_()}</div>")  # noqa: S314 - our own

    outcomes, remedies = drawn.findall("{*}svg")
    assert outcomes.get("role") == "img"
    assert outcomes.get("aria-label") == "Carts: 19. may be resent 5; contested 2; may not 12"
    assert [text.text for text in outcomes.findall("{*}text")][1:] == [
        "may be resent: 5", "contested: 2", "may not: 12",
    ]  # fmt: skip
    widths = [float(bar.get("width") or 0) for bar in outcomes.findall("{*}rect")]
    assert widths == [round(640 * 5 / 12), round(640 * 2 / 12), 640]
    assert len(remedies.findall("{*}rect")) == len(remedies.findall("{*}text")) - 1
    green = outcomes.findall("{*}rect")[0].get("fill")
    rows = audit(WEEK).to_markdown().split("What each remedy would open")[1].splitlines()[2:]
    own = ["in your hands" in row for row in rows]
    assert [bar.get("fill") == green for bar in remedies.findall("{*}rect")] == own


def test_memory_does_not_grow_with_the_number_of_cases() -> None:
    """Cases alike in all that the law asks are one kind; ten times the cases take no more memory."""

    def peak(size: int) -> int:
        tracemalloc.start()
        audit(WEEK[number % len(WEEK)] for number in range(size))
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return most

    peak(500)
    assert peak(5000) < 1.5 * peak(500)


def test_an_unknown_reading_is_refused() -> None:
    """Before anything is read."""
    with pytest.raises(InvalidCase):
        audit(WEEK, reading="mild")
    assert isinstance(audit([]), Report)


def test_a_table_names_each_of_its_columns() -> None:
    """Every row of a report's first table has as many cells as its heading."""
    table = (
        audit([Country("BE", "Europe/Brussels").record("consent"), Country("BE", "Europe/Brussels").record("guest")])
        .to_markdown()
        .split("\n\n")[0]
    )

    assert len({line.count("|") for line in table.splitlines()}) == 1


@pytest.mark.parametrize("cases", [None, 1, "cases", b"cases"], ids=ascii)
def test_what_is_no_collection_of_cases_is_refused(cases: Any) -> None:  # noqa: ANN401 - anything
    """It is an error that says so, and no crash."""
    with pytest.raises(InvalidCase):
        audit(cases).as_dict()


def test_all_public_names_are_listed() -> None:
    """Those too that are imported when they are first asked for."""
    assert set(lawful_resend.__all__) <= set(dir(lawful_resend))
