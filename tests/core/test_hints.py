"""Hints at likely mistakes of the mapping: each is earned by one case and not by the one beside it."""

import re
from copy import deepcopy
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lawful_resend import (
    Account,
    Cart,
    Case,
    Consent,
    ConsentAct,
    Customer,
    DoubleOptIn,
    Hint,
    InvalidCase,
    Language,
    Line,
    Mail,
    Mailbox,
    NaiveMoment,
    Objection,
    Purchase,
    Purpose,
    Recipient,
    audit,
    check,
    countries,
    decide,
    read_case,
)
from lawful_resend.hints import MEANINGS, not_given

PAGE = Path(__file__).parents[2] / "docs" / "hints.md"
#: hints that only records or whole files show
OF_RECORDS = {"counts-as-not-given"}
OF_FILES = {"nobody-objected", "nothing-ordered", "every-mail-the-first"}

_CONSENT: dict[str, Any] = {"purposes": ["cart-reminders"], "given_at": "2026-11-01T12:00:00Z", "act": "ticked"}
_SALE: dict[str, Any] = {"concluded_at": "2026-10-01T12:00:00Z", "lines": [["shoes"]]}
#: a case that earns no hint
GOOD: dict[str, Any] = {
    "customer": {
        "country": "NL",
        "account": {"created_at": "2026-09-01T12:00:00Z"},
        "consents": [_CONSENT],
        "purchases": [_SALE],
        "objections": [{"at": "2026-08-01T12:00:00Z"}],
    },
    "cart": {"abandoned_at": "2026-11-23T09:00:00Z", "address_source": "submitted", "lines": [["shoes"]]},
    "mail": {},
    "at": "2026-11-23T12:00:00Z",
}
AFTER = "2026-11-23T12:00:01Z"
NOW = "2026-11-23T12:00:00Z"
KEY = "customer.address_key"
SELLER = {"cart.seller": "Café Noir"}
NAMED = {
    "cart.seller": "Shop",
    "customer.account.seller": "Shop",
    "customer.consents.0.seller": "Shop",
    "customer.purchases.0.seller": "Shop",
}
GOODS = [["all", "shoes"], ["all", "hats"], ["all", "screws"], ["perfume"]]


def case(changes: dict[str, Any]) -> Case:
    """Return the good case with the fields at some places set."""
    record = deepcopy(GOOD)
    for path, value in changes.items():
        *way, last = path.split(".")
        place = record
        for step in way:
            place = place[int(step)] if step.isdigit() else place[step]  # type: ignore[index]
        place[last] = value
    return read_case(record)


def hints(changes: dict[str, Any]) -> set[tuple[str, str]]:
    """Return ids and paths of the hints at a case."""
    found = case(changes)
    return {(each.id, each.path) for each in check(found.customer, found.cart, found.mail, at=found.at)}


