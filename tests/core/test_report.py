"""What a shop may send and what it loses: counted once, in constant memory, nothing lost."""

import json
import re
import tracemalloc
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest
from attrs import evolve

import lawful_resend
from law.cases import Country
from lawful_resend import Basis, Case, InvalidCase, Language, Reading, Report, audit, decide, read_case
from lawful_resend.facts import SUPPLIER_NOT_STATED, VOCABULARY
from lawful_resend.laws import jurisdiction
from lawful_resend.report import Opening, Tally
from lawful_resend.words.explanation import BASES

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
    assert list(report.by_obstacle.items()) == [("be.sending", 11), ("be.device", 2), ("be.objection", 1)]
    assert sum(report.by_obstacle.values()) == report.carts.unlawful + report.carts.contested
    assert (report.may_be_resent, report.contested) == (5 / 19, 2 / 19)
    assert report.bad == 0


def test_what_each_remedy_would_open() -> None:
    """A remedy opens every cart that it or a part of it cures: four buyers were never offered a refusal."""
    openings = {frozenset(fact.id for fact in each.facts): each for each in audit(WEEK).openings}

    refusal = openings[frozenset({"bought-refusal-offered"})]
    assert (refusal.carts, refusal.own, refusal.advice) == (4, False, True)
    device = openings[frozenset({"device-untouched"})]
    assert (device.carts, device.own, device.advice) == (2, False, True)
    assert openings[frozenset({"device-consent"})].carts == 2
    requested = openings[frozenset({"mail-requested", "mail-neutral"})]
    assert (requested.carts, requested.own, requested.advice) == (5 + 4 + 2, False, True)
    stands = openings[frozenset({"consent-stands"})]
    assert (stands.carts, stands.own, stands.advice) == (1, False, True)


def test_what_can_still_be_done_for_these_mails() -> None:
    """A discount can be left out of a mail that was asked for."""
    asked = BE.record("guest; mail.requested_at=-3 hours; mail.request_evidence=request#1")
    openings = {frozenset(fact.id for fact in each.facts): each for each in audit([asked]).openings}

    neutral = openings[frozenset({"mail-neutral"})]
    assert (neutral.carts, neutral.own, neutral.advice) == (1, True, False)


def test_advice_is_counted_by_the_ground_that_it_leads_to() -> None:
    """Each cart that no ground carries is counted once for each way that would have carried it."""
    report = audit(WEEK)

    assert report.by_advice["be.consent"] == report.by_advice["be.existing-customer"] == 12


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
    assert len(ET.fromstring(f"<div>{report._repr_html_()}</div>").findall("div")) == 3  # noqa: S314 - our own


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
    assert {"facts": ["bought-refusal-offered"], "carts": 4, "own": False, "advice": True} in record["openings"]


@pytest.mark.parametrize("language", Language)
def test_tables(language: Language) -> None:
    """The tables say in words, in each language, what carts rest on, what was assumed, what hinders and what helps."""
    said = audit([*WEEK, *BAD]).to_markdown(language)
    edition = jurisdiction("BE").editions[-1]
    vetoes = {veto.id: veto.title[language] for veto in edition.vetoes}

    assert "| BE | 3 (18%) | 2 (12%) | 12 (71%) |" in said
    assert f"| {BASES[Basis.EXISTING_CUSTOMER][language]} | 3 |" in said
    assert f"| {vetoes['be.objection']} | 1 |" in said
    assert f"| {edition.sending.rule[language]} | 11 |" in said
    assert f"| {SUPPLIER_NOT_STATED.shown[language]} (`cart.lines.supplier`) | 5 (100%) |" in said
    consent = next(ground for ground in edition.sending.grounds if ground.id == "be.consent")
    assert consent.advice
    assert f"| {consent.advice[language]} | 12 |" in said
    assert said.count("\n\n| ") == 5
    assert "\n3 " in said
    assert "be." not in said


