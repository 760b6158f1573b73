"""What the OpenAPI document says of each operation: for anyone who writes a program, in English."""

from dataclasses import dataclass

DESCRIPTION = """For programs of organisations that answer questions from their own system, of \
platforms that bring volunteers, and of whoever reads published figures. A program does what a \
person may do here, by the same rules and limits; what a person may not see, it does not get.

Send the token in every request: `Authorization: Bearer vg_…`. A colleague of the organisation \
makes one at /geef/programmas, the kwartiermaker one for a platform or for figures. It is shown \
once, ends on its day, and can be revoked at any moment.

Every POST carries an `Idempotency-Key` of your own making: up to 40 printable characters, another \
one for each deed. Sent again within seven days, the same request is not done again; the answer \
then has the header `Idempotency-Replayed: true`.

Lists come in parts. `next` is where the list goes on, and null at its end.

What goes wrong is told as application/problem+json (RFC 9457), with a sentence for people in \
`detail`. What is not yours is told as not there. A token may come 120 times a minute; then the \
answer is 429 with Retry-After."""


@dataclass(frozen=True)
class Words:
    """`sends` and `gets` name schemas."""

    summary: str
    about: str = ""
    sends: str = ""
    gets: str = ""
    status: int = 200
    must_send: bool = True
    is_paged: bool = False


ABOUT = {
    "needs": Words(
        "Open questions",
        "Those that the colleague as whom the program acts finds on her own list, the newest first."
        " In a day at most 60 different ones are shown, to her and her program together;"
        " `enough_for_today` says that more wait until tomorrow.",
        gets="Needs",
        is_paged=True,
    ),
    "need": Words("One open question", gets="Need"),
    "make_offer": Words(
        "Offer help",
        "`kind` is yes, condition (then `word` says which) or find_out; `find_out_in` says by when."
        " Sent once more with another key, it adds to the offer that is there. Without offers:read"
        " the answer holds id, need_id and state alone.",
        sends="NewOffer",
        gets="Offer",
        status=201,
        must_send=False,
    ),
    "offers": Words("Your offers", "Also those that are over.", gets="Offers", is_paged=True),
    "offer": Words(
        "One of your offers",
        "`asker_name` is there once you were chosen. `over` is said of all that ended otherwise.",
        gets="Offer",
    ),
    "withdraw_offer": Words(
        "Withdraw an offer",
        "Before you were chosen it is taken back; after it, handed back without blame."
        " The answer is as of an offer that is made.",
        sends="Withdrawal",
        gets="Offer",
        must_send=False,
    ),
    "messages": Words(
        "The messages of a match", "The oldest first.", gets="Messages", is_paged=True
    ),
    "message": Words("One message", gets="Message"),
    "send_message": Words(
        "Send a message",
        "Sent at once, or `held`: then a person looks at it first.",
        sends="NewMessage",
        gets="Message",
        status=201,
    ),
    "bring_giver": Words(
        "Bring somebody who wants to give",
        "She gets one e-mail, comes in by her own code, and is met in person as everybody is. The"
        " answer is the same whoever it is: whether she is known here, or came, is not told.",
        sends="NewGiver",
        gets="Brought",
        status=202,
    ),
    "webhooks": Words("Where you are told", gets="Webhooks"),
    "webhook": Words("One of these addresses", gets="Webhook"),
    "add_webhook": Words(
        "Be told at an address",
        "`secret` is shown this once. A call is a POST of JSON with `type`, `timestamp` and `data`:"
        " ids alone. It is signed as Standard Webhooks says (webhook-id, webhook-timestamp,"
        " webhook-signature over id.timestamp.body): refuse what is not signed, and what is older"
        " than five minutes. Answer with 2xx within five seconds; else it is told again, ever"
        " later, for three days. The same webhook-id may come twice. Redirects are not followed.",
        sends="NewWebhook",
        gets="Webhook",
        status=201,
    ),
    "remove_webhook": Words("Be told no longer", status=204),
    "periods": Words("Published periods", "The newest first.", gets="Periods"),
    "figures": Words(
        "The figures of a period",
        "Rounded and protected as on the municipality's page. `people` is null where a number is"
        " hidden, and `hidden` says why.",
        gets="Figures",
    ),
}
