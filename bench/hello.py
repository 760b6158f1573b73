"""The least that Flask does: one page of one word. What everything else is measured against."""

from flask import Flask

app = Flask("hello")


@app.get("/")
def hello() -> str:
    return "Hallo"
