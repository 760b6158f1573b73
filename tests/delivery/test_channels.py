"""One channel out of order keeps nobody waiting twice, and the other one goes on."""

import pytest

from app.delivery.carrier import Carrier
from app.delivery.channels import opened
from app.delivery.refusals import Final, Unreachable
from tests.delivery.notes import NOW, note
from tests.engines.gateway import Gateway
from tests.engines.smtp import PostBox

FROM = "post@vragenengeven.example"
NUMBER = "+31612345678"


def test_each_letter_goes_by_its_own_channel(letters: PostBox, texts: Gateway) -> None:
    with opened(Carrier("http://localhost", letters.url, FROM, texts.url)) as channels:
        channels.send(note(), NOW)
        channels.send(note(NUMBER), NOW)
    assert len(letters.letters) == len(texts.texts) == 1


def test_a_channel_that_is_out_is_not_tried_again(letters: PostBox, texts: Gateway) -> None:
    with opened(Carrier("http://localhost", letters.url, FROM, texts.url)) as channels:
        letters.refuse_next(1, 421)
        for _ in range(3):
            with pytest.raises(Unreachable):
                channels.send(note(), NOW)
        channels.send(note(NUMBER), NOW)
    assert letters.letters == []
    assert len(texts.texts) == 1


def test_one_letter_refused_is_not_a_channel_out(letters: PostBox) -> None:
    with opened(Carrier("http://localhost", letters.url, FROM, "")) as channels:
        letters.refuse_next(1, 550)
        with pytest.raises(Final):
            channels.send(note(), NOW)
        channels.send(note(), NOW)
    assert len(letters.letters) == 1
