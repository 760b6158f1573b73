"""A period in an address, such as 2026Q2 or 2026Q1-Q2."""

from werkzeug.routing import BaseConverter


class QuarterConverter(BaseConverter):
    regex = r"20[0-9]{2}(?:Q[1-4]|Q1-Q2|Q3-Q4)"
