# SPDX-License-Identifier: BSL-1.0
# Posts in a pandas data frame, as a spreadsheet or a database gave them: which are broken, and what would mend it?
import datetime
import sys

import congvu

try:
    import pandas
except ImportError:
    sys.exit("this example needs pandas; on Debian: apt-get install python3-pandas")

tables = ("agencies", "posts", "staff")
frames = {name: pandas.read_csv(f"docs/examples/country/{name}.csv", keep_default_na=False) for name in tables}

posts = frames["posts"]
is_planned = (posts["agency"] == "SO-NV") & (posts["year"] == 2026)
posts.loc[is_planned, "assigned"] = 1  # what if the department gets one post only?

report = congvu.load_frames(frames).check(datetime.date(2026, 12, 31), rules="KL40-07")
for finding in report:
    print(f"{finding.rule} {finding.name_vi}: {finding.message_vi}")
    print(f"  {finding.source_vi}")
    print(f"  → {finding.fix_vi}")

print(report.to_frame().groupby("outcome").size().to_string())
