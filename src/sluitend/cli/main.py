"""The command `sluitend`; nothing heavy is imported before it is needed, so that `--help` is quick."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from sluitend.cli import house, office
from sluitend.cli.pack import app as pack_app
from sluitend.cli.tables import app as tables_app

app = typer.Typer(help="Sluitend: niemand zonder toezegging, geen toezegging zonder dekking.", no_args_is_help=True)
imports = typer.Typer(help="Lees bestanden van andere systemen in.", no_args_is_help=True)
journal = typer.Typer(help="Het logboek: verzegelen en controleren.", no_args_is_help=True)
app.add_typer(pack_app, name="pack")
app.add_typer(tables_app, name="tables")
app.add_typer(imports, name="import")
app.add_typer(journal, name="journal")
for name in ("organisation", "area", "team", "staff", "account"):
    app.add_typer(getattr(office, name), name=name)

Port = Annotated[int, typer.Option(envvar="PORT", help="Poort op 127.0.0.1.")]


@app.command()
def setup() -> None:
    """Maak de database klaar en bouw wat de schermen nodig hebben."""
    house.set_up()


@app.command()
def assets(with_tests: bool = False) -> None:
    """Bouw stijl, lettertype en vertalingen voor de schermen."""
    house.build_assets(with_tests=with_tests)


@app.command()
def warm() -> None:
    """Maak het matchen klaar (machinecode), zodat niemand daar later op wacht."""
    house.compile_matcher()


@app.command()
def demo(serve: Annotated[bool, typer.Option(envvar="SERVE")] = True, port: Port = 8000) -> None:
    """Bouw een kleine stad, voer de aanpak uit, en open de site."""
    from sluitend.cli.demo import run_demo

    run_demo(serve=serve, port=port)


@app.command()
def town(
    name: Annotated[str, typer.Argument(help="enschede of amsterdam")],
    scale: Annotated[float, typer.Option(help="Deel van de stad, 0-1.")] = 1.0,
    seed: Annotated[int, typer.Option(help="Zelfde getal, zelfde stad.")] = 1,
    months: Annotated[int, typer.Option(help="Hoeveel maanden de stad leeft.")] = 12,
    until_today: Annotated[
        bool, typer.Option("--until-today", help="Schuif alle dagen op: de stad leeft tot vandaag.")
    ] = False,
) -> None:
    """Bouw een stad uit openbare cijfers en laat haar maand voor maand leven."""
    house.open_house()
    from sluitend.cli.town.command import run_town

    run_town(name=name, scale=scale, seed=seed, months=months, until_today=until_today)


@imports.command("spells")
def import_spells(
    file: Annotated[Path, typer.Argument(help="CSV-bestand met uitkeringsperioden (ook .gz).")],
    municipality: Annotated[str, typer.Option(help="Naam van de gemeente.")] = "Gemeente",
) -> None:
    """Lees een register van uitkeringsperioden in: alles of niets, twee keer inlezen verandert niets."""
    from sluitend.cli.imports import run_import_spells

    run_import_spells(file=file, municipality=municipality)


@imports.command("people")
def import_people(
    file: Annotated[Path, typer.Argument(help="Bestand met mensen: CSV, XLSX of ODS.")],
    source: Annotated[str, typer.Option(help="Uit welk systeem het komt; kolommen worden per bron onthouden.")] = "",
    municipality: Annotated[str, typer.Option(help="Naam van de gemeente.")] = "Gemeente",
    apply: Annotated[bool, typer.Option("--apply", help="Voer nieuw, gewijzigd en verhuisd meteen door.")] = False,
) -> None:
    """Leg een bestand met mensen naast het boek en toon wat er zou veranderen; met --apply gebeurt het ook."""
    from sluitend.cli.imports import run_import_people

    run_import_people(file=file, source=source or file.stem[:40], municipality=municipality, apply=apply)


@imports.command("employers")
def import_employers(
    file: Annotated[Path, typer.Argument(help="Lijst met werkgevers: CSV, XLSX of ODS.")],
    municipality: Annotated[str, typer.Option(help="Naam van de gemeente.")] = "Gemeente",
    apply: Annotated[bool, typer.Option("--apply", help="Voeg wat nieuw is meteen toe.")] = False,
) -> None:
    """Leg een lijst naast het bestand van werkgevers en toon wat nieuw is; met --apply komt dat erbij."""
    from sluitend.cli.employers import run_import_employers

    run_import_employers(file=file, municipality=municipality, apply=apply)


@imports.command("vacancies")
def import_vacancies(
    path: Annotated[Path, typer.Argument(help="Bestand of map met vacatures (CSV, ook .gz).")],
    kvk: Annotated[str, typer.Option(help="KvK-nummer van de werkgever of bemiddelaar die ze gaf.")],
) -> None:
    """Leg vacatures van elders vast als vragen; een beroep wordt voorgesteld, en telt pas als iemand het beaamt."""
    from sluitend.cli.employers import run_import_vacancies

    run_import_vacancies(path=path, kvk=kvk)


@imports.command("undo")
def import_undo(batch: Annotated[int, typer.Argument(help="Nummer van het bestand.")]) -> None:
    """Draai een doorgevoerd bestand helemaal terug; wat sindsdien veranderd is, blijft en wordt gemeld."""
    from sluitend.cli.imports import run_import_undo

    run_import_undo(batch=batch)


@imports.command("esco")
def import_esco(
    folder: Annotated[Path, typer.Argument(help="Map met occupations.csv.gz en skills.csv.gz.")],
) -> None:
    """Lees de beroepen en vaardigheden van ESCO in; twee keer inlezen verandert niets."""
    from sluitend.cli.imports import run_import_esco

    run_import_esco(folder=folder)


@imports.command("areas")
def import_areas(
    file: Annotated[Path, typer.Argument(help="Kaart van de gebieden: GeoJSON, in graden (WGS84) of meters (RD).")],
    municipality: Annotated[str, typer.Option(help="Naam van de gemeente.")] = "Gemeente",
    apply: Annotated[bool, typer.Option("--apply", help="Bewaar de omtrekken van wat herkend is.")] = False,
) -> None:
    """Leg een kaart naast de gebieden en toon wat er herkend wordt; met --apply staan zij daarna op de kaart."""
    from sluitend.cli.imports import run_import_areas

    run_import_areas(file=file, municipality=municipality, apply=apply)


@imports.command("postcodes")
def import_postcodes(
    file: Annotated[Path, typer.Argument(help="CSV-bestand met postcode, lat en lon (ook .gz).")],
) -> None:
    """Lees in waar postcodes liggen (vier cijfers); wat bekend was, wordt vervangen."""
    from sluitend.cli.imports import run_import_postcodes

    run_import_postcodes(file=file)


@journal.command("verify")
def verify() -> None:
    """Reken elk zegel na; eindigt met fout 1 als er iets is gewijzigd."""
    from sluitend.cli.journal import run_verify

    run_verify()


@journal.command("seal")
def seal() -> None:
    """Verzegel wat er sinds het laatste zegel is geschreven."""
    from sluitend.cli.journal import run_seal

    run_seal()


@app.command()
def sweep(at: Annotated[datetime | None, typer.Option(help="Moment, voor proeven.")] = None) -> None:
    """Meld wat te laat is aan de volgende op de ladder."""
    from sluitend.cli.work import run_sweep

    run_sweep(at)


@app.command()
def post(at: Annotated[datetime | None, typer.Option(help="Moment, voor proeven.")] = None) -> None:
    """Verstuur wat nu verstuurd mag worden, en zet verzamelde brieven in hun printmap."""
    from sluitend.cli.work import run_post

    run_post(at)


@app.command()
def work() -> None:
    """Doe het achtergrondwerk (rondes en zegels) tot Ctrl-C."""
    from sluitend.cli.work import run_work

    run_work()


@app.command()
def serve(port: Port = 8000) -> None:
    """Open de site op 127.0.0.1 en doe het achtergrondwerk."""
    from sluitend.cli.serve import run_serve

    run_serve(port=port)


@app.command()
def shell() -> None:
    """Een Python-shell in het huis."""
    house.open_house()
    import code

    code.interact(local={})


@app.command()
def reset(yes: Annotated[bool, typer.Option("--yes", help="Zonder te vragen.")] = False) -> None:
    """Gooi de ingebouwde database van deze map weg."""
    if not yes:
        typer.confirm("Alle gegevens in de ingebouwde database gaan weg. Doorgaan?", abort=True)
    house.throw_away()


def run() -> None:
    """Enter here: a refusal or an unreachable database becomes a sentence, never a traceback."""
    house.speak_plainly(app)


if __name__ == "__main__":
    run()
