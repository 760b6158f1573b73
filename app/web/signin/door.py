"""The door of coming in: with a code, and no password anywhere."""

from flask import Blueprint

signin = Blueprint("signin", __name__)
