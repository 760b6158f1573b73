"""Whether a text message fits in one (UX-45): in two, a phone may show the halves apart."""

BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
    "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
EXTENDED = frozenset("^{}\\[~]|€")  # an escape and a sign: two septets
SEPTETS, SIGNS = 160, 70  # of one message: in GSM-7, and in any other script


def fits(text: str) -> bool:
    taken, room = size(text)
    return taken <= room


def size(text: str) -> tuple[int, int]:
    """How much of a message it takes, and how much there is."""
    if set(text) <= BASIC | EXTENDED:
        return len(text) + sum(sign in EXTENDED for sign in text), SEPTETS
    return len(text.encode("utf-16-le")) // 2, SIGNS
