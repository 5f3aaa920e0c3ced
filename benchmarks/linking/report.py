"""The tables of linking: MELO's Dutch titles and VDAB's Dutch competences, from the folder of published data."""

import csv
import gzip
import os
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from rich.console import Console

from benchmarks.figures import write_time
from benchmarks.tables import print_table
from benchmarks.timing import read_clock
from sluitend.compute.matching.linking import TITLE_WORDS, Concept, build_linker, find_concepts

FOLDER = Path(os.environ.get("SLUITEND_PUBLISHED", Path(__file__).parents[3] / "shared" / "data"))
# As many as the published evaluation looks at.
DEEP = 100
BAR = 0.55
COLUMNS = ("what", "MRR", "first", "in the first ten", "titles", "to build", "for each")
PUBLISHED = ("char_tf_idf", "me5", "e5", "openai")


def report_all(console: Console) -> None:
    """Print titles and skills."""
    if not FOLDER.exists():
        console.print(f"The published data are not in {FOLDER}: set SLUITEND_PUBLISHED to their folder.")
        return
    report_titles(console)
    report_skills(console)


def report_titles(console: Console) -> None:
    """Print MELO: a concept counts once, at the rank of its best label."""
    concepts, rows_of = read_occupations()
    queries = [(row["query_id"], row["title"]) for row in read_rows("melo-nl/queries.csv.gz")]
    element_of = {row["element_id"]: row["esco"] for row in read_rows("melo-nl/corpus_elements.csv.gz")}
    relevant = defaultdict(set)
    for row in read_rows("melo-nl/annotations.csv.gz"):
        relevant[row["query_id"]].add(rows_of[element_of[row["element_id"]]])
    titles, chosen = [title for _, title in queries], [relevant[each] for each, _ in queries]
    plain = [Concept(labels=concept.labels) for concept in concepts]
    rows = [
        measure("labels, descriptions and synonyms", concepts, titles, chosen, TITLE_WORDS),
        measure("the same without synonyms", concepts, titles, chosen, {}),
        measure("labels and synonyms alone", plain, titles, chosen, TITLE_WORDS),
    ]
    published = {row["method"]: row for row in read_rows("melo-nl/published_baselines.csv")}
    for name in PUBLISHED:
        row = published[name]
        rows.append((f"published: {name}", row["recip_rank"], row["success_1"], row["success_10"], "2,605", "", ""))
    verdict = "met" if float(rows[0][1]) >= BAR else "MISSED"
    print_table(console, f"Titles to occupations (MELO, Dutch); the bar is an MRR of {BAR}: {verdict}", COLUMNS, rows)


def read_occupations() -> tuple[list[Concept], dict[str, int]]:
    """Give the concepts of MELO with all labels and descriptions that ESCO has for them, and the row of each."""
    labels: dict[str, set[str]] = defaultdict(set)
    said: dict[str, str] = {}
    for row in read_rows("melo-nl/corpus_elements.csv.gz"):
        labels[row["esco"]].add(row["label_nl"])
    for row in [*read_rows("esco/occupations.csv.gz"), *read_rows("esco/occupations_nl_v1.2.0.csv.gz")]:
        if row["id"] in labels:
            labels[row["id"]] |= {label for label in [row["label_nl"], *row["alt_nl"].split("|")] if label}
            said[row["id"]] = row["description_nl"] or said.get(row["id"], "")
    names = sorted(labels)
    concepts = [Concept(labels=tuple(sorted(labels[name])), description=said.get(name, "")) for name in names]
    return concepts, {name: row for row, name in enumerate(names)}


def report_skills(console: Console) -> None:
    """Print VDAB: each competence against all skills that have a Dutch label."""
    skills = [row for row in read_rows("esco/skills.csv.gz") if row["label_nl"]]
    concepts = [Concept(labels=tuple({row["label_nl"], *row["alt_nl"].split("|")} - {""})) for row in skills]
    rows_of = {row["id"].removeprefix("skill/"): at for at, row in enumerate(skills)}
    chosen: dict[str, dict[str, set[int]]] = {"all": defaultdict(set), "exact": defaultdict(set)}
    for row in read_rows("vdab-competences/vdab_esco_skill.csv.gz"):
        if row["esco_skill"] in rows_of:
            chosen["all"][row["competentie_nl"]].add(rows_of[row["esco_skill"]])
            if row["relatie"] == "exactMatch":
                chosen["exact"][row["competentie_nl"]].add(rows_of[row["esco_skill"]])
    names = {"all": "every relation", "exact": "exactMatch alone"}
    rows = [measure(names[kind], concepts, list(each), list(each.values()), {}) for kind, each in chosen.items()]
    print_table(console, "Phrases to skills (VDAB); skills without a Dutch label left out", COLUMNS, rows)


def measure(
    name: str,
    concepts: Sequence[Concept],
    texts: Sequence[str],
    chosen: Sequence[set[int]],
    synonyms: Mapping[str, str],
) -> tuple[str, ...]:
    """Give a row of figures."""
    began = read_clock()
    linker = build_linker(concepts, synonyms=synonyms)
    built = read_clock()
    rows, _ = find_concepts(linker, texts, most=DEEP)
    took = (read_clock() - built) / len(texts)
    hits = [[row in right for row in found] for found, right in zip(rows.tolist(), chosen)]
    ranks = np.array([1 / (hit.index(True) + 1) if True in hit else 0 for hit in hits])
    shares = (f"{ranks.mean():.4f}", f"{(ranks == 1).mean():.4f}", f"{(ranks >= 0.1).mean():.4f}")
    return name, *shares, f"{len(texts):,}", write_time(built - began), write_time(took)


def read_rows(name: str) -> list[dict[str, str]]:
    """Give the rows of a published file."""
    path = FOLDER / name
    with gzip.open(path, "rt") if path.suffix == ".gz" else path.open() as lines:
        return list(csv.DictReader(lines))
