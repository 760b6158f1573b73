"""`flask community …`: the operator founds a community and appoints its staff."""

from app.cli.community import choosing, new, poster, staffing
from app.cli.community.group import community
from app.cli.community.ways_in import inside, say_link

__all__ = ["choosing", "community", "inside", "new", "poster", "say_link", "staffing"]
