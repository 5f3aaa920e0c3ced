"""Reading caseload files and merging files of people, one file per step."""
