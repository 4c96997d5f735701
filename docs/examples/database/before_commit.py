# SPDX-License-Identifier: BSL-1.0
# An HR application over its own database: a change is made in a transaction, and checked before the transaction ends.
import csv
import datetime
import io
import sqlite3
from pathlib import Path

import congvu

FILES = {"congvu_agency": "agencies.csv", "congvu_posts": "posts.csv", "congvu_staff": "staff.csv"}


def read(database: sqlite3.Connection) -> congvu.Data:
    """What the views say, without a file in between."""
    texts = {}
    for view, file in FILES.items():
        rows = database.execute(f"SELECT * FROM {view}")
        text = io.StringIO()
        writer = csv.writer(text)
        writer.writerow(column[0] for column in rows.description)
        writer.writerows(rows)
        texts[file] = text.getvalue()
    return congvu.load_memory(texts)


def set_posts(database: sqlite3.Connection, session: congvu.Session, agency: str, posts: int) -> None:
    """Saves how many posts an agency has this year, unless something would be broken that is not broken now."""
    print(f"{agency}: {posts} biên chế")
    with database:  # commits at its end, or rolls back when something is raised
        database.execute("UPDATE bien_che SET chi_tieu = ? WHERE don_vi = ? AND nam = 2026", (posts, agency))
        effects = session.set_quota(agency, "civil_servant", "state_budget", 2026, posts)
        worse = [effect.finding for effect in effects if effect.is_worse]
        if worse:
            session.undo()
            raise ValueError("; ".join(f"{finding.rule}: {finding.message_vi}" for finding in worse))


database = sqlite3.connect(":memory:")
for part in ("hr.sql", "views.sql"):
    database.executescript(Path("docs/examples/database", part).read_text(encoding="utf-8"))

with read(database).session(datetime.date(2026, 12, 31)) as session:
    for posts in (36, 1):
        try:
            set_posts(database, session, "SO-NV", posts)
        except ValueError as refused:
            print(f"  không lưu: {refused}")

saved = database.execute("SELECT chi_tieu FROM bien_che WHERE don_vi = 'SO-NV' AND nam = 2026").fetchone()[0]
print(f"đã lưu: {saved}")
