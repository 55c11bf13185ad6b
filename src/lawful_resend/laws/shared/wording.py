"""Titles, sentences and advice that more than one country uses, in the four languages."""

from lawful_resend.text import Text

CONSENT_TITLE = Text("Consent")
CUSTOMER_TITLE = Text("Existing customer")
ACCOUNT_TITLE = Text("Free account that is the entry to a paid offer")
REQUESTED_TITLE = Text("Email the customer asked for")
TERMS_TITLE = Text("Acceptance of terms and privacy policy")
ASK_CONSENT = Text(
    "Ask for consent with an empty box of its own that names the shop and these emails; keep the record and the text."
)
OFFER_REFUSAL = Text(
    "With every order, where the address is asked, offer to refuse marketing: a sale then opens the way for"
    " similar goods of your own."
)
OFFER_REQUEST = Text('Offer a button "email me my cart" and send just that, without an offer.')
DATA_TITLE = Text("Data protection")
DATA_RULE = Text("Personal data may be processed only on a basis that the law names")
DEVICE_TITLE = Text("Device")
DEVICE_RULE = Text(
    "Storing or reading information on the user's terminal equipment takes the user's consent, save what is"
    " strictly necessary for a service expressly requested"
)
UNTOUCHED_TITLE = Text("Nothing was read off the device")
DEVICE_CONSENT_TITLE = Text("Consent for the device")
DEVICE_REFUSAL_TITLE = Text("Information and a way to refuse, for the device")
ASK_DEVICE_CONSENT = Text("Do not read the address off the device, or ask for consent to that first.")
OBJECTION_TITLE = Text("The customer wants no more marketing")
OBJECTION_ADVICE = Text(
    "Only a new valid consent, given after the objection, lifts it, or the customer's own later request for this email."
)
WITHDRAWAL_TITLE = Text("The customer withdrew the consent to marketing")
WITHDRAWAL_ADVICE = Text(
    "Only another valid consent to these emails lifts it, or the customer's own later request for this email."
)
ORDERED_TITLE = Text("The order was placed: the purpose of the reminder is reached")
OBJECTIONS_OPEN_TITLE = Text("Nobody looked whether the customer objected to marketing or unsubscribed")
OBJECTIONS_OPEN_ADVICE = Text(
    "Look in the stop list, the unsubscribe log of the email platform and the complaints; state what you find, or that"
    " there is nothing."
)
PURCHASES_OPEN_TITLE = Text("Nobody looked whether the customer ordered after all")
PURCHASES_OPEN_ADVICE = Text(
    "Look in the order table, by account and by address; state what you find, or that there is nothing."
)
OLD_CART_CAVEAT = Text(
    "The cart was left a year ago or more, and no end of its storage was announced. How long its data may be kept"
    " is not judged here."
)
CHANNEL_CAVEAT = Text(
    "A consent to marketing that does not name email is too broad for the authority. Whether its text names it is not"
    " judged here."
)
PART_BOUGHT_CAVEAT = Text(
    "The customer has bought a part of the cart since it was left: that a reminder of the rest names nothing that was"
    " bought is not judged here."
)
ORDERED_ADVICE = Text("There is nothing left to remind the customer of.")
STORAGE_TITLE = Text("The data of this cart should have been erased (storage limitation)")
STORAGE_ADVICE = Text("From now on send before the announced period ends, and erase then.")
ORDER_ONLY_TITLE = Text("The data were given for the order alone (purpose limitation)")
ORDER_ONLY_ADVICE = Text("Announce this purpose too, and ask for consent to the email.")
SENSITIVE_TITLE = Text("Special categories of personal data without explicit consent")
SENSITIVE_ADVICE = Text("Ask for explicit consent to the use of these data, or do not send reminders about such carts.")
NOTICE_TITLE = Text(
    "At the latest in the first message, bring the right to object to the customer's attention, explicitly and"
    " separately; an unsubscribe link alone is not enough."
)
INFORMATION_TITLE = Text("Say who the controller is and link to the privacy notice.")
TRACKING_TITLE = Text("Use no tracking pixel or tracking link without consent.")
ANSWER_TITLE = Text("Answer an objection or another request about the data within one month.")
WITHDRAW_TITLE = Text("Make withdrawing as easy as consenting was.")
NO_PERSON_TITLE = Text("The address belongs to no natural person")
CUSTOMER_INTEREST_TITLE = Text("Legitimate interest towards own customers")
CUSTOMER_PROOF_TITLE = Text(
    "Keep proof of the sale or the registration, and that marketing could be refused when you got the address."
)
ERASURE_TITLE = Text("After an objection or a withdrawal erase the data, save what the stop list needs.")

# --- sending, where a country has no words of its own ---------------------------------------------

SENDING_TITLE = Text("Sending")
OPT_IN_RULE = Text("Advertising by electronic mail is prohibited without prior consent")
EXPRESS_OPT_IN_RULE = Text("Advertising by electronic mail is prohibited without prior express consent")
COMPANY_TITLE = Text("Address of a legal person")
IMPERSONAL_TITLE = Text("Impersonal address of a legal person")
NO_LEGITIMATE_INTEREST = Text(
    "A legitimate interest does not help: it does not replace the consent that the sending needs. Somebody who"
    " breaks off an order does not normally expect the email (GDPR recital 47)."
)
ONLY_SIMILAR_SAYS = Text("Only for similar products: what in the cart is not similar falls outside.")
SILENT_ON_CUSTOMERS_SAYS = Text("The text names no time limit, no later cancellation and no degree of similarity.")

# --- duties that several countries know ----------------------------------------------------------

RECOGNISABLE_TITLE = Text("Make the email clearly recognisable as advertising on receipt.")
SENDER_TITLE = Text("Show clearly on whose behalf the email is sent, and do not conceal that identity.")
STOP_ADDRESS_TITLE = Text("Give a valid address to which a request to stop can be sent.")
REFUSAL_IN_EACH_TITLE = Text("In every email let the customer refuse further marketing, easily and free of charge.")
OFFERS_TITLE = Text("Make offers, discounts and games recognisable as such, with clear conditions.")
LINKED_SITES_TITLE = Text("Do not encourage visits to websites that breach these rules.")
SIMILAR_ONLY_TITLE = Text("Keep the email to your own similar products or services.")
AS_REQUESTED_TITLE = Text("Send only what the customer asked for: no offer, discount or other product added.")
PROOF_TITLE = Text("Keep the proof that the email was solicited.")
PERSISTENCE_TITLE = Text(
    "Persistent and unwanted solicitation of a consumer (the list names no number; here: more than three reminders)"
)
NO_NUMBER_SAYS = Text("What is persistent and unwanted is prohibited; the list names no number.")
CHILD_TITLE = Text("Exhortation of a child to buy")
CHILD_ADVICE = Text(
    "Send a child no email that invites to buy: at most say that the cart is kept, or ask the holder of parental"
    " responsibility for consent."
)
EXHORTS_SAYS = Text(
    "Advertising may not exhort children to buy; a reminder of the cart of somebody known to be a child does."
)
NOT_DIRECT_SAYS = Text("Only a direct exhortation to children is prohibited; the list names no age and no reminder.")
STOP_ADVICE = Text("Send nothing more about this cart.")
NO_SENSITIVE_ADVICE = Text("Send no reminder about such carts.")
