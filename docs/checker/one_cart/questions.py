"""The questions about one cart, and the record that their answers make.

Answers are closed words and one day: a link may carry them, and they say nothing of who the customer is. Where a
question has several answers they are joined by commas, and none of them is "none". "unknown" is an answer to each
question, beside others too: what is not known is not stated in the record. Where a record cannot leave it open, the
answer that speaks most against the email stands there, and the page says so.
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from attrs import frozen

from lawful_resend import Fact, countries
from lawful_resend.facts import CART_WITHIN_36_MONTHS, CUSTOMER_RELATION, DEVICE_REFUSAL_OFFERED
from lawful_resend.models import REGISTERS

#: a key of a question → the answer
Answers = Mapping[str, str]

NONE = "none"
UNKNOWN = "unknown"
#: before an option that was not offered: nobody has said that it is not so
UNASKED = "?"
#: the day of sending, an ISO date
ON = "on"
COUNTRY = "country"


@frozen
class Question:
    """One question.

    Attributes:
        key: its name in links and in the texts.
        group: the heading under which it stands.
        options: what may be answered; nothing where a day is asked.
        base: the answer with which the law is asked what could still change: the one that helps most, but for what only
            makes up for another answer.
        several: whether more than one option may be chosen.
        always: whether it is asked whatever the law says: a record that leaves it open says that nobody looked.

    """

    key: str
    group: str
    options: tuple[str, ...]
    base: str
    several: bool = False
    always: bool = False


def _one(key: str, group: str, *options: str, base: str | None = None, always: bool = False) -> Question:
    return Question(key, group, (*options, UNKNOWN), base or options[0], always=always)


def _several(key: str, group: str, *options: str, base: str | None = None) -> Question:
    return Question(key, group, (*options, UNKNOWN, NONE), base or ",".join(options), several=True)


#: in the order in which they are asked: each is asked only where it matters after the answers before it
QUESTIONS = (
    Question(COUNTRY, "where", countries(), "", always=True),
    Question(ON, "where", (), "", always=True),
    _one("ordered", "cart", "no", "yes", always=True),
    _one("objected", "cart", "no", "before", "newsletter", "since", always=True),
    _one("left", "cart", "day", "month", "year", "long", "years"),
    _one("number", "cart", "first", "later", "fourth"),
    _several("mail", "cart", "refusal", "neutral", "announced"),
    _one("requested", "cart", "no", "proof", "no-proof", base="proof"),
    _one("kind", "customer", "person", "company", "office", always=True),
    _one("organisation", "customer", "yes", "no"),
    _one("address", "customer", "submitted", "account", "purchase", "typed", "cookie", "third-party", "public"),
    _one("device", "customer", "yes", "refusal", "no"),
    _several("hurdles", "customer", "child", "sensitive", "order-only", "too-long", "others", base=NONE),
    _one("age", "customer", "15", "14", "13", "12"),
    _one("register", "customer", "yes", "no"),
    _one("consent", "consent", "reminders", "marketing", "newsletter", "terms", "partners", "no"),
    _one("how", "consent", "ticked", "pre-ticked", "implied"),
    _one("free", "consent", "nothing", "reward", "service"),
    _several("shown", "consent", "informed", "sent", "record", "text", "guardian"),
    _one("link", "consent", "unused", "confirmed", "pending", base="confirmed"),
    _one("given", "consent", "year", "years", "old"),
    _one("used", "consent", "year", "years", "no", base="no"),
    _one("health", "consent", "yes", "no"),
    _one("partners", "consent", "yes", "no"),
    _one("bought", "bought", "no", "year", "several", "contract", "two", "three", "old", base="several"),
    _one("alike", "bought", "all", "some", "no"),
    _several("sale", "bought", "address", "refusal"),
    _one("account", "bought", "no", "year", "years", "old", base="year"),
    _several("signup", "bought", "refusal", "paid"),
    _one("active", "bought", "yes", "no", base="no"),
    _one("terms", "bought", "no", "one", "two", "weak", base="one"),
    _several("checkout", "bought", "begun", "refusal"),
)
BY_KEY = {question.key: question for question in QUESTIONS}
BASE = {question.key: question.base for question in QUESTIONS if question.base}

#: options that are offered only where the law asks for a fact: elsewhere another option says as much
ASKING: dict[tuple[str, str], Fact] = {
    ("left", "years"): CART_WITHIN_36_MONTHS,
    ("bought", "several"): CUSTOMER_RELATION,
    ("device", "refusal"): DEVICE_REFUSAL_OFFERED,
}

#: the seller in the record: one name, so that each statement is about this shop
SHOP, OTHER = "shop", "another-supplier"
#: country → its register
_REGISTERS = {register[:2]: register for register in REGISTERS}

# how long before the email something happened: in the middle of the period that was chosen
_LEFT = {
    "day": timedelta(hours=2),
    "month": timedelta(days=7),
    "year": timedelta(days=60),
    "long": timedelta(days=400),
    "years": timedelta(days=1200),
    UNKNOWN: timedelta(days=1200),
}
_AGES = {
    "year": timedelta(days=30),
    "years": timedelta(days=730),
    "old": timedelta(days=1500),
    UNKNOWN: timedelta(days=1500),
}
_SALES = {
    "year": timedelta(days=180),
    "several": timedelta(days=180),
    "contract": timedelta(days=540),
    "two": timedelta(days=540),
    "three": timedelta(days=900),
    "old": timedelta(days=1300),
    UNKNOWN: timedelta(days=1300),
}
_JUST_NOW, _LONG_AGO = timedelta(hours=1), timedelta(days=2000)
_HALF_A_YEAR, _A_YEAR = timedelta(days=182), timedelta(days=365.25)


def offered(question: Question, answers: Answers, asked: int) -> tuple[str, ...]:
    """Return the options that make sense after the answers so far, and of which the law (``asked``) takes note.

    A sale since the cart was left would be the order of the cart.
    """
    left = _LEFT[answers.get("left", "day")]
    return tuple(
        option
        for option in question.options
        if (option == NONE or (question.key, option) not in ASKING or ASKING[question.key, option].mask & asked)
        and not (question.key == "bought" and _SALES.get(option, _LONG_AGO) <= left)
    )


def accepted(given: Mapping[str, str]) -> dict[str, str]:
    """Return those of the answers that are answers: what a link holds may have been written by anybody."""
    return {
        question.key: given[question.key]
        for question in QUESTIONS
        if question.key in given and _is_answer(question, given[question.key])
    }


def _is_answer(question: Question, value: object) -> bool:
    if not isinstance(value, str):
        return False
    if question.key == ON:
        return _is_day(value)
    chosen = value.split(",") if question.several else [value]
    return set(chosen) <= {*question.options} and (NONE not in chosen or len(chosen) == 1 or not question.several)


def _is_day(value: str) -> bool:
    try:
        return value == date.fromisoformat(value).isoformat() and 1990 <= date.fromisoformat(value).year <= 2100  # noqa: PLR2004 - a year with some law before and after it
    except ValueError:
        return False


def moment(answers: Answers) -> datetime:
    """Return the moment of sending: noon of the day."""
    return datetime.combine(date.fromisoformat(answers[ON]), time(12), UTC)


def record(answers: Answers) -> dict[str, Any]:
    """Return the record of the case; what is not answered is not stated."""
    at = moment(answers)
    cart, mail = _cart(answers, at), _mail(answers, at)
    made = {"customer": _customer(answers, at), "cart": cart, "mail": mail, "at": _iso(at)}
    return {name: _stated(each) for name, each in made.items()}


def _stated(value: Any) -> Any:  # noqa: ANN401 - of JSON
    """Leave out what is not stated; an empty list says that there is none."""
    if isinstance(value, dict):
        return {name: _stated(each) for name, each in value.items() if each is not None}
    return [_stated(each) for each in value] if isinstance(value, list) else value


def _iso(at: datetime) -> str:
    return at.isoformat().replace("+00:00", "Z")


def _chosen(answers: Answers, key: str, option: str) -> bool | None:
    """Whether an option was chosen, where that is known."""
    chosen = answers.get(key, UNKNOWN).split(",")
    return True if option in chosen else None if {UNKNOWN, UNASKED + option} & {*chosen} else False


def _known(answers: Answers, key: str) -> str | None:
    """Return the answer to a question, where that is known."""
    given = answers.get(key)
    return None if given == UNKNOWN else given


def _customer(answers: Answers, at: datetime) -> dict[str, Any]:
    kind = _known(answers, "kind")
    register = _REGISTERS.get(answers[COUNTRY])
    return {
        "country": answers[COUNTRY],
        "kind": None if kind is None else "person" if kind == "person" else "company",
        "mailbox": {"office": "impersonal", "company": "personal"}.get(kind or ""),
        "born": _born(answers, at),
        "account": _account(answers, at),
        "purchases": _purchases(answers, at),
        "consents": [*_consents(answers, at)],
        "objections": _objections(answers, at),
        "last_active_at": _iso(at - _AGES["year"]) if answers.get("active") == "yes" else None,
        "cleared_registers": [register] if register and answers.get("register") == "yes" else None,
    }


def _born(answers: Answers, at: datetime) -> str | None:
    """Return a day of birth of somebody of the age that is known: only the age of a child is asked, in whole years."""
    if not _chosen(answers, "hurdles", "child") or "age" not in answers:
        return None
    years = int(_known(answers, "age") or "12")
    return (at - years * _A_YEAR - _HALF_A_YEAR).date().isoformat()


def _account(answers: Answers, at: datetime) -> dict[str, Any] | None:
    opened = _known(answers, "account") or "no"
    if opened == "no":
        return None
    return {
        "created_at": _iso(at - _AGES[opened]),
        "seller": SHOP,
        "refusal_offered": _chosen(answers, "signup", "refusal"),
        "paid_offer": _chosen(answers, "signup", "paid"),
    }


def _purchases(answers: Answers, at: datetime) -> list[dict[str, Any]] | None:
    """Return the sales: none where there are none, nothing where nobody looked."""
    if answers.get("ordered", UNKNOWN) == UNKNOWN:
        return None
    when = answers.get("bought", "no")
    if when == "no":
        return []
    days = [_SALES[when], *([_SALES[when] + timedelta(days=90)] if when == "several" else [])]
    return [
        {
            "concluded_at": _iso(at - before),
            "seller": SHOP,
            "lines": [{"categories": ["bought-before"], "supplier": SHOP}],
            "address_given": _chosen(answers, "sale", "address"),
            "refusal_offered": _chosen(answers, "sale", "refusal"),
            "cancelled": False,
            "ended_at": _iso(at + _HALF_A_YEAR) if when == "contract" else None,
        }
        for before in days
    ]


def _consents(answers: Answers, at: datetime) -> list[dict[str, Any]]:
    boxes = {
        "reminders": ["cart-reminders"],
        "marketing": ["own-marketing"],
        "newsletter": ["newsletter"],
        "terms": ["own-marketing", "terms"],
        "partners": ["own-marketing", "partner-marketing"],
    }
    found = []
    box = _known(answers, "consent") or "no"
    if box != "no":
        found.append(_consent(answers, at, boxes[box]))
    for key, purpose in (("health", "sensitive-data"), ("partners", "partner-marketing")):
        if answers.get(key) == "yes":
            found.append(_good_box(at, [purpose]))
    terms = _known(answers, "terms") or "no"
    if terms != "no":
        found += [
            _good_box(at, purposes, "service") | ({"act": "pre-ticked", "evidence": None} if terms == "weak" else {})
            for purposes in ([["terms"], ["privacy-policy"]] if terms == "two" else [["terms", "privacy-policy"]])
        ]
    return found


def _consent(answers: Answers, at: datetime, purposes: list[str]) -> dict[str, Any]:
    given = at - _AGES[answers.get("given", "year")]
    link = _known(answers, "link")
    used = _known(answers, "used") or "no"
    return {
        "purposes": purposes,
        "given_at": _iso(given),
        "seller": SHOP,
        "act": answers.get("how", UNKNOWN),
        "required_for": _known(answers, "free"),
        "informed": _chosen(answers, "shown", "informed"),
        "concluded": _chosen(answers, "shown", "sent"),
        "evidence": "log-1" if _chosen(answers, "shown", "record") else None,
        "wording": "text-1" if _chosen(answers, "shown", "text") else None,
        "by_guardian": _chosen(answers, "shown", "guardian"),
        "double_opt_in": link,
        "confirmed_at": _iso(given + _JUST_NOW) if link == "confirmed" else None,
        "last_used_at": None if used == "no" else _iso(at - _AGES[used]),
    }


def _good_box(at: datetime, purposes: list[str], required_for: str = "nothing") -> dict[str, Any]:
    return {
        "purposes": purposes,
        "given_at": _iso(at - _AGES["year"]),
        "seller": SHOP,
        "act": "ticked",
        "required_for": required_for,
        "informed": True,
        "concluded": True,
        "evidence": "log-2",
        "wording": "text-2",
        "double_opt_in": "unused",
    }


def _objections(answers: Answers, at: datetime) -> list[dict[str, Any]] | None:
    since, before = _iso(at - _JUST_NOW), _iso(at - _LONG_AGO)
    found: dict[str, list[dict[str, Any]]] = {
        "no": [],
        "before": [{"at": before}],
        "newsletter": [{"at": since, "purposes": ["newsletter"]}],
        "since": [{"at": since}],
    }
    return found.get(answers.get("objected", UNKNOWN))


def _cart(answers: Answers, at: datetime) -> dict[str, Any]:
    late = _chosen(answers, "hurdles", "too-long")
    return {
        "abandoned_at": _iso(at - _LEFT[answers.get("left", "day")]),
        "address_source": _known(answers, "address") or "cookie",
        "seller": SHOP,
        "lines": _lines(answers),
        "checkout_begun": _chosen(answers, "checkout", "begun"),
        "for_organisation": _chosen(answers, "organisation", "yes"),
        "refusal_offered": _chosen(answers, "checkout", "refusal"),
        "device_consent": _chosen(answers, "device", "yes"),
        "device_refusal_offered": _chosen(answers, "device", "refusal") or None,
        "ordered_at": _iso(at - _JUST_NOW) if answers.get("ordered") == "yes" else None,
        "keep_until": None if late is None else _iso(at - _JUST_NOW if late else at + _AGES["year"]),
        "order_only": _chosen(answers, "hurdles", "order-only"),
        "sensitive": _chosen(answers, "hurdles", "sensitive"),
    }


def _lines(answers: Answers) -> list[dict[str, Any]]:
    others = _chosen(answers, "hurdles", "others")
    supplier = None if others is None else OTHER if others else SHOP
    goods = {"all": ["bought-before"], "some": ["bought-before", "something-else"], "no": ["something-else"]}
    if answers.get("alike") == UNKNOWN:
        return [{"supplier": supplier}]
    return [{"categories": [each], "supplier": supplier} for each in goods[answers.get("alike", "no")]]


def _mail(answers: Answers, at: datetime) -> dict[str, Any]:
    requested = _known(answers, "requested") or "no"
    left = at - _LEFT[answers.get("left", "day")]
    number = _known(answers, "number")
    return {
        "requested_at": None if requested == "no" else _iso(left),
        "request_evidence": "log-3" if requested == "proof" else None,
        "neutral": _chosen(answers, "mail", "neutral"),
        "announced": _chosen(answers, "mail", "announced"),
        "refusal_offered": _chosen(answers, "mail", "refusal"),
        "number": None if number is None else {"first": 1, "later": 2, "fourth": 4}[number],
    }
