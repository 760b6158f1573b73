"""What we know of whoever is inside, whatever she does here: to read, to take along, to erase."""

from flask import Blueprint

own = Blueprint("own", __name__, url_prefix="/mijn/gegevens")
