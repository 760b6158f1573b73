"""Tiles lead to themes and findings to tiers (R3 and R4)."""

import pytest

from app.domain.needs.themes import DELICATE, TIER_OF_THEME, TILE_THEMES, Theme, Tier, Tile, tier_of
from app.domain.triage import Kind


def test_every_tile_has_a_default_and_names_no_theme_twice() -> None:
    assert set(TILE_THEMES) == set(Tile)
    assert all(len(themes) == len(set(themes)) > 0 for themes in TILE_THEMES.values())


def test_every_theme_is_reached_by_a_tile_and_thinking_along_reaches_all() -> None:
    chosen = {
        theme
        for tile, themes in TILE_THEMES.items()
        if tile is not Tile.THINK_ALONG
        for theme in themes
    }
    assert chosen == set(Theme) - {Theme.IETS_ANDERS}
    assert set(TILE_THEMES[Tile.THINK_ALONG]) == set(Theme)
    assert TILE_THEMES[Tile.THINK_ALONG][0] is Theme.IETS_ANDERS


@pytest.mark.parametrize("theme", Theme)
def test_no_theme_by_itself_asks_for_a_vog(theme: Theme) -> None:
    assert tier_of(theme, frozenset()) == TIER_OF_THEME[theme] < Tier.T4


@pytest.mark.parametrize("theme", Theme)
@pytest.mark.parametrize("kind", Kind)
def test_only_what_is_delicate_makes_a_meeting_t4(theme: Theme, kind: Kind) -> None:
    assert (tier_of(theme, frozenset({kind})) == Tier.T4) == (kind in DELICATE)


def test_tiers_are_in_order_of_care() -> None:
    assert sorted(Tier) == [Tier.T0, Tier.T1, Tier.T2, Tier.T3, Tier.T4]
