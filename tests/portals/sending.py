"""A form as a browser without a script would send it: every field with what stands in it."""

from html.parser import HTMLParser


class FormReader(HTMLParser):
    """Gathers the fields of the form with this id."""

    def __init__(self, form: str) -> None:
        super().__init__()
        self.form, self.fields = form, dict[str, str]()
        self.inside = False
        self.open = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what a field holds; what is not ticked is not sent."""
        given = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.inside = given.get("id") == self.form
        if not self.inside:
            return
        ticked = given.get("type") in ("checkbox", "radio")
        if tag == "input" and (not ticked or "checked" in given):
            self.fields[given["name"]] = given.get("value", "on" if ticked else "")
        elif tag in ("select", "textarea"):
            self.open = given["name"]
            self.fields[self.open] = ""
        elif tag == "option" and "selected" in given:
            self.fields[self.open] = given["value"]

    def handle_data(self, data: str) -> None:
        """Note what stands in a text area."""
        if self.open and self.lasttag == "textarea":
            self.fields[self.open] += data.strip()

    def handle_endtag(self, tag: str) -> None:
        """Leave the field or the form."""
        if tag in ("select", "textarea"):
            self.open = ""
        self.inside = self.inside and tag != "form"


def read_form(body: str, form: str) -> dict[str, str]:
    """Give the fields of a form on a page."""
    reader = FormReader(form)
    reader.feed(body)
    return reader.fields
