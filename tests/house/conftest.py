"""The pages of a whole town, rendered once for all tests that read them."""

from pathlib import Path

import pytest
import time_machine
from jinja2 import FileSystemBytecodeCache

from app.factory import create_app
from tests.conftest import opened, settings
from tests.house.everybody import Everybody
from tests.house.pages import Page
from tests.town import START, Town


@pytest.fixture(scope="session")
def pages(
    sqlite_template: Path,
    compiled_templates: FileSystemBytecodeCache,
    tmp_path_factory: pytest.TempPathFactory,
) -> list[Page]:
    """Each once, however many people met it. Words do not depend on the database."""
    database = tmp_path_factory.mktemp("pages") / "town.db"
    database.write_bytes(sqlite_template.read_bytes())
    with opened(create_app(settings(f"sqlite:///{database}"))) as app:
        app.jinja_env.bytecode_cache = compiled_templates
        with time_machine.travel(START, tick=False):
            everybody = Everybody(Town.founded(app))
            everybody.set_the_scene()
            return list({(page.door, page.pieces): page for page in everybody.pages()}.values())
