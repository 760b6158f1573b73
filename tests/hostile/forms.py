"""The forms of a page, as a browser would fill them: each field with what stands in it."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

HIDDEN_KEYS = ("csrf_token", "form_key")
NOT_SENT = frozenset({"reset", "image"})
MULTIPART = "multipart/form-data"


@dataclass(frozen=True)
class Field:
    name: str
    kind: str  # of the input: text, radio, file …; "textarea", "select", "submit"
    value: str


@dataclass
class Found:
    """A form: where it goes and what it holds; of a choice, each option is a field of its own."""

    action: str
    method: str = "get"
    enctype: str = ""
    fields: list[Field] = field(default_factory=list)
    chosen: set[tuple[str, str]] = field(default_factory=set)

    @property
    def names(self) -> list[str]:
        return list(dict.fromkeys(one.name for one in self.fields))

    @property
    def is_multipart(self) -> bool:
        return self.enctype == MULTIPART

    def kind_of(self, name: str) -> str:
        """Empty where it has no such field."""
        return next((one.kind for one in self.fields if one.name == name), "")

    def as_it_stands(self) -> list[tuple[str, str]]:
        """One value a field: what stands in it, was chosen, or comes first."""
        told = {}
        for name in self.names:
            values = [one.value for one in self.fields if one.name == name]
            picked = [value for value in values if (name, value) in self.chosen]
            told[name] = (picked or values)[0]
        return list(told.items())


class Reader(HTMLParser):
    """Reads the forms of one page, those of `form="…"` elsewhere in it too."""

    def __init__(self, path: str) -> None:
        super().__init__()
        self._path, self._open, self._area = path, None, None  # type: ignore[var-annotated]
        self.found: list[Found] = []
        self._by_id: dict[str, Found] = {}
        self._strays: list[tuple[str, Field]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        if tag == "form":
            action = told.get("action") or self._path
            self._open = Found(action, told.get("method", "get").lower(), told.get("enctype", ""))
            self.found.append(self._open)
            self._by_id[told.get("id", "")] = self._open
        elif tag in ("input", "button", "textarea", "select"):
            self._field(tag, told)
        elif tag == "option" and self._area:
            self._add(Field(self._area.name, "select", told.get("value", "")), told)

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._open = None
        elif tag in ("textarea", "select"):
            self._area = None

    def handle_data(self, data: str) -> None:
        if self._area and self._area.kind == "textarea" and self._open:
            was = self._open.fields.pop()
            self._open.fields.append(Field(was.name, was.kind, was.value + data.removeprefix("\n")))

    def _field(self, tag: str, told: dict[str, str]) -> None:
        kind = told.get("type", "text" if tag == "input" else "submit")
        kind = tag if tag in ("textarea", "select") else kind
        if not told.get("name") or kind in NOT_SENT:
            return
        made = Field(told["name"], kind, told.get("value", ""))
        if tag in ("textarea", "select"):
            self._area = made
        if tag != "select":
            self._add(made, told)

    def _add(self, made: Field, told: dict[str, str]) -> None:
        if "form" in told:
            self._strays.append((told["form"], made))
        elif self._open:
            self._open.fields.append(made)
            if {"checked", "selected"} & told.keys():
                self._open.chosen.add((made.name, made.value))

    def close(self) -> None:
        super().close()
        for form_id, made in self._strays:
            if form_id in self._by_id:
                self._by_id[form_id].fields.append(made)


def forms_of(html: str, path: str) -> list[Found]:
    reader = Reader(path.partition("?")[0])
    reader.feed(html)
    reader.close()
    return reader.found
