"""How things are shown: opaque ids in addresses, days in words, links to static files."""

from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from flask import Flask, current_app, render_template, url_for
from flask_babel import format_date, format_time, get_locale
from werkzeug.routing import BaseConverter, ValidationError

from app.domain.calendar import local
from app.domain.ids import ALPHABET, read_id, show_id

DAY_IN = {"tr": "d MMMM EEEE", "ar": "EEEE، d MMMM", "uk": "EEEE, d MMMM"}
"""Where the parts of a day stand otherwise than in Dutch; the short forms of CLDR cut words."""


class IdConverter(BaseConverter):
    regex = f"[{ALPHABET}]{{1,13}}"

    def to_python(self, value: str) -> int:
        try:
            return read_id(value)
        except ValueError:
            raise ValidationError from None

    def to_url(self, value: int) -> str:
        return show_id(value)


class QuarterConverter(BaseConverter):
    """A period in an address, such as 2026Q2 or 2026Q1-Q2."""

    regex = r"20[0-9]{2}(?:Q[1-4]|Q1-Q2|Q3-Q4)"


def spelled(digits: str) -> str:
    """Six digits in two parts, as they are read aloud."""
    return f"{digits[:3]} {digits[3:]}"


def page(template: str, status: int = 200, **shown: Any) -> tuple[str, int]:
    """A page; 422 when it hands a form back to be mended."""
    form = shown.get("form")
    return render_template(template, **shown), 422 if form and form.errors else status


def day(moment: datetime) -> str:
    """ "maandag 12 mei": never digits and dashes (UX-37)."""
    pattern = DAY_IN.get(get_locale().language, "EEEE d MMMM")
    return format_date(local(moment).date(), pattern)


def day_of_year(moment: datetime) -> str:
    """ "12 mei 2026", for what may be long ago."""
    return format_date(local(moment).date(), "d MMMM y")


def clock(moment: datetime) -> str:
    return format_time(local(moment).time(), "H.mm")


def spaced(phone: str) -> str:
    """ "06 12 34 56 78"; what is not such a number stays as it is."""
    national = "0" + phone[3:] if phone.startswith("+31") else phone
    if not national.startswith("06") or len(national) != 10:
        return national
    return " ".join((national[:2], national[2:4], national[4:6], national[6:8], national[8:]))


def static_url(filename: str) -> str:
    """The address changes with the file, so that a phone keeps it for a year (UX-72)."""
    kept: dict[str, str] = current_app.extensions["static_urls"]
    if filename not in kept:
        content = Path(current_app.static_folder or "", filename).read_bytes()
        mark = sha256(content).hexdigest()[:12]
        kept[filename] = url_for("static", filename=filename, v=mark)
    return kept[filename]


def init_app(app: Flask) -> None:
    app.extensions["static_urls"] = {}
    app.url_map.converters.update(id=IdConverter, quarter=QuarterConverter)
    app.jinja_env.filters.update(clock=clock, day=day, spaced=spaced)
    app.jinja_env.globals.update(static_url=static_url)
