"""The Dutch grid (Rijksdriehoek, EPSG:28992): from degrees on the globe to metres on the map."""

X0, Y0 = 155_000.0, 463_000.0
LATITUDE0, LONGITUDE0 = 52.15517440, 5.38720621
SCALE = 0.36
# Power of the latitude, power of the longitude, metres.
EASTWARDS = (
    *((0, 1, 190094.945), (1, 1, -11832.228), (2, 1, -114.221), (0, 3, -32.391), (1, 0, -0.705)),
    *((3, 1, -2.340), (1, 3, -0.608), (0, 2, -0.008), (2, 3, 0.148)),
)
NORTHWARDS = (
    *((1, 0, 309056.544), (0, 2, 3638.893), (2, 0, 73.077), (1, 2, -157.984), (3, 0, 59.788)),
    *((0, 1, 0.433), (2, 2, -6.439), (1, 1, -0.032), (0, 4, 0.092), (1, 4, -0.054)),
)


def convert_to_grid(latitude: float, longitude: float) -> tuple[float, float]:
    """Give the place in metres east and north, from degrees (WGS84); within a metre in the Netherlands.

    Outside the Netherlands it means nothing. Source: F.H. Schreutelkamp and G.L. Strang van Hees,
    "Benaderingsformules voor de transformatie tussen RD- en WGS84-kaartcoördinaten", NGT Geodesia, February 2001.
    """
    north, east = SCALE * (latitude - LATITUDE0), SCALE * (longitude - LONGITUDE0)
    x = X0 + sum(metres * north**p * east**q for p, q, metres in EASTWARDS)
    y = Y0 + sum(metres * north**p * east**q for p, q, metres in NORTHWARDS)
    return x, y