#: which hint, where, what earns it, and what beside it does not
ROWS: list[tuple[str, str, dict[str, Any], dict[str, Any]]] = [
    ("seller-spelled-differently", "customer.consents[0].seller", {**SELLER, "customer.consents.0.seller": "cafe noir"}, {"customer.consents.0.seller": "cafe noires"}),
    ("seller-spelled-differently", "customer.purchases[0].seller", {**SELLER, "customer.purchases.0.seller": "CaféNoir"}, {"customer.purchases.0.seller": "Café Noir"}),
    ("seller-spelled-differently", "customer.objections[0].seller", {**SELLER, "customer.objections.0.seller": "CAFÉ NOIR"}, {"customer.objections.0.seller": "Bar Noir"}),
    ("seller-spelled-differently", "customer.account.seller", {**SELLER, "customer.account.seller": "café noir"}, {"customer.account.seller": " Café Noir "}),
    ("seller-on-one-side", "customer.account.seller", {**NAMED, "customer.account.seller": None}, {"customer.account.seller": "Shop"}),
    ("seller-on-one-side", "customer.consents[0].seller", {**NAMED, "customer.consents.0.seller": " "}, {"customer.consents.0.seller": "Shop"}),
    ("seller-on-one-side", "customer.purchases[0].seller", {**NAMED, "customer.purchases.0.seller": "nan"}, {"customer.purchases.0.seller": "Shop", "customer.objections.0.seller": None}),
    ("seller-on-one-side", "cart.seller", {"customer.consents.0.seller": "Shop"}, {"customer.consents.0.seller": None, "customer.objections.0.seller": "Shop"}),
    ("supplier-spelled-differently", "cart.lines[0].supplier", {**SELLER, "cart.lines": [{"categories": ["shoes"], "supplier": "Cafe Noir"}]}, {"cart.lines": [{"categories": ["shoes"], "supplier": "Café Noir"}]}),
    ("address-key-spelled-differently", "customer.consents[0].address_key", {KEY: "AB1F", "customer.consents.0.address_key": "ab1f"}, {"customer.consents.0.address_key": "ab1e"}),
    ("address-key-spelled-differently", "customer.account.address_key", {KEY: "AB1F", "customer.account.address_key": "ab1f"}, {"customer.account.address_key": "AB1F"}),
    ("category-spelled-differently", "cart.lines[1].categories", {"cart.lines": [["shoes"], ["Shoes"]]}, {"cart.lines": [["shoes"], ["hats"]]}),
    ("category-spelled-differently", "cart.lines[0].categories", {"cart.lines": [["chaussures d'été"]], "customer.purchases.0.lines": [["Chaussures d'ete"]]}, {"cart.lines": [["Chaussures d'ete"]]}),
    ("categories-on-one-side", "cart.lines", {"cart.lines": []}, {"customer.purchases.0.lines": []}),
    ("categories-on-one-side", "customer.purchases[0].lines", {"customer.purchases.0.lines": [[""]]}, {"customer.purchases.0.lines": [["hats"]]}),
    ("category-on-most-lines", "cart.lines[0].categories", {"cart.lines": GOODS}, {"cart.lines": [*GOODS[1:], ["toys"], ["all", "books"]], "customer.purchases.0.lines": [["shoes"], ["music"]]}),
    ("category-on-most-lines", "customer.purchases[0].lines[1].categories", {"cart.lines": [["toys"]], "customer.purchases.0.lines": [["perfume"], *GOODS[:3], ["all"]]}, {"customer.purchases.0.lines": [["all", "shoes"], ["all", "shoes"]]}),
    ("id-for-a-name", "cart.lines[0].categories", {"cart.lines": [["shoes", "1042"]]}, {"cart.lines": [["shoes", "1042 mm"]]}),
    ("id-for-a-name", "customer.purchases[0].lines[0].supplier", {"customer.purchases.0.lines": [{"categories": ["shoes"], "supplier": "9f1c2e64-0B7d-4c58-a3de-5b1f6f0c9d21"}]}, {"customer.purchases.0.lines": [{"categories": ["shoes"], "supplier": "9f1c2e64"}]}),
    ("id-for-a-name", "cart.seller", {"cart.seller": "gid://shopify/Shop/7"}, {"cart.seller": "gid shop"}),
    ("id-for-a-name", "customer.objections[0].seller", {"customer.objections.0.seller": "7"}, {"customer.objections.0.seller": "7-Eleven"}),
    ("later-than-the-mail", "customer.account.created_at", {"customer.account.created_at": AFTER}, {"customer.account.created_at": NOW}),
    ("later-than-the-mail", "customer.consents[0].given_at", {"customer.consents.0.given_at": AFTER}, {"customer.consents.0.given_at": NOW}),
    ("later-than-the-mail", "customer.consents[0].confirmed_at", {"customer.consents.0.double_opt_in": "confirmed", "customer.consents.0.confirmed_at": AFTER}, {"customer.consents.0.confirmed_at": NOW}),
    ("later-than-the-mail", "customer.consents[0].withdrawn_at", {"customer.consents.0.withdrawn_at": AFTER}, {"customer.consents.0.withdrawn_at": NOW}),
    ("later-than-the-mail", "customer.consents[0].last_used_at", {"customer.consents.0.last_used_at": AFTER}, {"customer.consents.0.last_used_at": NOW}),
    ("later-than-the-mail", "customer.purchases[0].concluded_at", {"customer.purchases.0.concluded_at": AFTER}, {"customer.purchases.0.concluded_at": NOW, "customer.purchases.0.ended_at": AFTER}),
    ("later-than-the-mail", "customer.objections[0].at", {"customer.objections.0.at": AFTER}, {"customer.objections.0.at": None}),
    ("later-than-the-mail", "customer.last_active_at", {"customer.last_active_at": AFTER}, {"customer.last_active_at": NOW}),
    ("later-than-the-mail", "cart.ordered_at", {"cart.ordered_at": AFTER}, {"cart.ordered_at": NOW, "cart.keep_until": AFTER}),
    ("later-than-the-mail", "mail.requested_at", {"mail.requested_at": AFTER, "mail.request_evidence": "log"}, {"mail.requested_at": NOW}),
    ("confirmed-without-moment", "customer.consents[0].confirmed_at", {"customer.consents.0.double_opt_in": "confirmed"}, {"customer.consents.0.double_opt_in": "pending"}),
    ("evidence-not-given", "customer.consents[0].evidence", {"customer.consents.0.wording": "form", "customer.consents.0.evidence": "NaN"}, {"customer.consents.0.evidence": "log"}),
    ("evidence-not-given", "mail.request_evidence", {"mail.requested_at": NOW}, {"mail.request_evidence": "log"}),
    ("company-with-personal-mailbox", "customer.mailbox", {"customer.kind": "company", "customer.mailbox": "personal"}, {"customer.mailbox": "impersonal"}),
    ("company-with-personal-mailbox", "customer.mailbox", {"customer.kind": "company", "customer.mailbox": "personal"}, {"customer.kind": "person"}),
    ("register-not-looked-up", "customer.cleared_registers", {"customer.country": "AT"}, {"customer.cleared_registers": ["AT-ECG"]}),
    ("register-not-looked-up", "customer.cleared_registers", {"customer.country": "ES", "customer.cleared_registers": ["AT-ECG"]}, {"customer.cleared_registers": ["ES-ROBINSON"]}),
    ("register-not-looked-up", "customer.cleared_registers", {"customer.country": "PT", "customer.kind": "company"}, {"customer.kind": "person"}),
    ("register-not-looked-up", "customer.cleared_registers", {"customer.country": "AT"}, {"customer.country": "DE"}),
    ("ordered-before-left", "cart.ordered_at", {"cart.ordered_at": "2026-11-23T08:59:59Z"}, {"cart.ordered_at": "2026-11-23T09:00:00Z"}),
    ("sale-just-before", "customer.purchases[0].concluded_at", {"customer.purchases.0.concluded_at": "2026-11-23T08:00:00Z"}, {"customer.purchases.0.concluded_at": "2026-11-23T07:59:59Z"}),
    ("sale-just-before", "customer.purchases[0].concluded_at", {"customer.purchases.0.concluded_at": "2026-11-23T08:59:59Z", "cart.lines": []}, {"customer.purchases.0.concluded_at": "2026-11-23T09:00:00Z"}),
    ("sale-just-before", "customer.purchases[0].concluded_at", {"customer.purchases.0.concluded_at": "2026-11-23T08:30:00Z"}, {"customer.purchases.0.cancelled": True}),
    ("sale-just-before", "customer.purchases[0].concluded_at", {"customer.purchases.0.concluded_at": "2026-11-23T08:30:00Z"}, {"cart.lines": [["hats"]]}),
    ("sale-just-before", "customer.purchases[0].concluded_at", {"customer.purchases.0.concluded_at": "2026-11-23T08:30:00Z", "cart.seller": "Shop"}, {"customer.purchases.0.seller": "Other"}),
    ("sale-just-before", "customer.purchases[0].concluded_at", {"customer.purchases.0.concluded_at": "2026-11-23T08:30:00Z"}, {"cart.ordered_at": NOW}),
]  # fmt: skip


