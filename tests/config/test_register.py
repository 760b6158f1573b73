"""Every column of every table stands in the register of processing, and has a term that is kept."""

import re

import pytest
from flask import Flask

from app.domain.clock.retention import RETENTION, Kept
from app.store.db import Base
from app.store.queries.clock.overdue import OVERDUE
from app.store.queries.known.pointers import PEOPLE, leading_to
from app.store.queries.known.withheld import TABLES as OF_NOBODY
from config.register import Processing, read_register

REGISTER = read_register()
BY_TABLE = {each.table: each for each in REGISTER.tables}
OF_NOBODY_BUT_A_BROWSER = {"drafts", "giver_drafts", "form_keys", "evenings", "steps_back"}
"""Nobody is told of these rows; they may hold words of somebody, and so have a term."""


def columns_kept() -> set[tuple[str, str]]:
    tables = Base.metadata.tables.values()
    return {(table.name, column.name) for table in tables for column in table.c}


def columns_told() -> list[tuple[str, str]]:
    told = [(each.table, column) for each in REGISTER.tables for column in each.columns]
    keys = [(each.table, key) for each in REGISTER.tables for key in REGISTER.keys]
    return told + [key for key in keys if key in columns_kept()]


def test_each_column_of_each_table_is_told_once_and_nothing_else() -> None:
    assert sorted(columns_told()) == sorted(columns_kept())


def test_a_new_column_is_found() -> None:
    """The control."""
    assert sorted(columns_told()) != sorted({*columns_kept(), ("people", "surname")})


@pytest.mark.parametrize("processing", REGISTER.tables, ids=lambda each: each.table)
def test_its_basis_and_terms_are_known(processing: Processing) -> None:
    assert processing.basis in REGISTER.bases
    assert processing.terms <= REGISTER.terms.keys()
    assert all(line.purpose and line.who and line.columns for line in processing.lines[1:])


@pytest.mark.parametrize("table", sorted(set(BY_TABLE) - OF_NOBODY.keys()))
def test_what_is_somebodys_has_a_term(table: str) -> None:
    assert BY_TABLE[table].basis != "geen"
    assert BY_TABLE[table].terms
    assert "for_good" not in BY_TABLE[table].terms


@pytest.mark.parametrize("table", sorted(OF_NOBODY_BUT_A_BROWSER))
def test_so_has_what_a_browser_left(table: str) -> None:
    assert "for_good" not in BY_TABLE[table].terms


def test_a_hash_that_stays_is_of_a_block_alone() -> None:
    assert {each.table for each in REGISTER.tables if "hash_for_good" in each.terms} == {"blocks"}


# the terms are those that are kept


def test_each_term_that_is_enforced_is_somewheres_and_the_other_way_round() -> None:
    used = {term for each in REGISTER.tables for term in each.terms}
    assert set(RETENTION) <= used <= REGISTER.terms.keys()


@pytest.mark.parametrize("kept", sorted(OVERDUE))
def test_what_a_condition_takes_away_is_told_so(kept: Kept) -> None:
    assert kept in BY_TABLE[OVERDUE[kept].table.__tablename__].terms


def led_to_by(table: str) -> set[str]:
    """The tables of which a row leads to one of this table, directly or through another."""
    found, ahead = {table}, [table]
    while ahead:
        new = {pointer.table.name for pointer in leading_to(ahead.pop())} - found
        found |= new
        ahead += new
    return found


def test_what_goes_with_a_need_or_a_person_leads_to_one() -> None:
    for each in REGISTER.tables:
        if "with_need" in each.terms:
            assert each.table in led_to_by("needs"), each.table
        if "person" in each.terms:
            assert each.table in led_to_by(PEOPLE), each.table


def test_what_leads_to_a_need_is_told_to_go_with_it() -> None:
    ends = {"with_need", "need_end", "own_end", "needs_ended", "partings"}
    ends |= {"looks", "journal", "claims", "card_showings"}
    for table in led_to_by("needs"):
        assert BY_TABLE[table].terms & ends, table


# as it is printed


def test_it_is_printed_in_whole(app: Flask) -> None:
    printed = app.test_cli_runner().invoke(args=["register"]).output
    for table, column in columns_kept():
        assert table in printed
        assert column in printed
    assert "90 dagen nadat een vraag klaar is" in printed
    assert "180 dagen na het laatste teken van een vrager" in printed
    assert not re.search(r"[{}]", printed)


def test_every_row_has_as_many_cells(app: Flask) -> None:
    printed = app.test_cli_runner().invoke(args=["register"]).output
    rows = [line for line in printed.splitlines() if line.startswith("|")]
    assert {line.count(" |") for line in rows} == {5}
