"""`python -m app.cli.simulate`: the same command where nothing has been set up yet."""

from app.cli.simulate import simulate

simulate(prog_name="simulate")
