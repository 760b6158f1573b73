"""The asker's own door: her needs, and whoever helps her with them."""

from flask import Blueprint

asker = Blueprint("asker", __name__)