def test_a_good_case_earns_none() -> None:
    """Nothing is hinted at where nothing is odd, so that each row below earns what it earns by itself."""
    assert hints({}) == set()
    assert hints({**NAMED, "customer.objections.0.seller": "Shop"}) == set()


@pytest.mark.parametrize(
    ("name", "path", "earns", "beside"), ROWS, ids=[f"{index}-{row[0]}" for index, row in enumerate(ROWS)]
)
def test_each_hint_is_earned(name: str, path: str, earns: dict[str, Any], beside: dict[str, Any]) -> None:
    """One case earns the hint, at that path; with one thing more said, or said otherwise, it does not."""
    assert (name, path) in hints(earns)
    assert (name, path) not in hints({**earns, **beside})


def test_each_hint_has_a_row() -> None:
    """No hint of one case is without a case that earns it."""
    assert {row[0] for row in ROWS} == MEANINGS.keys() - OF_RECORDS - OF_FILES


# --- records and whole files ---------------------------------------------------------------------


def test_strings_that_count_as_not_given_are_told_by_their_place() -> None:
    """Where a string of the host stands, also in a good that is the list of its categories; not in other fields."""
    record = deepcopy(GOOD)
    record["customer"]["consents"][0] |= {"seller": " ", "evidence": "NaN", "wording": "form"}
    record["customer"]["purchases"][0]["lines"] = [["shoes", "", None], {"categories": ["nat"], "supplier": "NULL"}]
    record["mail"] = {"request_evidence": "\u200b\u00a0"}

    assert [each.path for each in not_given(record)] == [
        "customer.consents[0].seller",
        "customer.consents[0].evidence",
        "customer.purchases[0].lines[0][1]",
        "customer.purchases[0].lines[1].categories[0]",
        "customer.purchases[0].lines[1].supplier",
        "mail.request_evidence",
    ]
    assert {each.id for each in not_given(record)} == OF_RECORDS
    assert not_given(GOOD) == ()
    assert not_given({"customer": {"country": ""}, "at": "none"}) == ()


