"""When a copy was last put back to see whether it can be. A small open file beside the copies, for
in the database it would say what was so when the copy was taken."""

import json
import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

NAME = "restored.json"


@dataclass(frozen=True)
class Trials:
    folder: Path

    def last_good(self) -> datetime | None:
        try:
            told = json.loads((self.folder / NAME).read_text())
            return datetime.fromisoformat(told["at"])
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def note_good(self, at: datetime, copied_at: datetime, seconds: float) -> None:
        told = {"at": at.isoformat(), "of": copied_at.isoformat(), "seconds": round(seconds, 1)}
        unfinished = self.folder / f".{NAME}"
        unfinished.write_text(json.dumps(told))
        os.replace(unfinished, self.folder / NAME)
