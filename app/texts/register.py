"""The Dutch around the register of processing; its lines stand in `config/register.toml`."""

TITLE = "Register van verwerkingen"
INTRODUCTION = (
    "Waarvoor wij wat bewaren, op welke grond, wie het ziet en hoe lang (art. 30 AVG).\n"
    "Staan er meer termijnen, dan geldt wat het eerst komt."
)
CELLS = ("Tabel", "Kolommen", "Waarvoor", "Wie het ziet", "Hoe lang")
THEY_ALL = "Daarnaast heeft bijna elke tabel {keys}: willekeurige nummers die niets zeggen."
