"""Peers that look at everybody: NumPy, DuckDB and polars, each with the scores of the best fifty.

Scores must be equal, so that none can be fast by being wrong.
"""

from collections.abc import Callable

import duckdb
import numpy as np
import pandas as pd
import polars as pl
from polars import col

from sluitend.compute.matching.packing import ENOUGH
from sluitend.compute.matching.searching import Market

MOST = 50
Scores = Callable[[int], list[int]]


def list_skills(market: Market, ask: int) -> tuple[np.ndarray, np.ndarray]:
    """Give the rows of what an ask requires, and of what it wishes."""
    asked, row = market.asks.asked, market.asks.asks[ask]
    return asked[row["required_from"] : row["wished_from"]], asked[row["wished_from"] : row["wished_until"]]


def build_numpy(market: Market) -> Scores:
    """Look at everybody with arrays."""
    people, held = market.crowd.offers.people, market.crowd.offers.held
    columns = {name: np.ascontiguousarray(people[name]).astype(np.int64) for name in people.dtype.names}
    skills, levels = np.ascontiguousarray(held["skill"]), np.ascontiguousarray(held["level"])
    whose = np.empty(len(held), np.int64)
    for row, (first, until) in enumerate(zip(people["skills_from"].tolist(), people["skills_until"].tolist())):
        whose[first:until] = row
    jobs = market.crowd.offers.jobs[people["jobs_from"]]

    def score(at: int) -> list[int]:
        ask = market.asks.asks[at]
        required, wished = list_skills(market, at)
        possible = _find_possible(columns, ask)
        for skill, level, _ in required.tolist():
            at_level = np.where(columns["skills_known"] == 0, 0, -1)
            has = skills == skill
            at_level[whose[has]] = levels[has]
            possible &= (at_level == 0) | (at_level >= level)
        points = np.zeros(len(people), np.int64)
        for skill, level, worth in wished.tolist():
            has = skills == skill
            enough = (levels[has] >= level) | ((levels[has] == 0) & (level == 1))
            points[whose[has][enough]] += worth
        points += 10 * (columns["sectors"] >> ask["sector"] & 1) + 15 * (jobs == ask["occupation"])
        points += _count_tenths(columns, ask)
        best = points[possible]
        if len(best) > MOST:
            best = np.partition(best, len(best) - MOST)[-MOST:]
        return sorted(best.tolist(), reverse=True)

    return score


def _find_possible(columns: dict[str, np.ndarray], ask: np.void) -> np.ndarray:
    missing = ask["needs"] & ~(columns["holds"] | columns["unsure"])
    enough = ((columns["speaks"] | ENOUGH) - ask["speaks"]) & ENOUGH
    hours = (columns["hours_most"] >= ask["hours_least"]) & (columns["hours_least"] <= ask["hours_most"])
    wage = (columns["wage_value"] < 0) | (
        (columns["wage_value"] >= ask["wage_least"]) & (columns["wage_value"] <= ask["wage_most"])
    )
    far = (columns["east"] - ask["east"]) ** 2 + (columns["north"] - ask["north"]) ** 2
    near = bool(ask["anywhere"]) | (columns["reach"] < 0) | ((columns["radius"] >= 0) & (far <= columns["radius"] ** 2))
    return (missing == 0) & (enough == ENOUGH) & hours & (columns["from_day"] <= ask["start_day"]) & wage & near