#: a cart of which nothing is known to have come
BARE: dict[str, Any] = deepcopy(GOOD) | {"customer": {"country": "NL", "objections": [], "purchases": [_SALE]}}


def of_file(one: dict[str, Any], carts: int = 20) -> list[tuple[str, str]]:
    """Return the hints at a file of bare carts and one other."""
    return [(each.id, each.path) for each in audit([one, *[BARE] * (carts - 1)]).hints]


def test_a_whole_file_tells_what_is_absent() -> None:
    """Nobody objected, nothing was ordered, every mail is the first: of twenty carts, not of nineteen."""
    assert of_file(BARE) == [
        ("nobody-objected", "customer.objections"),
        ("nothing-ordered", "customer.purchases"),
        ("every-mail-the-first", "mail.number"),
    ]
    assert of_file(BARE, carts=19) == []


@pytest.mark.parametrize(
    ("name", "where", "change"),
    [
        ("nobody-objected", "customer", {"objections": [{}]}),
        ("nobody-objected", "customer", {"consents": [_CONSENT | {"withdrawn_at": NOW}]}),
        ("nobody-objected", "customer", {"objections": None}),
        ("nothing-ordered", "cart", {"ordered_at": NOW}),
        ("nothing-ordered", "customer", {"purchases": [_SALE | {"concluded_at": "2026-11-23T09:00:00Z"}]}),
        ("nothing-ordered", "customer", {"purchases": None}),
        ("every-mail-the-first", "mail", {"number": 2}),
    ],
)
def test_one_cart_is_enough_to_show_that_a_list_is_connected(name: str, where: str, change: dict[str, Any]) -> None:
    """Where one cart of the twenty has it, or in one nobody looked, that hint is gone and the two others stay."""
    found = [each for each, _ in of_file(BARE | {where: BARE[where] | change})]

    assert sorted([*found, name]) == sorted(OF_FILES)


def test_strings_lost_in_a_file_are_told_once() -> None:
    """However many rows have them, by the field alone; cases that were built hold them no more."""
    lost = BARE | {"cart": BARE["cart"] | {"seller": "nan", "lines": [["shoes"], ["", " "]]}}

    report = audit([lost, BARE, lost])
    assert [(each.id, each.path) for each in report.hints] == [
        ("counts-as-not-given", "cart.lines"),
        ("counts-as-not-given", "cart.seller"),
    ]
    assert audit([read_case(lost)]).hints == ()


def test_a_report_writes_its_hints() -> None:
    """As a record by id and path, and as a table in each language; a report without hints has no such table."""
    report = audit([BARE] * 20)
    assert report.as_dict()["hints"][0] == {"id": "nobody-objected", "path": "customer.objections"}
    for lang in Language:
        assert all(f"| `{each.path}` | {each.text[lang]} |" in report.to_markdown(lang) for each in report.hints)
    assert "customer.objections" not in audit([BARE]).to_markdown()


# --- all hints -----------------------------------------------------------------------------------


def test_the_page_says_of_each_hint_what_it_means() -> None:
    """One heading a hint, in the order of the code, followed by its words."""
    page = PAGE.read_text("utf-8")
    sections = dict(re.findall(r"^### `([a-z-]+)`\n\n(.+)$", page, re.MULTILINE))

    assert list(sections) == list(MEANINGS)
    assert sections == {name: text.en for name, text in MEANINGS.items()}


