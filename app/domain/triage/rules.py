"""One line of reasoning of triage: a kind, the words that say it, and what makes them harmless."""

from dataclasses import dataclass

from app.domain.triage.kinds import Kind


@dataclass(frozen=True)
class Rule:
    """`says`: one of these phrases. `also`: and one of each of these, anywhere in it.
    `unless`: but none of these in the same sentence. `deniable`: and not after "geen"."""

    kind: Kind
    name: str
    says: str
    also: tuple[str, ...] = ()
    unless: str = ""
    deniable: bool = False

    @property
    def full_name(self) -> str:
        return f"{self.kind}.{self.name}"
