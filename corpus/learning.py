"""Learns the weights of `app/domain/triage/learnt/` from the texts in `corpus/learn/`.

    make learn

Needs scikit-learn (`config/requirements-learning.txt`), which nothing else here does. Takes about a
minute; the same texts give the same weights, but for some last digits on another machine.
"""

import json
from itertools import chain
from pathlib import Path
from typing import Any

import click
import numpy as np
from rich.progress import track
from scipy.sparse import hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

from app.domain.needs.themes import Theme
from app.domain.triage.folding import fold
from app.domain.triage.kinds import BIG, URGENT
from app.domain.triage.learnt.features import parts, whole, words_of
from app.domain.triage.learnt.labels import ANY_BIG, ANY_URGENT, FLAGS
from app.domain.triage.learnt.packing import Learnt, packed
from app.domain.triage.learnt.weights import FILE, NOUGHT

LEARN = Path(__file__).with_name("learn")
RARE_WHOLE, RARE_PART = 2, 3  # texts: what stands in fewer teaches nothing that holds elsewhere
STRICTNESS = 10.0  # scikit-learn's C
MOST = 31  # of a small number: coarser steps cost no judgement and a third less to keep

Text = dict[str, Any]


def texts(folder: Path) -> list[Text]:
    files = (path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.jsonl")))
    return [json.loads(line) for file in files for line in file.strip().split("\n")]


def holds(label: str, text: Text) -> bool:
    wanted = {ANY_BIG: BIG, ANY_URGENT: URGENT}.get(label, {label})
    return not wanted.isdisjoint([*text["kinds"], *text["themes"]])


def _whole(told: str) -> list[str]:
    return list(chain.from_iterable(whole(words_of(fold(told)))))


def _parts(told: str) -> list[str]:
    return [part for word in words_of(fold(told)) for part in parts(word.form)]


def learn(learnt_from: list[Text]) -> Learnt:
    told = [text["text"] for text in learnt_from]
    makers = [
        TfidfVectorizer(analyzer=taken, min_df=rare, sublinear_tf=True)
        for taken, rare in ((_whole, RARE_WHOLE), (_parts, RARE_PART))
    ]
    seen = hstack([maker.fit_transform(told) for maker in makers]).tocsr()
    labels = (ANY_BIG, ANY_URGENT, *sorted(BIG), *FLAGS, *Theme)
    starts, columns = [], []
    for label in track(labels, "Learning…"):
        right = np.array([holds(label, text) for text in learnt_from])
        line = LogisticRegression(C=STRICTNESS, max_iter=500, solver="liblinear", random_state=1)
        line.fit(seen, right)
        starts.append(round(float(line.intercept_[0]), 4))
        columns.append(line.coef_[0])
    scales = [float(abs(column).max()) / MOST for column in columns]
    rows = np.stack([column / scale for column, scale in zip(columns, scales, strict=True)], axis=1)
    names = [name for maker in makers for name in maker.get_feature_names_out()]
    return Learnt(
        labels=tuple(map(str, labels)),
        starts=tuple(starts),
        scales=tuple(scales),
        names=names,
        rarity=[float(rare) for maker in makers for rare in maker.idf_],
        rows=(np.rint(rows) + NOUGHT).astype(np.uint8).tobytes(),
    )


if __name__ == "__main__":
    fresh = FILE.with_suffix(".new")
    fresh.write_bytes(packed(learn(texts(LEARN))))
    fresh.replace(FILE)  # written over, it would change under whoever reads it
    click.echo(f"{FILE.stat().st_size:,} bytes")
