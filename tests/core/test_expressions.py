"""What the facts say is seen: values that are checked when they are made, read in words, and seen as they say."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.seen import Seen, about
from core.strategies import WholeCase, cases
from lawful_resend import Case, ConsentAct, DoubleOptIn, Line, Purpose, countries, observe
from lawful_resend import expressions as e
from lawful_resend.civil_time import CENTRAL_EUROPE, EASTERN_EUROPE, WESTERN_EUROPE, Zone, hours, months
from lawful_resend.expressions import (
    Names,
    acceptance,
    account,
    all_in,
    all_similar,
    any_in,
    came,
    cart,
    consent,
    counts,
    customer,
    differ,
    empty,
    followed,
    later,
    later_of,
    latest,
    line,
    mail,
    moments,
    objection,
    of_age,
    of_one_kind,
    one_stated,
    purchase,
    replaced_by,
    similar,
    some,
    some_line,
    stated,
    subject_of,
    truth,
    walk,
    within,
)
from lawful_resend.facts import CHOSEN, COUNTS, VOCABULARY, Fact, facts_in
from lawful_resend.laws import jurisdiction
from lawful_resend.testing import cases as drafted

ZONES = (WESTERN_EUROPE, CENTRAL_EUROPE, EASTERN_EUROPE)
EVERYTHING = sum(fact.mask for fact in VOCABULARY)

# --- words ---------------------------------------------------------------------------------------

TICKED = consent.act == ConsentAct.TICKED


def test_every_kind_of_expression_is_used() -> None:
    """None is there that no fact uses."""
    kinds = {kind for kind in vars(e).values() if isinstance(kind, type) and issubclass(kind, e.Expression)}
    kinds -= {e.Expression}
    used = [fact.seen for fact in VOCABULARY] + [*COUNTS.values(), *CHOSEN.values()]

    assert {type(node) for each in used for node in walk(each)} == kinds


# --- refused when made ---------------------------------------------------------------------------

REFUSED: dict[str, tuple[Callable[[], object], str]] = {
    "a field that does not exist": (
        lambda: mail.subject,
        "mail has no field subject; it has requested_at, request_evidence, neutral, announced, refusal_offered, number",
    ),
    "a value of another enum": (
        lambda: consent.act == DoubleOptIn.PENDING,
        "`consent.act` holds ConsentAct, not <DoubleOptIn.PENDING: 'pending'>",
    ),
    "a string in the place of a member": (lambda: consent.act == "ticked", "holds ConsentAct, not 'ticked'"),
    "the same, denied": (lambda: consent.act != "ticked", "holds ConsentAct, not 'ticked'"),
    "yes or no in the place of a number": (lambda: mail.number == True, "holds int, not True"),  # noqa: E712
    "a field of another kind": (lambda: cart.seller == cart.sensitive, "`cart.seller` holds str, not"),
    "no number that is greater": (lambda: cart.seller > 1, "`cart.seller` holds str, and is compared with 1"),
    "greater than no number": (lambda: mail.number > "1", "holds int, and is compared with '1'"),
    "a moment as truth": (lambda: truth(cart.ordered_at), "`cart.ordered_at` is neither so nor not so"),
    "a number as truth": (lambda: ~mail.number, "`mail.number` is neither so nor not so"),
    "a string and something": (
        lambda: consent.informed & consent.evidence,
        "`consent.evidence` is neither so nor not so",
    ),
    "something or a bool": (lambda: consent.informed | True, "True is neither so nor not so"),
    "an expression asked": (lambda: bool(consent.informed), "combined with &, | and ~"),
    "an expression joined by and": (lambda: consent.informed and consent.concluded, "combined with &, | and ~"),
    "what is always stated": (lambda: stated(consent.given_at), "`consent.given_at` is always stated"),
    "names and something else that differ": (lambda: differ(cart.seller, cart.sensitive), "are no names"),
    "something else of which one is stated": (lambda: one_stated(cart.sensitive, cart.seller), "are no names"),
    "no collection that is empty": (lambda: empty(cart.seller), "`cart.seller` is no collection"),
    "a line of a sale": (lambda: some_line(purchase.lines, stated(line.supplier)), "are not those of the cart"),
    "some line of no condition": (lambda: some_line(cart.lines, line.supplier), "is neither so nor not so"),
    "no collection": (lambda: any_in(cart.seller, ""), "`cart.seller` is no collection"),
    "no field at all": (lambda: any_in(TICKED, ""), "`consent.act` is `ticked` is no collection"),
    "a member of another enum": (
        lambda: any_in(consent.purposes, ConsentAct.TICKED),
        "`consent.purposes` holds Purpose, and is asked for <ConsentAct.TICKED",
    ),
    "a purpose among registers": (
        lambda: any_in(customer.cleared_registers, Purpose.TERMS),
        "holds str, and is asked for <Purpose.TERMS",
    ),
    "one right member and a wrong one": (
        lambda: all_in(consent.purposes, Purpose.TERMS, "terms"),  # type: ignore[arg-type]
        "holds Purpose, and is asked for",
    ),
    "no member": (lambda: any_in(consent.purposes), "holds Purpose, and is asked for nothing"),
    "nothing but no member": (lambda: all_in(consent.purposes), "holds Purpose, and is asked for nothing"),
    "nothing but strings": (
        lambda: all_in(customer.cleared_registers, "AT-ECG"),  # type: ignore[arg-type]
        "`customer.cleared_registers` holds str",
    ),
    "lines and something else": (lambda: similar(cart.lines, cart.seller), "`cart.seller` holds no lines"),
    "what is no lines": (lambda: similar(consent.purposes, cart.lines), "`consent.purposes` holds no lines"),
    "all like something else": (
        lambda: all_similar(cart.lines, to=consent.purposes),
        "`consent.purposes` holds no lines",
    ),
    "no moment that came": (lambda: came(cart.sensitive), "`cart.sensitive` is no field that holds a moment"),
    "no moment that comes": (lambda: later(customer.born), "`customer.born` is no field that holds a moment"),
    "no moment of a window": (lambda: within(months(1), cart.sensitive), "is no field that holds a moment"),
    "a window from what may be missing": (
        lambda: within(months(1), cart.ordered_at),
        "`cart.ordered_at` may be not stated",
    ),
    "the latest of what may be missing": (
        lambda: latest(consent.last_used_at, consent.given_at),
        "`consent.last_used_at` may be not stated",
    ),
    "the later of what may be missing": (
        lambda: later_of(purchase.ended_at, purchase.concluded_at),
        "`purchase.ended_at` may be not stated",
    ),
    "the latest of no moment": (lambda: latest(consent.given_at, consent.informed), "is no field that holds a moment"),
    "an age at what may be missing": (lambda: of_age(16, consent.withdrawn_at), "may be not stated"),
    "what may be missing followed": (
        lambda: followed(cart.ordered_at, moments(objection.at)),
        "`cart.ordered_at` may be not stated",
    ),
    "what may be missing, replaced": (
        lambda: replaced_by(consent.confirmed_at, consent.given_at),
        "`consent.confirmed_at` may be not stated",
    ),
    "the latest followed": (
        lambda: followed(latest(consent.given_at, consent.last_used_at), moments(objection.at)),
        "turns with time",
    ),
    "moments that are none": (lambda: moments(consent.informed), "`consent.informed` is no field that holds a moment"),
    "moments of the cart": (lambda: moments(cart.keep_until), "`cart.keep_until` is no moment of one record"),
    "moments of the account": (lambda: moments(account.created_at), "`account.created_at` is no moment of one record"),
    "moments under no condition": (lambda: moments(consent.given_at, consent.act), "is neither so nor not so"),
    "moments that turn": (
        lambda: moments(consent.withdrawn_at, ~came(consent.last_used_at)),
        "`consent.last_used_at` has not come turns with time",
    ),
    "moments that turn with a window": (
        lambda: moments(purchase.concluded_at, within(months(12), purchase.concluded_at)),
        "turns with time",
    ),
    "moments under a condition of others": (
        lambda: moments(consent.withdrawn_at, purchase.cancelled),
        "`purchase.cancelled` does not speak of consent",
    ),
    "some of no condition": (lambda: some(consent, consent.given_at), "`consent.given_at` is neither so nor not so"),
    "some under a condition of others": (
        lambda: some(consent, purchase.cancelled),
        "`purchase.cancelled` does not speak of consent",
    ),
    "two kinds of record": (
        lambda: of_one_kind(consent.informed & purchase.cancelled),
        "`consent.informed` and `purchase.cancelled` speaks of several kinds of record at once",
    ),
    "two kinds in one comparison": (
        lambda: of_one_kind(consent.seller == purchase.seller),
        "`consent.seller` is `purchase.seller` speaks of several kinds",
    ),
    "two kinds deep within": (
        lambda: of_one_kind(cart.sensitive | ~(consent.informed & ~came(account.created_at))),
        "speaks of several kinds",
    ),
    "two kinds in one moment": (
        lambda: of_one_kind(within(months(1), latest(consent.given_at, purchase.ended_at))),
        "speaks of several kinds",
    ),
    "a consent and an acceptance": (
        lambda: of_one_kind(consent.informed & acceptance.concluded),
        "speaks of several kinds",
    ),
    "a fact of two kinds": (
        lambda: Fact("both", seen=consent.informed & counts(purchase), shown="Both."),
        "`consent.informed` and there is a purchase speaks of several kinds",
    ),
    "a record and some that are looked at later": (
        lambda: of_one_kind(consent.informed & some(purchase, purchase.cancelled)),
        "is not known for good where each record is looked at",
    ),
    "a record and some that turn": (
        lambda: of_one_kind(consent.informed & some(objection, came(objection.at))),
        "is not known for good where each record is looked at",
    ),
    "some of others within some": (
        lambda: of_one_kind(some(consent, ~some(purchase, purchase.cancelled))),
        "is not known for good where each record is looked at",
    ),
    "a fact that is a moment": (
        lambda: Fact("moment", seen=cart.ordered_at, shown="A moment."),
        "`cart.ordered_at` is neither so nor not so",
    ),
}


@pytest.mark.parametrize(("make", "message"), REFUSED.values(), ids=REFUSED)
def test_a_mistake_is_refused_when_it_is_made(make: Callable[[], object], message: str) -> None:
    """So a mistake in the module of facts is a ``TypeError`` on import, and names what is wrong."""
    with pytest.raises(TypeError) as refused:
        make()

    assert message in str(refused.value)


def test_an_unknown_member_or_private_name_is_no_attribute() -> None:
    """Enums refuse what they lack; names with a line before them, as protocols of Python ask, are no fields."""
    with pytest.raises(AttributeError):
        consent.act == ConsentAct.NODDED  # type: ignore[attr-defined]  # noqa: B015 - refused before it is compared
    assert not hasattr(consent, "__wrapped__")


def test_what_turns_and_what_does_not() -> None:
    """Conditions of moments may be any that time does not change; what is said of several records may be joined."""
    conditions = (
        any_in(consent.purposes, Purpose.TERMS) & ~consent.informed,
        of_age(16, consent.given_at),
        cart.sensitive,
    )
    for where in conditions:
        assert moments(consent.withdrawn_at, where).of == ((consent.withdrawn_at, where),)
    assert subject_of(some(consent, consent.informed) & some(purchase, purchase.cancelled)) is None
    assert subject_of(consent.informed & some(purchase, purchase.cancelled)) is consent
    assert subject_of(followed(purchase.concluded_at, moments(consent.withdrawn_at, consent.informed))) is purchase
    assert [str(turn.field) for turn in of_age(16).turns()] == ["`customer.born`"]


@pytest.mark.parametrize("fact", VOCABULARY, ids=lambda fact: fact.id)
def test_what_a_fact_is_about(fact: Fact) -> None:
    """It speaks of the case, or of one record of one kind."""
    assert subject_of(fact.seen) is about(fact.seen)


@pytest.mark.parametrize("fact", VOCABULARY, ids=lambda fact: fact.id)
def test_a_fact_is_python(fact: Fact) -> None:
    """What is generated of it is one expression, whatever names it uses."""
    names = Names()
    gathered = [node for node in walk(fact.seen) if isinstance(node, e.Some | e.SomeLine)]
    gathered_moments = [node.by for node in walk(fact.seen) if isinstance(node, e.Followed)]
    names.variables |= {each: f"v{number}" for number, each in enumerate([*gathered, *gathered_moments])}

    compile(fact.seen.python(names), fact.id, "eval")
    assert all(name.isidentifier() for name in names.values)


# --- seen as they say ----------------------------------------------------------------------------


def assert_seen(case: WholeCase, mask: int, zone: Zone) -> None:
    """Assert that the observer sees in a case what the expressions say, read one by one."""
    holding, choices = Seen(*case, zone).facts(facts_in(mask))

    seen, to_choose = observe.observer(mask, zone)(*case)

    assert set(facts_in(seen)) == holding
    assert {frozenset(frozenset(facts_in(each)) for each in masks) for masks in to_choose} == choices


@given(case=cases(), zone=st.sampled_from(ZONES))
@settings(max_examples=200, deadline=None)
def test_every_fact_is_seen_as_it_says(case: WholeCase, zone: Zone) -> None:
    """Generated code, bits and calculated time answer what a reading of each expression answers."""
    assert_seen(case, EVERYTHING, zone)


@given(case=drafted(), zone=st.sampled_from(ZONES))
@settings(deadline=None)
def test_every_fact_is_seen_in_the_cases_for_hosts(case: Case, zone: Zone) -> None:
    """So it is of the cases that ``testing`` makes of what the facts say."""
    assert_seen((case.customer, case.cart, case.mail, case.at), EVERYTHING, zone)


@given(case=cases(), asked=st.lists(st.sampled_from(VOCABULARY), max_size=4), zone=st.sampled_from(ZONES))
@settings(deadline=None)
def test_few_facts_are_seen_as_they_say(case: WholeCase, asked: list[Fact], zone: Zone) -> None:
    """A law that asks for few facts is told of them what one is told that asks for all."""
    assert_seen(case, sum({fact.mask for fact in asked}), zone)


@pytest.mark.parametrize("country", countries())
@given(case=cases())
@settings(max_examples=20, deadline=None)
def test_editions_see_what_they_ask(country: str, case: WholeCase) -> None:
    """Each edition of a country is observed by code of its own: it sees no more and no less."""
    for edition in jurisdiction(country).editions:
        assert_seen(case, edition.mask, edition.zone)


#: facts that no law asks today, and a stranger may add: each way to speak of records is open to each kind of them
FURTHER = {
    "some acceptance": some(acceptance, acceptance.concluded & came(acceptance.withdrawn_at)),
    "an acceptance followed": followed(acceptance.given_at, moments(acceptance.withdrawn_at, ~acceptance.concluded)),
    "a consent followed by an acceptance": followed(
        consent.given_at, moments(acceptance.given_at, acceptance.informed)
    ),
    "a sale followed by a consent": followed(purchase.concluded_at, moments(consent.given_at), hours(48)),
    "a cart followed by any": followed(cart.abandoned_at, moments(purchase.ended_at) | moments(consent.withdrawn_at)),
    "a cart followed by two": followed(cart.abandoned_at, moments(consent.given_at) | moments(objection.at)),
    "a cart followed by an objection": followed(cart.abandoned_at, moments(objection.at, empty(objection.purposes))),
    "a moment that replaces another": within(months(1), replaced_by(purchase.concluded_at, purchase.ended_at)),
    "a later moment that replaces another": followed(
        replaced_by(account.created_at, cart.ordered_at), moments(purchase.concluded_at)
    ),
    "some account of whatever shop": some(account, ~account.refusal_offered),
    "some objection": some(objection, any_in(objection.purposes, Purpose.NEWSLETTER) & stated(objection.at)),
    "no line": some_line(cart.lines, ~(line.supplier == cart.seller)) | empty(cart.lines),
    "a cart followed by what counts": followed(cart.abandoned_at, moments(objection.at, cart.sensitive)),
    "an account followed": followed(account.created_at, moments(purchase.concluded_at)),
    "an account of this year": some(account, within(months(12), account.created_at)),
    "a moment of the account": within(months(1), latest(account.created_at, cart.ordered_at)),
    "a purpose and nothing else": all_in(acceptance.purposes, Purpose.TERMS, Purpose.PRIVACY_POLICY),
}


@pytest.mark.parametrize("expression", FURTHER.values(), ids=FURTHER)
@given(case=cases())
@settings(max_examples=40, deadline=None)
def test_further_facts_would_be_seen(expression: e.Expression, case: WholeCase) -> None:
    """A new fact is one value: nothing else has to learn of it for it to be observed."""
    fact = Fact("further", seen=expression, shown="Something new.", mask=1 << 200)
    holding, choices = Seen(*case, CENTRAL_EUROPE).facts((fact,))

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(observe, "VOCABULARY", (fact,))
        seen, to_choose = observe.observer.__wrapped__(fact.mask, CENTRAL_EUROPE)(*case)

    assert (bool(seen), bool(to_choose)) == (bool(holding), bool(choices))


def test_a_moment_is_followed_in_the_case_that_shows_it() -> None:
    """What shows that a moment was followed states another, and what its record must be."""
    plain = e.followed(consent.given_at, by=e.moments(consent.withdrawn_at))
    under = e.followed(consent.given_at, by=e.moments(consent.withdrawn_at, consent.informed))

    assert [str(each.field) for each in plain.settings(shown=True)] == ["`consent.withdrawn_at`"]
    assert [str(each.field) for each in under.settings(shown=True)] == ["`consent.withdrawn_at`", "`consent.informed`"]
    assert [*plain.settings(shown=False)] == []


@pytest.mark.parametrize(
    ("cart_lines", "sold", "bits"),
    [
        (["a"], ["a"], 3),
        (["ab"], ["a"], 1),
        (["a"], ["b"], 0),
        (["a", "b"], ["ab"], 3),
        (["a", "c"], ["ab"], 1),
        (["ab", "c"], ["ac", "bd", "c"], 1),
        (["ab"], ["ac", "ab"], 3),
        (["", "a"], ["a"], 1),
        ([""], [""], 0),
        ([], ["a"], 0),
    ],
    ids=str,
)
def test_lines_are_alike(cart_lines: list[str], sold: list[str], bits: int) -> None:
    """Some share a category; or each is wholly within one other. A line without categories is like nothing."""
    one, other = (tuple(Line(categories=set(each)) for each in lines) for lines in (cart_lines, sold))

    assert e.alike(one, other) == bits
