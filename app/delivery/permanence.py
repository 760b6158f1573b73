"""Whether an address will never take a letter again, by what a mail server says about one.

Of all that is refused for good (5xx), only what is about the address counts. Much of the rest is
about us: a server that holds us for a spammer must not take a whole town's e-mail away.
"""

import re

STATUS = re.compile(r"(?<![\d.])5\.(\d{1,3})\.(\d{1,3})\b")
ABOUT_ADDRESS = re.compile(r"0\.0|1\.(?:[0-6]|10)|2\.[0-2]|4\.4|5\.0")
"""RFC 3463, after its first figure: addressing (but not the sender's own: 1.7, 1.8), the mailbox
gone or full, no such server; and what Outlook and Postfix say when they do not say more."""
ADDRESS_CODES = frozenset({550, 551, 553})
"""RFC 5321: no such mailbox. For 552 and 554 the letter may be to blame."""


def is_about_address(told: str, code: int | None = None) -> bool:
    """`told` holds the enhanced status, or nothing that looks like one; then `code` decides."""
    status = STATUS.search(told)
    if status is None:
        return code in ADDRESS_CODES
    return ABOUT_ADDRESS.fullmatch(f"{status[1]}.{status[2]}") is not None
