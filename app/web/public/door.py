"""The doors of who is not yet inside: what everybody may read, and coming in with a code."""

from flask import Blueprint

public = Blueprint("public", __name__)
signin = Blueprint("signin", __name__)
