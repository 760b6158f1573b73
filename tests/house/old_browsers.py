"""What our styles and scripts ask of a browser, name by name, and what the table knows of each.

The table (`browsers.toml`) is a list of what may be used: a name that is not in it is looked up
first and then added, so nothing newer slips in unseen.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import esprima

TABLE: dict[str, Any] = tomllib.loads(
    Path(__file__).with_name("browsers.toml").read_text(encoding="utf-8")
)
BROWSERS = ("chrome", "samsung", "firefox", "safari")
PROMISED = {browser: float(TABLE["promised"][browser]) for browser in BROWSERS}
NEVER = float("inf")

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
BLOCK = re.compile(r"([^{};]*)\{([^{}]*)\}")
AT_RULE = re.compile(r"(@[a-z-]+)([^{;]*)")
WHOLE = re.compile(r"([a-z-]+)\s*:([^;]+);?")
DECLARATION = re.compile(r"([a-z-]+)\s*:\s*([^;]+)")
TOLD_BY_US = re.compile(r"\"[^\"]*\"|var\(--[a-z-]+\)|#[0-9a-f]+\b|\d[\d.]*(?=[\s,;)*/+%]|$)")
UNIT = re.compile(r"\d[\d.]*([a-z]+)\b")
WORD = re.compile(r"-?[A-Za-z][A-Za-z-]*\(?")


@dataclass(frozen=True)
class Row:
    """Since when each browser knows it; `without`: how a page fares where it is not known."""

    since: tuple[float, ...]
    without: str = ""

    @property
    def is_promised(self) -> bool:
        return all(
            since <= PROMISED[name] for name, since in zip(BROWSERS, self.since, strict=True)
        )


def rows(kind: str) -> dict[str, Row]:
    """One kind of names ("css" or "js"): the old ones, which need no row, and the others."""
    told = TABLE[kind]
    old = dict.fromkeys(told["old"].split(), Row((0,) * len(BROWSERS)))
    return old | {name: _row(row) for name, row in told["since"].items()}


def _row(told: str) -> Row:
    since, _, without = told.partition(";")
    return Row(tuple(NEVER if one == "-" else float(one) for one in since.split()), without.strip())


def faults(asked: Iterator[str], kind: str) -> list[str]:
    """What nobody looked up, and what is too new and has nothing to fall back on."""
    table = rows(kind)
    found = []
    for name in sorted(set(asked)):
        if name not in table:
            found.append(f"not in browsers.toml: {name}")
        elif not table[name].is_promised and not table[name].without:
            found.append(f"too new: {name}")
    return found


def asked_by_css(css: str) -> Iterator[str]:
    """Properties, words and functions in values, units, pseudo-classes, at-rules; "gap-in-flex" for
    a gap in a block that makes no grid."""
    bare = COMMENT.sub("", css)
    for rule, about in AT_RULE.findall(bare):
        yield rule
        yield from (f"{rule}({word})" for word in re.findall(r"[a-z-]{2,}", about))
    for selector, block in BLOCK.findall(bare):
        if not selector.strip().startswith("@"):
            yield from _in_selector(selector)
        yield from _in_block(block)


def _in_selector(selector: str) -> Iterator[str]:
    yield from re.findall(r"::?[a-z-]+", selector)
    yield from (":not(several)" for one in re.findall(r":not\(([^)]*)\)", selector) if "," in one)
    yield from ("nesting" for _ in re.findall(r"&", selector))


def _in_block(block: str) -> Iterator[str]:
    for name, value in DECLARATION.findall(block):
        if not name.startswith("--"):
            yield from _in_declaration(name, value)
    if "gap:" in block and not re.search("grid|columns", block):
        yield "gap-in-flex"


def _in_declaration(name: str, value: str) -> Iterator[str]:
    yield f"{name}:"
    yield from UNIT.findall(value)
    yield from WORD.findall(UNIT.sub(" ", TOLD_BY_US.sub(" ", value)))


def without_newer(css: str) -> str:
    """The sheet as an old browser reads it: what it does not know is passed over, whole
    declarations at a time, as the specification of CSS says."""
    newer = {name for name, row in rows("css").items() if not row.is_promised}

    def understood(found: re.Match[str]) -> str:
        return "" if newer & set(_in_declaration(found[1], found[2])) else found[0]

    def block(found: re.Match[str]) -> str:
        return f"{found[1]}{{{WHOLE.sub(understood, found[2])}}}"

    return BLOCK.sub(block, COMMENT.sub("", css))


@dataclass
class Asked:
    """What one script asks of the browser: globals, and members that are not its own names."""

    own: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    members: set[str] = field(default_factory=set)
    patterns: set[str] = field(default_factory=set)


def asked_by_js(script: str) -> Iterator[str]:
    """Raises esprima.Error where a line is newer than ECMAScript 2017, which is as far as that
    reader goes; what it lets through of 2018 (spread in objects) all our browsers know."""
    asked = Asked()
    _walk(esprima.parseScript(script), asked)
    yield from asked.names - asked.own
    yield from (f".{name}" for name in asked.members - asked.own)
    yield from ("lookbehind" for one in asked.patterns if "(?<=" in one or "(?<!" in one)


def _walk(node: Any, asked: Asked) -> None:
    if isinstance(node, list):
        for each in node:
            _walk(each, asked)
    elif isinstance(node, esprima.nodes.Node):
        _note(node, asked)
        for name, below in vars(node).items():
            if not _is_only_a_name(node, name):
                _walk(below, asked)


def _is_only_a_name(node: Any, below: str) -> bool:
    member = node.type == "MemberExpression" and below == "property"
    key = node.type == "Property" and below == "key"
    return (member or key) and not node.computed


def _note(node: Any, asked: Asked) -> None:
    if node.type == "VariableDeclarator":
        _own(node.id, asked)
    elif node.type in ("ArrowFunctionExpression", "FunctionExpression", "FunctionDeclaration"):
        for each in node.params:
            _own(each, asked)
    elif node.type == "MemberExpression" and not node.computed:
        asked.members.add(node.property.name)
    elif node.type == "Property" and not node.computed:
        asked.own.add(node.key.name)
    elif node.type == "Identifier":
        asked.names.add(node.name)
    elif node.type == "Literal" and getattr(node, "regex", None):
        asked.patterns.add(node.regex.pattern)


def _own(pattern: Any, asked: Asked) -> None:
    """Names that the script itself gives: a variable, or what is taken out of an object or list."""
    if pattern is None:
        return
    if pattern.type == "Identifier":
        asked.own.add(pattern.name)
    for each in getattr(pattern, "properties", None) or getattr(pattern, "elements", None) or ():
        _own(getattr(each, "value", None) or getattr(each, "argument", None) or each, asked)
