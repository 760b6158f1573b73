"""The developer's door: what left the house, and coming in as anybody. Closed in production."""

from flask import Blueprint

dev = Blueprint("dev", __name__, url_prefix="/dev")
