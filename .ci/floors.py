# The level reached less a little; floors only rise.
FLOORS = {
    "seeds": [
        ("offsets wrong", r"offsets wrong (\d+)", ("at most", 0)),
        ("boilerplate left", r"boilerplate left (\d+)", ("at most", 0)),
        ("glued sentences left", r"glued sentences left (\d+)", ("at most", 0)),
        ("story pairs right", r"story pairs right (\d+) of 10", 10),
        ("entity F", r"entity F ([\d.]+)", 0.98),
        ("stance precision", r"entity F [\d.]+, stance precision ([\d.]+)", 0.95),
        ("stance core recall", r"core recall ([\d.]+)\n?$", 0.86),
        ("mention recall", r"mention recall ([\d.]+)", 0.94),
    ],
    "entities": [("strict F1, seen in training", r"entities strict F1 ([\d.]+)", 0.935)],
    "stances": [
        ("precision", r"stances P ([\d.]+)", 0.86),
        ("F1", r"stances P [\d.]+ R [\d.]+ F1 ([\d.]+)", 0.615),
        ("core recall", r"core recall ([\d.]+)", 0.645),
        ("hard negatives", r"hard negatives (\d+)", ("at most", 7)),
    ],
    "quotes": [
        ("message F1", r"quotes message P [\d.]+ R [\d.]+ F1 ([\d.]+)", 0.69),
        ("with speaker F1", r"with speaker P [\d.]+ R [\d.]+ F1 ([\d.]+)", 0.565),
    ],
    "stories": [
        ("gold BCubed F", r"gold BCubed F ([\d.]+)", 0.97),
        ("hard negatives merged", r"hard negatives merged (\d+)", ("at most", 3)),
        ("follow-ups linked", r"follow-ups merged \d+ of 10, linked (\d+)", 6),
        ("English titles F", r"eng titles F ([\d.]+)", 0.74),
        ("Spanish titles F", r"spa titles F ([\d.]+)", 0.645),
        ("gold copy F", r"copy F ([\d.]+)", 0.98),
        ("wikinews joins", r"wikinews joins ([\d.]+)", ("at most", 0.012)),
    ],
    "extraction": [("F", r"accuracy [\d.]+ F ([\d.]+)", 0.942)],
    "extraction_news": [("body token F1", r"news body token F1 ([\d.]+)", 0.955), ("title", r"title ([\d.]+)", 0.97), ("authors", r"authors ([\d.]+)", 0.89)],
    "feeds": [("expectations met", r"expectations = ([\d.]+)", 0.955)],
}
