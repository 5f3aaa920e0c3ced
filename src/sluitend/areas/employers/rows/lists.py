"""Lists of employers as rows: each line with what is thought of it now."""

from sluitend.areas.employers.models import Employer, EmployerFile, EmployerFileRow
from sluitend.areas.employers.verdicts import EmployerLine, JudgedLine, weigh_lines

COLUMNS = ("line", "name", "kvk", "sector", "size")


def weigh_file(file: EmployerFile) -> list[JudgedLine]:
    """Give each line of a list with its verdict as the file of employers stands now, with two queries."""
    lines = [EmployerLine(**row) for row in EmployerFileRow.objects.filter(file=file).order_by("line").values(*COLUMNS)]
    known = Employer.objects.filter(municipality=file.municipality_id).values_list("kvk", flat=True)
    return list(weigh_lines(lines, known=set(known)))
