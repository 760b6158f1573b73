"""How letters end in the languages of the house: what a program adds, and what people close with.

What stands behind it is who she is and where she lives; that is hers to tell, inside. Closing words
of friends go with it, as the conversation shows whose words it holds.
"""

import re

LONGEST = 8  # words: more than so many is a sentence of her own
LONGEST_CLOSING = 5

BY_PROGRAM = re.compile(
    r"\W*(?:verstuurd|verzonden|gestuurd) (?:vanaf|vanuit|vanop|met|via|door|op)\b"
    r"|\W*(?:download|haal) outlook\b|\W*outlook (?:voor|for) |\W*sent (?:from|via|with)\b"
    r"|\W*get outlook\b|\W*(?:wysłane|wysłano) z\b|\W*pobierz "
    r"|\W*(?:надіслано|відправлено) (?:з|із|від)\b|\W*отримати? outlook"
    r"|\W*(?:أ?ُ?رسلت|مُ?رسل|تم الإرسال) (?:من|بواسطة)\b"
    r"|.{0,60}(?:dan|den|’?[nm]?d[ae]n) gönderildi\W*$|.{0,40}\bedinin\W*$",
    re.IGNORECASE,
)

CLOSINGS = (
    "met vriendelijke groet|met vriendelijke groeten|met hartelijke groet|met hartelijke groeten"
    "|vriendelijke groet|vriendelijke groeten|hartelijke groet|hartelijke groeten|met groet"
    "|hoogachtend|mvg|m v g|groet|groeten|groetjes|gr|grtjs|grtz|lieve groet|lieve groetjes|liefs"
    "|veel liefs"
    "|kind regards|best regards|warm regards|regards|best wishes|yours sincerely|cheers"
    "|saygılarımla|sevgilerle|sevgiler|selamlar"
    "|pozdrawiam|pozdrowienia|z poważaniem|serdecznie pozdrawiam"
    "|з повагою|з найкращими побажаннями|щиро ваша|щиро ваш"
    "|مع التحية|مع تحياتي|تحياتي|مع أطيب التحيات|مع خالص التحية"
)
CLOSING = re.compile(rf"\W*(?:{CLOSINGS})(?!\w)(?! (?:aan|to)\b)", re.IGNORECASE)


def is_of_program(line: str) -> bool:
    return len(line.split()) <= LONGEST and BY_PROGRAM.match(line) is not None


def closes(line: str) -> bool:
    """ "Met vriendelijke groet, Fatma": a closing and at most a name."""
    words = re.findall(r"\w+", line)
    return len(words) <= LONGEST_CLOSING and CLOSING.match(" ".join(words)) is not None
