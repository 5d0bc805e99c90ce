package newswatch.enrich.story;

import newswatch.analysis.story.Placement;

/** A placement with the language of the desk that made it. */
record StoredPlacement(String language, Placement placement) {}
