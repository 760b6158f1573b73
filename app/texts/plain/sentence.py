"""One sentence: its tokens, its words in small letters, its clauses."""

from functools import cached_property

from app.texts.plain.tokens import Kind, Token
from app.texts.plain.word_lists import grammar

BREAK = frozenset(",;:()–—")


class Sentence:
    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens

    @cached_property
    def words(self) -> list[str]:
        """Words and numbers, and the marks that break a sentence up."""
        return [
            token.low for token in self.tokens if token.kind is not Kind.MARK or token.text in BREAK
        ]

    @cached_property
    def spoken(self) -> list[Token]:
        """Without marks: what counts as a word. A number in groups, as of a phone, is one."""
        told: list[Token] = []
        for token in self.tokens:
            is_rest = token.kind is Kind.NUMBER and told and told[-1].kind is Kind.NUMBER
            if token.kind is not Kind.MARK and not is_rest:
                told.append(token)
        return told

    @property
    def length(self) -> int:
        return len(self.spoken)

    @cached_property
    def clauses(self) -> list[list[str]]:
        told: list[list[str]] = [[]]
        for word in self.words:
            if word in BREAK or word in grammar("clause_openers"):
                told.append([])
            if word not in BREAK:
                told[-1].append(word)
        return [clause for clause in told if clause]