def test_what_is_no_model_or_no_moment_is_refused() -> None:
    """All that is no model is named at once; a moment without an offset is no moment."""
    good = case({})
    with pytest.raises(InvalidCase) as raised:
        check(good.cart, good.customer, None, at=good.at)  # type: ignore[arg-type]
    assert [each.path for each in raised.value.problems] == ["customer", "cart", "mail"]
    with pytest.raises(NaiveMoment):
        check(good.customer, good.cart, at=good.at.replace(tzinfo=None))


AT = datetime(2026, 11, 23, 12, tzinfo=UTC)
#: names that meet, differ by spelling alone, or say nothing
_NAMES = st.sampled_from(
    (None, "Secret", "secret", " sécret ", "", "nan", "\u0301", "77", "\u017fecret", "other")
) | st.text(max_size=4)
_KEYS = _NAMES.filter(lambda name: not name or not re.search("[@\ufe6b\uff20]", name))
_MOMENTS = st.sampled_from([timedelta(minutes=each) for each in (-90, -30, -1, 0, 1, 90)]).map(AT.__add__)
_MAYBE = st.none() | _MOMENTS
_WORDS = st.frozensets(_NAMES.filter(lambda name: name is not None), max_size=3)
_LINES = st.lists(st.builds(Line, categories=_WORDS, supplier=_NAMES), max_size=3)
_CONSENTS = st.builds(
    Consent,
    purposes=st.just(frozenset({Purpose.CART_REMINDERS})),
    given_at=_MOMENTS,
    act=st.sampled_from(ConsentAct),
    double_opt_in=st.none() | st.sampled_from(DoubleOptIn),
    evidence=_NAMES,
    wording=_NAMES,
    seller=_NAMES,
    address_key=_KEYS,
)
_SALES = st.builds(
    Purchase,
    concluded_at=_MOMENTS,
    seller=_NAMES,
    address_key=_KEYS,
    lines=_LINES,
    cancelled=st.none() | st.booleans(),
)
_CUSTOMERS = st.builds(
    Customer,
    country=st.sampled_from(countries()),
    kind=st.none() | st.sampled_from(Recipient),
    mailbox=st.none() | st.sampled_from(Mailbox),
    address_key=_KEYS,
    account=st.none() | st.builds(Account, created_at=_MOMENTS, seller=_NAMES, address_key=_KEYS),
    purchases=st.none() | st.lists(_SALES, max_size=3),
    consents=st.lists(_CONSENTS, max_size=3),
    objections=st.none() | st.lists(st.builds(Objection, at=_MAYBE, seller=_NAMES), max_size=2),
    last_active_at=_MAYBE,
)
_CARTS = st.builds(
    Cart,
    abandoned_at=_MOMENTS,
    address_source=st.just("submitted"),
    seller=_NAMES,
    lines=_LINES,
    ordered_at=_MAYBE,
)
_MAILS = st.builds(Mail, requested_at=_MAYBE, request_evidence=_NAMES, number=st.none() | st.integers(1, 3))


@settings(derandomize=True, deadline=None)
@given(_CUSTOMERS, _CARTS, _MAILS)
def test_any_case_is_checked(customer: Customer, cart: Cart, mail: Mail) -> None:
    """No case raises; the same hints come each time, each once, at a field that is there; no verdict changes by it."""
    later = max(AT, cart.abandoned_at)
    before = decide(customer, cart, mail, at=later)

    found = check(customer, cart, mail, at=AT)

    assert decide(customer, cart, mail, at=later) == before
    assert found == check(customer, cart, mail, at=AT)
    assert len({(each.id, each.path) for each in found}) == len(found)
    for each in found:
        assert MEANINGS[each.id] is each.text
        value: Any = {"customer": customer, "cart": cart, "mail": mail}
        for name, index in re.findall(r"([a-z_]+)(?:\[(\d+)\])?", each.path):
            value = value[name] if isinstance(value, dict) else getattr(value, name)
            value = value[int(index)] if index else value


@settings(derandomize=True, deadline=None)
@given(_CUSTOMERS, _CARTS)
def test_a_hint_shows_nothing_of_the_data(customer: Customer, cart: Cart) -> None:
    """What a hint says is one of the library's own sentences and a path of its own names."""
    for each in check(customer, cart, at=AT):
        assert isinstance(each, Hint)
        assert re.fullmatch(r"(customer|cart|mail)(\.[a-z_]+(\[\d+\])?)+", each.path)
        assert all(each.text[lang] for lang in Language)
