"""`gunicorn wsgi:app`, and what `flask --app wsgi` runs."""

from app.factory import create_app
from config.settings import read_settings

app = create_app(read_settings())
