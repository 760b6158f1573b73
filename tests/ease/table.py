"""After a run: what was measured, beside its bar, however many processes the tests ran in."""

import pytest


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    reports = [
        report
        for outcome in ("passed", "failed")
        for report in terminalreporter.getreports(outcome)
    ]
    lines = [line for report in reports for name, line in report.user_properties if name == "bar"]
    if lines:
        terminalreporter.section("measured, and its bar")
        for line in lines:
            terminalreporter.write_line(str(line))
