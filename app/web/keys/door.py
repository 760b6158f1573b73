"""The doors of passkeys, for anyone who answers for others: coming in with one, and her own
ones."""

from flask import Blueprint

keys = Blueprint("keys", __name__)
own_keys = Blueprint("own_keys", __name__, url_prefix="/mijn/gegevens/sleutels")
