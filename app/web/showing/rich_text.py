"""Markdown to a page: headings, lists, bold words and links, and nothing else.

Twice closed: no HTML passes the reader of Markdown, and what it makes passes an allow-list.
"""

import nh3
from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

TAGS = {"p", "br", "h2", "h3", "ul", "ol", "li", "strong", "a"}
ATTRIBUTES = {"*": set[str](), "a": {"href"}}
SCHEMES = {"https", "http", "mailto", "tel"}
NOT_HERE = ["image", "code", "fence", "hr", "blockquote", "reference", "backticks"]
OURS = {"h1": "h2", "h4": "h3", "h5": "h3", "h6": "h3", "em": "strong"}
"""A page has its own h1, and nothing leans."""

READER = MarkdownIt("commonmark", {"html": False, "breaks": True}).disable(NOT_HERE)


def rich(words: str) -> Markup:
    tokens = READER.parse(words)
    _rename(tokens)
    html = READER.renderer.render(tokens, READER.options, {})
    return Markup(  # noqa: S704 - what the allow-list left
        nh3.clean(html, tags=TAGS, attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel=None)
    )


def plain(name: str) -> str:
    """A name that stands in Markdown as it is."""
    return "".join(f"\\{sign}" if sign in "\\`*_[]<>" else sign for sign in name)


def _rename(tokens: list[Token]) -> None:
    for token in tokens:
        token.tag = OURS.get(token.tag, token.tag)
        _rename(token.children or [])
