"""What is measured against a bar: `.venv/bin/python -m bench.NAME --help`."""
