"""How many organisations, partnerships and projects there are in each region of a NUTS level."""

from __future__ import annotations

from bisect import bisect_left

import pandas as pd

from loaders.codes import ISO_TO_EUROSTAT

LEVELS = (0, 1, 2, 3)
# NUTS codes are two letters for the country, and one sign more for each level.
COUNTRY_SIGNS = 2
MEASURES = ("organisations", "partnerships", "projects")


def placed(partners: pd.DataFrame, level: int) -> pd.DataFrame:
    """Return partnerships with the code of their region at a level: project, partner, source, code.

    A partnership stands where its seat is; where that is not known, in each of its regions. It is
    left out when its region is known less exactly than the level. Associated partners are no
    partners.
    """
    members = partners[partners["role"] != "associated"]
    codes = members["nuts3"].fillna(members["regions"])
    if level == 0:
        codes = codes.fillna(members["country"].replace(ISO_TO_EUROSTAT))
    rows = members[["project", "partner", "source"]].assign(code=codes).dropna(subset="code")
    several = rows["code"].str.contains(" ")
    apart = rows[several].assign(code=rows.loc[several, "code"].str.split(" ")).explode("code")
    rows = pd.concat([rows[~several], apart])
    signs = COUNTRY_SIGNS + level
    rows = rows.assign(code=rows["code"].str[:signs])
    return rows[rows["code"].str.len() == signs].drop_duplicates(["project", "partner", "code"])


def by_region(placed_partners: pd.DataFrame) -> pd.DataFrame:
    """Return a row a region, indexed by its code: the MEASURES, and the ids of its sources.

    An organisation in several projects is one organisation, and as many partnerships.
    """
    regions = placed_partners.groupby("code")
    told = placed_partners[["code", "source"]].dropna().drop_duplicates()
    return pd.DataFrame(
        {
            "organisations": regions["partner"].nunique(),
            "partnerships": regions.size(),
            "projects": regions["project"].nunique(),
            "source": told.groupby("code")["source"].agg(_ids),
        }
    )


def _ids(sources: pd.Series) -> str:
    return " ".join(dict.fromkeys(" ".join(sources).split()))


def classes(values: pd.Series, most: int) -> list[tuple[int, int]]:
    """Return ranges of whole numbers, lowest first, with about as many regions in each.

    No more than `most`, none that overlap; each begins and ends with a figure that a region has:
    [(1, 1), (2, 4), (7, 19)].
    """
    ordered = sorted(map(int, values))
    lowest = sorted({ordered[len(ordered) * part // most] for part in range(most)})
    ends = [ordered[bisect_left(ordered, low) - 1] for low in lowest[1:]] + [ordered[-1]]
    return list(zip(lowest, ends, strict=True))
