"""The door of what everybody may read."""

from flask import Blueprint

public = Blueprint("public", __name__)