def test_each_table_has_two_columns_so_that_it_fits_a_phone() -> None:
    """But for that of the countries, which has four short ones; every row has as many cells as its head."""
    first, *tables = audit(WEEK).to_markdown().split("\n\n")

    assert {line.count("|") for line in first.splitlines()} == {5}
    for table in tables:
        assert {line.count("|") for line in table.strip().splitlines()} == {3}


def test_a_table_of_nothing_is_left_out() -> None:
    """Where nothing is lawful there is nothing that the emails rest on, nor anything that was assumed for them."""
    said = audit([BE.record("guest")]).to_markdown()

    assert "What the emails rest on" not in said
    assert "assumed" not in said
    assert "What stands in the way" in said


def test_what_helps_these_mails_stands_before_what_helps_the_next_ones() -> None:
    """Each says for which it is; what no sender can arrange is in no table."""
    asked = BE.record("guest; mail.requested_at=-3 hours; mail.request_evidence=request#1")
    report = audit([*WEEK, asked])
    lines = report.to_markdown().split("| What you can do, and how many")[1].split("\n\n")[0].splitlines()[2:]

    marks = ["(for these emails)" in line for line in lines]
    assert marks == sorted(marks, reverse=True)
    assert set(marks) == {True, False}
    assert not any(". (" in line for line in lines)
    assert all("(for the next carts)" in line for line, mark in zip(lines, marks, strict=True) if not mark)
    assert not any("has to be shown" in line or "stands in the way" in line for line in lines)
    assert len(lines) <= 8
    assert report._repr_markdown_() == report.to_markdown()


def test_what_several_countries_say_in_the_same_words_is_told_once() -> None:
    """A reader of the table cannot tell rows of the same words apart; by_obstacle still can, by the ids of rules."""
    cases = [Country(*each).record("consent; objection.at=-1 days") for each in _TWO_COUNTRIES]
    report = audit(cases)

    rows = [line for line in report.to_markdown().splitlines() if "wants no more marketing" in line]
    assert rows == ["| The customer wants no more marketing | 2 |"]
    assert len(report.by_obstacle) == len(cases)


_TWO_COUNTRIES = (("BE", "Europe/Brussels"), ("NL", "Europe/Amsterdam"))


def test_a_long_remedy_is_in_no_table() -> None:
    """One of three facts is shown, one of four is not, however many carts it would open."""
    own = [fact for fact in VOCABULARY if fact.for_this_mail][:4]
    openings = tuple(Opening(facts=frozenset(own[:size]), carts=10 * size) for size in (4, 3))
    report = evolve(audit([]), openings=openings)

    assert "| 30 |" in report.to_markdown()
    assert "| 40 |" not in report.to_markdown()


def test_a_tally_counts_from_zero() -> None:
    """What is not said is none."""
    assert Tally().as_dict() == {"lawful": 0, "contested": 0, "unlawful": 0}
    assert Tally().total == 0


@pytest.mark.parametrize("language", Language)
def test_the_picture_is_well_formed_and_speaks(language: Language) -> None:
    """Each bar has its words and its number above it, which wrap on a narrow page: nothing rests on colour."""
    report = audit(WEEK)
    drawn = ET.fromstring(f"<div>{report.to_html(language)}</div>")  # noqa: S314 - our own

    outcomes, remedies, advice = drawn.findall("div")
    assert outcomes.get("lang") == language
    assert "overflow-wrap:anywhere" in (outcomes.get("style") or "")
    words, bars = outcomes.findall("div")[::2], outcomes.findall("div")[1::2]
    assert [each.findtext("strong") for each in words] == ["5", "2", "12"]
    assert [re.findall(r"width:(\d+)%", bar.get("style") or "") for bar in bars] == [["42"], ["17"], ["100"]]
    told = [(each.text or "").strip() for each in remedies.findall("div")[::2]]
    lines = report.to_markdown(language)
    assert told
    assert all(each in lines for each in told)
    assert len(advice.findall("div")) == 2 * len(report.by_advice)
    assert report._repr_html_() == report.to_html()


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
