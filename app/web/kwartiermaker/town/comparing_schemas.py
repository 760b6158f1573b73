"""What was chosen about standing beside others, by whom and when."""

from marshmallow import Schema, fields

from app.web.kwartiermaker.saying import DayOfYear


class ComparingOut(Schema):
    compares = fields.Boolean()
    who = fields.String()
    on = DayOfYear(attribute="decided_at")
