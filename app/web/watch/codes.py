"""Whether somebody runs up a bill with codes, or guesses at them (rule 4.5, abuse case 10)."""

from collections.abc import Iterator
from datetime import datetime

from prometheus_client.metrics_core import Metric

from app.domain.house_rules.entrance import CodeRules
from app.store.queries.town import watching
from app.web.watch.gauges import gauge


def codes(now: datetime, rules: CodeRules) -> Iterator[Metric]:
    asked = "Codes by text in the last day, where most were asked."
    yield _one("vragen_code_texts_day", asked, watching.most_code_texts(now))
    most = "So many may be asked in a day; then e-mail, paper and people go on."
    yield _one("vragen_code_texts_most", most, rules.texts_per_day)
    full = "Ranges of numbers to which no more codes go within this hour."
    yield _one("vragen_code_ranges_full", full, watching.full_ranges(now, rules.per_range_hour))
    stopped = "Numbers and addresses to which no code goes any more: too many wrong ones."
    yield _one("vragen_codes_stopped", stopped, watching.stopped_codes(rules.wrong_in_a_row))
    paper = "Wrong numbers told in the last day with codes on paper that work."
    yield _one("vragen_paper_wrong_day", paper, watching.wrong_on_paper(now))


def _one(name: str, about: str, figure: float) -> Metric:
    return gauge(name, about, (), [((), figure)])
