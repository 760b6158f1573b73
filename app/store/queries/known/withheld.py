"""What is not told of a row that is hers, and why. All else is: a new column tells itself.

The tests hold both lists to the tables.
"""

HOW_THE_HOUSE_WORKS = "how the house goes about it: says nothing of her"
OPENS_A_DOOR = "whoever reads it could come in, or find her in figures or by her number"
TOLD_ELSEWHERE = "stands beside it in another column"
OF_SOMEBODY_ELSE = "somebody else may have asked for a code to her number"
SHE_MAY_NOT_KNOW = "a giver may report an asker whose first name she was not told"
OF_REPORTERS = "the reason may say who reported; what she was told stands beside it"
OF_WHO_RESTS = "the other of the two may rest: since when is told to nobody else"
A_LATER_OWNER = "who has her old number now"

COLUMNS: dict[str, str] = {
    "community_id": TOLD_ELSEWHERE,
    "key": HOW_THE_HOUSE_WORKS,
    "people.reach_fingerprint": OPENS_A_DOOR,
    "people.name_key": TOLD_ELSEWHERE,
    "people.record_key": OPENS_A_DOOR,
    "people.wrong_names": OF_SOMEBODY_ELSE,
    "people.succeeded_by": A_LATER_OWNER,
    "sessions.token_hash": OPENS_A_DOOR,
    "sessions.person_id": TOLD_ELSEWHERE,
    "sessions.sitting_id": TOLD_ELSEWHERE,
    "sessions.network_hash": OPENS_A_DOOR,
    "codes.reach_fingerprint": OPENS_A_DOOR,
    "codes.reach_sealed": TOLD_ELSEWHERE,
    "codes.browser_hash": OF_SOMEBODY_ELSE,
    "codes.network_hash": OF_SOMEBODY_ELSE,
    "codes.salt": OPENS_A_DOOR,
    "codes.code_hash": OPENS_A_DOOR,
    "codes.wrong_tries": OF_SOMEBODY_ELSE,
    "needs.asker_id": TOLD_ELSEWHERE,
    "offers.tier": TOLD_ELSEWHERE,
    "photos.asker_id": TOLD_ELSEWHERE,
    "wordings.asker_id": TOLD_ELSEWHERE,
    "handovers.asker_id": TOLD_ELSEWHERE,
    "needs.share_id": HOW_THE_HOUSE_WORKS,
    "blocks.person_id": TOLD_ELSEWHERE,
    "blocks.by_fingerprint": OPENS_A_DOOR,
    "blocks.of_fingerprint": OPENS_A_DOOR,
    "blocks.knew_name": HOW_THE_HOUSE_WORKS,
    "blocks.state": HOW_THE_HOUSE_WORKS,
    "claims.state": HOW_THE_HOUSE_WORKS,
    "absences.state": HOW_THE_HOUSE_WORKS,
    "absences.person_id": TOLD_ELSEWHERE,
    "messages.asker_id": TOLD_ELSEWHERE,
    "messages.giver_id": TOLD_ELSEWHERE,
    "messages.need_id": TOLD_ELSEWHERE,
    "messages.reply_mark": HOW_THE_HOUSE_WORKS,
    "comments.author_id": TOLD_ELSEWHERE,
    "stories.person_id": TOLD_ELSEWHERE,
    "tasks.person_id": TOLD_ELSEWHERE,
    "tasks.reported_name": SHE_MAY_NOT_KNOW,
    "tasks.reported_fingerprint": OPENS_A_DOOR,
    "tasks.reporter_network": OPENS_A_DOOR,
    "notes.person_id": TOLD_ELSEWHERE,
    "measures.person_id": TOLD_ELSEWHERE,
    "measures.reason": OF_REPORTERS,
    "sittings.person_id": TOLD_ELSEWHERE,
    "paper_codes.person_id": TOLD_ELSEWHERE,
    "paper_codes.salt": OPENS_A_DOOR,
    "paper_codes.code_hash": OPENS_A_DOOR,
    "paper_codes.wrong_tries": OF_SOMEBODY_ELSE,
    "paper_codes.tried_at": OF_SOMEBODY_ELSE,
    "consents.person_id": TOLD_ELSEWHERE,
    "answers.consent_id": TOLD_ELSEWHERE,
    "research_parts.person_id": TOLD_ELSEWHERE,
    "research_parts.export_id": HOW_THE_HOUSE_WORKS,
    "followups.person_id": TOLD_ELSEWHERE,
    "followups.stands_since": OF_WHO_RESTS,
    "letters.person_id": TOLD_ELSEWHERE,
    "letters.sealed": OPENS_A_DOOR,
    "letters.gathered_in": HOW_THE_HOUSE_WORKS,
    "card_looks.person_id": TOLD_ELSEWHERE,
    "letters.not_before": HOW_THE_HOUSE_WORKS,
    "letters.not_after": HOW_THE_HOUSE_WORKS,
    "letters.tries": HOW_THE_HOUSE_WORKS,
    "letters.claimed_by": HOW_THE_HOUSE_WORKS,
    "letters.claimed_until": HOW_THE_HOUSE_WORKS,
    "letters.by_text": HOW_THE_HOUSE_WORKS,
    "letters.may_be_with": HOW_THE_HOUSE_WORKS,
    "rounds.reached": HOW_THE_HOUSE_WORKS,
    "push_phones.person_id": TOLD_ELSEWHERE,
    "push_phones.browser_hash": OPENS_A_DOOR,
    "push_phones.endpoint_fingerprint": OPENS_A_DOOR,
    "push_phones.made_for": HOW_THE_HOUSE_WORKS,
    "push_phones.subscription_sealed": OPENS_A_DOOR,
    "partings.person_id": TOLD_ELSEWHERE,
    "invitations.person_id": TOLD_ELSEWHERE,
    "invitations.reach_fingerprint": OPENS_A_DOOR,
    "invitations.organisation_id": TOLD_ELSEWHERE,
    "journal.actor_id": TOLD_ELSEWHERE,
    "journal.state": TOLD_ELSEWHERE,
}
"""By column, or by table and column."""

TABLES: dict[str, str] = {
    "communities": "the town, not a person",
    "neighbourhoods": "the town, not a person",
    "own_examples": "the town's own words, not a person's",
    "own_sentences": "the town's own words, not a person's",
    "steps_back": "for ten minutes: how to undo a decision that is told in its own row",
    "cafes": "the town's own days, not a person's",
    "cafe_skips": "the town's own days, not a person's",
    "visits": "how many came, never who",
    "source_counts": "how many came, never who",
    "leaflet_versions": "the town's own words, not a person's",
    "evenings": "when one of us meets givers; it says nothing of them",
    "slots": "the clock",
    "form_keys": "which form was posted, not by whom",
    "giver_drafts": "of a browser, as drafts",
    "organisations": "an organisation, not a person; its people read it where they answer for it",
    "drafts": "of a browser, and nobody's number; she sees it there, and it goes in a day",
    "lookbacks": "what the desk learnt in a quarter, no person in it",
    "comparings": "whether a town's figures stand beside others', not a person",
    "research_exports": "who was in one reads so in research_parts",
    "facts": "carries a random key and never a person (decision 19)",
    "figures": "figures of a quarter, no person in them",
    "figure_rhythms": "how often a town counts, not a person",
}
"""Tables that tell of nobody."""


def is_withheld(table: str, column: str) -> bool:
    return column in COLUMNS or f"{table}.{column}" in COLUMNS
