"""`gunicorn wsgi:app`, and what `flask --app wsgi` runs: its doors open when somebody comes."""

import os

from config.heap import share_one_heap, while_loading
from config.log_lines import write_lines
from config.settings import read_settings

os.umask(0o077)  # a database in a file is for nobody else on this machine
share_one_heap()
settings = read_settings()
if settings.is_production:
    write_lines()
with while_loading():
    from app.factory import create_closed

    app = create_closed(settings)