def _count_tenths(columns: dict[str, np.ndarray], ask: np.void) -> np.ndarray:
    hours = 10 * np.minimum(columns["hours_most"], ask["hours_most"]) // max(1, int(ask["hours_most"]))
    hours[columns["hours_least"] < 0] = 0
    if ask["anywhere"]:
        return hours + 10
    far = np.ceil(np.hypot(columns["east"] - ask["east"], columns["north"] - ask["north"])).astype(np.int64)
    spared = columns["reach"] - columns["setout"] - (far * columns["pace"] + 99) // 100
    return hours + np.where(columns["reach"] < 0, 0, np.maximum(0, 10 * spared // np.maximum(1, columns["reach"])))


def _list_tables(market: Market) -> dict[str, dict[str, np.ndarray]]:
    """Give people and skills as tables, which both peers read."""
    people, held = market.crowd.offers.people, market.crowd.offers.held
    columns = {name: people[name].astype(np.int64) for name in people.dtype.names}
    counts = people["skills_until"] - people["skills_from"]
    at = np.repeat(people["skills_from"] - np.cumsum(counts) + counts, counts) + np.arange(len(held))
    whose, jobs = np.repeat(np.arange(len(people)), counts), market.crowd.offers.jobs[people["jobs_from"]]
    skills, levels = (held[name][at].astype(np.int64) for name in ("skill", "level"))
    return {
        "people": {"person": np.arange(len(people)), **columns, "job": jobs},
        "held": {"person": whose, "skill": skills, "level": levels},
    }


def build_duckdb(market: Market) -> Scores:
    """Ask the same of DuckDB, in two threads."""
    base = duckdb.connect(config={"threads": 2})
    for name, columns in _list_tables(market).items():
        base.register("columns", pd.DataFrame(columns))
        base.execute(f"CREATE TABLE {name} AS SELECT * FROM columns")

    def score(at: int) -> list[int]:
        return [points for (points,) in base.execute(_write_query(market, at)).fetchall()]

    return score


def _write_query(market: Market, at: int) -> str:
    ask = market.asks.asks[at]
    names = ask.dtype.names
    a = {name: int(ask[name]) for name in names}
    required, wished = list_skills(market, at)
    far = f"((east - {a['east']}) * (east - {a['east']}) + (north - {a['north']}) * (north - {a['north']}))"
    near = "TRUE" if a["anywhere"] else f"(reach < 0 OR (radius >= 0 AND {far} <= radius * radius))"
    minutes = f"setout + (CAST(CEIL(SQRT({far})) AS BIGINT) * pace + 99) // 100"
    travel = (
        "10"
        if a["anywhere"]
        else f"CASE WHEN reach < 0 THEN 0 ELSE 10 * (reach - ({minutes})) // GREATEST(1, reach) END"
    )
    skills = "".join(
        f" AND (skills_known = 0 OR EXISTS (SELECT 1 FROM held WHERE held.person = people.person"
        f" AND skill = {skill} AND (level = 0 OR level >= {level})))"
        for skill, level, _ in required.tolist()
    )
    cases = " ".join(
        f"WHEN skill = {skill} AND (level >= {level}{' OR level = 0' if level == 1 else ''}) THEN {worth}"
        for skill, level, worth in wished.tolist()
    )
    listed = ", ".join(str(skill) for skill, _, _ in wished.tolist())
    return f"""
    WITH points AS (
        SELECT person, SUM(CASE {cases} ELSE 0 END) AS points FROM held WHERE skill IN ({listed}) GROUP BY person
    )
    SELECT CAST(COALESCE(points, 0) + 10 * (sectors >> {a["sector"]} & 1)
        + CASE WHEN job = {a["occupation"]} THEN 15 ELSE 0 END
        + CASE WHEN hours_least < 0 THEN 0 ELSE 10 * LEAST(hours_most, {a["hours_most"]}) // {a["hours_most"]} END
        + {travel} AS BIGINT) AS score
    FROM people LEFT JOIN points USING (person)
    WHERE {a["needs"]} & ~(holds | unsure) = 0 AND (((speaks | {ENOUGH}) - {a["speaks"]}) & {ENOUGH}) = {ENOUGH}
        AND hours_most >= {a["hours_least"]} AND hours_least <= {a["hours_most"]} AND from_day <= {a["start_day"]}
        AND (wage_value < 0 OR wage_value BETWEEN {a["wage_least"]} AND {a["wage_most"]}) AND {near}{skills}
    ORDER BY score DESC LIMIT {MOST}"""


def build_polars(market: Market) -> Scores:
    """Ask the same of polars, in as many threads as it likes."""
    tables = _list_tables(market)
    people, held = pl.DataFrame(tables["people"]), pl.DataFrame(tables["held"])

    def score(at: int) -> list[int]:
        ask = {name: int(market.asks.asks[at][name]) for name in market.asks.asks.dtype.names}
        required, wished = list_skills(market, at)
        some = people.lazy().filter(_is_possible(ask))
        for skill, level, _ in required.tolist():
            has = held.lazy().filter((col("skill") == skill) & ((col("level") == 0) | (col("level") >= level)))
            some = some.join(has.select("person", has=pl.lit(True)), on="person", how="left").filter(
                (col("skills_known") == 0) | col("has").is_not_null()
            )
            some = some.drop("has")
        wishes = pl.LazyFrame({name: wished[name] for name in wished.dtype.names}).rename({"level": "least"})
        points = held.lazy().join(wishes, on="skill")
        points = points.filter((col("level") >= col("least")) | ((col("level") == 0) & (col("least") == 1)))
        points = points.group_by("person").agg(col("points").cast(pl.Int64).sum())
        total = col("points").fill_null(0) + _weigh_rest(ask)
        found = some.join(points, on="person", how="left").select(score=total).top_k(MOST, by="score")
        return sorted(found.collect()["score"].to_list(), reverse=True)

    return score


def _is_possible(ask: dict[str, int]) -> pl.Expr:
    far = (col("east") - ask["east"]) ** 2 + (col("north") - ask["north"]) ** 2
    near = pl.lit(bool(ask["anywhere"])) | (col("reach") < 0) | ((col("radius") >= 0) & (far <= col("radius") ** 2))
    within = col("wage_value").is_between(ask["wage_least"], ask["wage_most"])
    return (
        ((pl.lit(ask["needs"]) & ~(col("holds") | col("unsure"))) == 0)
        & ((((col("speaks") | pl.lit(ENOUGH)) - ask["speaks"]) & pl.lit(ENOUGH)) == ENOUGH)
        & (col("hours_most") >= ask["hours_least"])
        & (col("hours_least") <= ask["hours_most"])
        & (col("from_day") <= ask["start_day"])
        & ((col("wage_value") < 0) | within)
        & near
    )


def _weigh_rest(ask: dict[str, int]) -> pl.Expr:
    hours = 10 * pl.min_horizontal(col("hours_most"), pl.lit(ask["hours_most"])) // ask["hours_most"]
    far = ((col("east") - ask["east"]) ** 2 + (col("north") - ask["north"]) ** 2).sqrt().ceil().cast(pl.Int64)
    spared = col("reach") - col("setout") - (far * col("pace") + 99) // 100
    travel = pl.when(col("reach") < 0).then(0).otherwise(10 * spared // pl.max_horizontal(pl.lit(1), col("reach")))
    return (
        10 * (col("sectors") // (1 << max(0, ask["sector"])) % 2)
        + pl.when(col("job") == ask["occupation"]).then(15).otherwise(0)
        + pl.when(col("hours_least") < 0).then(0).otherwise(hours)
        + (pl.lit(10) if ask["anywhere"] else travel)
    )
