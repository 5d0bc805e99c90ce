# The level reached less a little; floors only rise.
FLOORS = {
    "seeds": [
        ("offsets wrong", r"offsets wrong (\d+)", ("at most", 0)),
        ("boilerplate left", r"boilerplate left (\d+)", ("at most", 0)),
        ("glued sentences left", r"glued sentences left (\d+)", ("at most", 0)),
        ("story pairs right", r"story pairs right (\d+) of 10", 10),
        ("entity F", r"entity F ([\d.]+)", 0.75),
        ("stance precision", r"entity F [\d.]+, stance precision ([\d.]+)", 0.60),
        ("stance core recall", r"core recall ([\d.]+)\n?$", 0.35),
    ],
    "entities": [("strict F1", r"entities strict F1 ([\d.]+)", 0.0)],
    "stances": [("precision", r"stances P ([\d.]+)", 0.0), ("F1", r"stances P [\d.]+ R [\d.]+ F1 ([\d.]+)", 0.0)],
    "quotes": [("message F1", r"quotes message P [\d.]+ R [\d.]+ F1 ([\d.]+)", 0.0)],
    "stories": [
        ("gold BCubed F", r"gold BCubed F ([\d.]+)", 0.0),
        ("gold copy F", r"copy F ([\d.]+)", 0.0),
        ("wikinews joins", r"wikinews joins ([\d.]+)", ("at most", 1.0)),
    ],
    "extraction": [("F", r"accuracy [\d.]+ F ([\d.]+)", 0.0)],
    "extraction_news": [("body token F1", r"news body token F1 ([\d.]+)", 0.0)],
    "feeds": [("expectations met", r"expectations = ([\d.]+)", 0.0)],
}
