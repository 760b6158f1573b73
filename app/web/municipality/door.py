"""The municipality's door: published figures, and nothing that could hold a need, a name or a live
count."""

from flask import Blueprint

from app.web.municipality.quarter import QuarterConverter

municipality = Blueprint("municipality", __name__, url_prefix="/gemeente")
municipality.record_once(
    lambda state: state.app.url_map.converters.update(quarter=QuarterConverter)
)
