"""`gunicorn wsgi:app`, and what `flask --app wsgi` runs."""

import os

from app.factory import create_app
from config.settings import read_settings

os.umask(0o077)  # a database in a file is for nobody else on this machine
app = create_app(read_settings())
