"""What the country is reckoned from. Each is an assumption, with where it comes from; change one
and everything that follows changes with it (`docs/country.md` is held to this file by a test)."""

from dataclasses import dataclass

SECONDS_A_YEAR = 365 * 24 * 3600
MONTHS = 12


@dataclass(frozen=True)
class Assumptions:
    inhabitants: int = 17_000_000
    municipalities: int = 342
    givers_each_thousand: float = 4.0
    askers_each_thousand: float = 12.0
    needs_an_asker: float = 4.0
    offers_a_need: float = 1.4
    letters_a_need: float = 12.0
    letters_a_giver_a_week: float = 1.5
    followups_a_need: float = 5.0
    journal_lines_a_need: float = 15.0
    pages_a_need: float = 80.0
    pages_a_giver_a_week: float = 10.0
    peak_times_average: float = 10.0
    rows_written_a_letter: float = 3.0
    share_by_text: float = 0.5
    cents_a_text: float = 8.0
    bytes_a_need: float = 12_000  # with all that belongs to it and every index: `make country`
    euros_a_database: float = 120.0
    databases: int = 2
    euros_a_server: float = 40.0
    servers: int = 3


@dataclass(frozen=True)
class Country:
    """Numbers of one year, but where it says otherwise."""

    assumed: Assumptions

    @property
    def givers(self) -> float:
        return self.assumed.inhabitants / 1000 * self.assumed.givers_each_thousand

    @property
    def askers(self) -> float:
        return self.assumed.inhabitants / 1000 * self.assumed.askers_each_thousand

    @property
    def needs(self) -> float:
        return self.askers * self.assumed.needs_an_asker

    @property
    def letters_to_two(self) -> float:
        """To the asker and to whoever helps her, about their need."""
        return self.needs * self.assumed.letters_a_need

    @property
    def letters(self) -> float:
        to_givers = self.givers * self.assumed.letters_a_giver_a_week * 52
        return self.letters_to_two + to_givers

    @property
    def rows(self) -> float:
        """That a year adds and that stay for it: needs, offers, letters, follow-ups, journal."""
        each = self.assumed.offers_a_need + self.assumed.followups_a_need
        return self.needs * (1 + each + self.assumed.journal_lines_a_need) + self.letters

    @property
    def pages(self) -> float:
        of_givers = self.givers * self.assumed.pages_a_giver_a_week * 52
        return self.needs * self.assumed.pages_a_need + of_givers

    @property
    def pages_a_second(self) -> float:
        """In the busiest hour."""
        return self.pages / SECONDS_A_YEAR * self.assumed.peak_times_average

    @property
    def writes_a_second(self) -> float:
        """Rows, in the busiest hour."""
        changed = self.rows + self.letters * self.assumed.rows_written_a_letter
        return changed / SECONDS_A_YEAR * self.assumed.peak_times_average

    @property
    def gigabytes(self) -> float:
        return self.needs * self.assumed.bytes_a_need / 1e9

    @property
    def texts_a_month(self) -> float:
        return self.letters_to_two * self.assumed.share_by_text / MONTHS

    @property
    def euros_of_texts(self) -> float:
        """A month."""
        return self.texts_a_month * self.assumed.cents_a_text / 100

    @property
    def euros_of_machines(self) -> float:
        """A month."""
        databases = self.assumed.databases * self.assumed.euros_a_database
        return databases + self.assumed.servers * self.assumed.euros_a_server
