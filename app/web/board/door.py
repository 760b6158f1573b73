"""The klankbordgroep: who reads along with our texts and figures. Everybody else finds nothing."""

from flask import Blueprint

board = Blueprint("board", __name__, url_prefix="/klankbord")
