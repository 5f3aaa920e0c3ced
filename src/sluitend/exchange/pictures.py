"""Pictures of drawings: an SVG as PNG, for whoever pastes it into a letter or a presentation."""

import typst

# Twice as fine as a screen, so that it can be printed.
POINTS_PER_INCH = 144.0
PAGE = """
#set page(width: auto, height: auto, margin: 0pt)
#image(bytes(sys.inputs.drawing), format: "svg")
"""


def paint_drawing(drawing: str) -> bytes:
    """Give the picture of an SVG; it goes in as data, so that nothing in it is read as a command."""
    painted = typst.compile(
        PAGE.encode(),
        sys_inputs={"drawing": drawing},
        format="png",
        ppi=POINTS_PER_INCH,
        ignore_system_fonts=True,
    )
    return bytes(painted)
