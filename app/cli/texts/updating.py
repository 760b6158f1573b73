"""`flask texts update`: the catalogues say again what the house says."""

import click

from app.cli.texts.gathering import Sentence, gather
from app.domain.languages import Language
from app.texts.catalogues.audience import needs
from app.texts.catalogues.catalogue import TRANSLATED, Catalogue, new, path_of, read, write


def renewed(old: Catalogue, language: Language, sentences: list[Sentence]) -> Catalogue:
    """With each sentence that this language needs and no other. A translation stays where the
    Dutch stayed; where it changed, nothing like it is guessed."""
    catalogue = new(language, old.native_reader)
    for sentence in sentences:
        if needs(language, sentence.places):
            known = old.get(sentence.said)
            catalogue.add(
                sentence.said,
                known.string if known and _same_shape(known.id, sentence.said) else "",
                locations=[(place, 0) for place in sentence.places],
                user_comments=known.user_comments if known else (),
            )
    return catalogue


def _same_shape(was: object, said: object) -> bool:
    return isinstance(was, str) == isinstance(said, str)


@click.command()
def update() -> None:
    """Puts new sentences in the catalogues and takes dead ones out.

    \b
    Example:
      flask --app wsgi texts update
    """
    sentences = gather()
    for language in TRANSLATED:
        write(renewed(read(language), language, sentences), path_of(language))
