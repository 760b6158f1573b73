"""The municipality's door: published figures, and nothing that could hold a need, a name or a live
count."""

from flask import Blueprint

municipality = Blueprint("municipality", __name__, url_prefix="/gemeente")
