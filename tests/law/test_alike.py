"""What countries read alike, because they read one European rule, and the few that read it otherwise."""

import pytest

from law.tables import names, table

COUNTRIES = {of.country.code: of.country for of in map(table, names())}
#: whose own sources count the use by the seller, or count no years at all
BY_THE_SELLER, WITHOUT_YEARS = {"DE", "DK"}, {"CH", "GB"}
#: where a free account carries a mail under both readings, or under none
STRICTLY_AN_ACCOUNT = set(COUNTRIES) - {"CH", "DK", "FR", "GB", "HU", "IT", "NL", "NO", "PL"}
#: a consent with all that any country asks
CONSENT = "consent; consent.double_opt_in=confirmed"
OLD = f"{CONSENT}; consent.given_at=-60 months"
#: the same, and one to marketing for others in a box of its own
_TWO = (
    '{{"purposes": ["{0}"], "given_at": "-30 days", "act": "ticked", "required_for": "nothing", "informed": true,'
    ' "concluded": true, "evidence": "log#1", "wording": "form#1", "double_opt_in": "confirmed"}}'
)
BOTH = f"guest; customer.consents=[{_TWO.format('own-marketing')}, {_TWO.format('partner-marketing')}]"


@pytest.mark.parametrize("code", COUNTRIES)
def test_the_seller_keeps_no_consent_alive_by_mailing_on_it(code: str) -> None:
    """Strictly the customer's own last act counts; in Germany and Denmark what national sources count, the use."""
    country = COUNTRIES[code]
    if code in WITHOUT_YEARS:
        assert country.outcome(OLD) == (True, True)
    else:
        assert country.outcome(OLD) == (False, True)
        assert country.outcome(f"{OLD}; consent.last_used_at=-1 months") == (code in BY_THE_SELLER, True)
        assert country.outcome(f"{OLD}; customer.last_active_at=-1 months") == (code not in BY_THE_SELLER, True)
        assert country.outcome(f"{OLD}; customer.last_active_at=-37 months") == (False, True)


@pytest.mark.parametrize("code", COUNTRIES)
def test_a_consent_to_own_marketing_carries_own_goods(code: str) -> None:
    """Strictly another supplier's goods take a consent to that too; in Switzerland under both readings.

    A British tribunal took the consent to mails of a seller for one to the offers of others in them (Xerpla).
    """
    country = COUNTRIES[code]

    assert country.outcome(f"{CONSENT}; line.supplier=other") == (code == "GB", code != "CH")
    # since Elkjøp general marketing is strictly no consent to a reminder of a cart in Norway
    assert country.outcome(f"{BOTH}; line.supplier=other") == (code != "NO", True)
    assert country.outcome(f"{BOTH}; line.supplier=other; consent.withdrawn_at=-1 days") == (False, False)


@pytest.mark.parametrize("code", sorted(STRICTLY_AN_ACCOUNT - {"IE"}))
def test_a_free_account_fades_as_a_sale_does(code: str) -> None:
    """Strictly three years after it was opened, or after the customer was last active."""
    country = COUNTRIES[code]
    old = "account; account.created_at=-37 months"

    assert country.outcome("account") == (True, True)
    assert country.outcome(old) == (False, True)
    assert country.outcome(f"{old}; customer.last_active_at=-1 months") == (True, True)


@pytest.mark.parametrize("code", COUNTRIES)
def test_the_fourth_reminder_is_persistent_in_the_whole_area(code: str) -> None:
    """Strictly, towards persons; Switzerland has another law."""
    country = COUNTRIES[code]

    assert country.outcome(f"{CONSENT}; mail.number=3") == (True, True)
    assert country.outcome(f"{CONSENT}; mail.number=4") == (code == "CH", True)
    assert country.outcome(f"{CONSENT}; mail.number=4; customer.kind=company") == (True, True)


@pytest.mark.parametrize("code", COUNTRIES)
def test_a_known_child_is_not_invited_to_buy(code: str) -> None:
    """Strictly, whatever carries the mail: only that the cart is kept, or what the parents agreed to."""
    country = COUNTRIES[code]
    child = f"{CONSENT}; customer.born=2015-11-23; consent.by_guardian=true"

    assert country.outcome(child) == (True, True)
    sold = "requested; mail.neutral=true; customer.born=2015-11-23"
    assert country.outcome(sold) == (True, True)
