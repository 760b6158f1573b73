"""Marks the sentences that Python names, so that the catalogues find them."""


def N_(sentence: str) -> str:  # noqa: N802 - the name by which translators' tools know it
    """Return the sentence as it is; gettext turns it into her language where it is shown."""
    return sentence


def plural(one: str, many: str) -> tuple[str, str]:
    """As `N_`, for what ngettext is given: a language may have more forms than these two."""
    return one, many
