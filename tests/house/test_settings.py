"""The roof hands settings out. No room below it imports them (a contract of import-linter), and
these alone look up a single one where the roof left it."""

from pathlib import Path

APP = Path(__file__).parents[2] / "app"
LEFT_THERE = 'extensions["settings"]'
LOOK_IT_UP = {"cli", "web/entrance", "web/inbound", "web/public", "web/watch"}


def rooms_that_look_it_up(code: dict[str, str]) -> set[str]:
    """Commands are one room; of the web each folder is one."""
    found = (Path(path).parts for path, text in code.items() if LEFT_THERE in text)
    return {"/".join(parts[: 2 if parts[0] == "web" else 1]) for parts in found}


def test_single_settings_are_looked_up_by_these_alone() -> None:
    files = (path for path in APP.rglob("*.py") if path != APP / "factory.py")
    code = {str(path.relative_to(APP)): path.read_text(encoding="utf-8") for path in files}
    assert rooms_that_look_it_up(code) == LOOK_IT_UP


def test_control_another_room_is_found() -> None:
    code = {
        "web/giver/one.py": f"current_app.{LEFT_THERE}",
        "store/one.py": f"app.{LEFT_THERE}.secret_key",
        "web/own/two.py": "now.rules",
    }
    assert rooms_that_look_it_up(code) == {"web/giver", "store"}
