package newswatch.enrich.revision;

import newswatch.analysis.revision.Digest;

/**
 * A digest with the revision it is of.
 *
 * @param textSha256 of the text that the places of the digest count in
 */
record KeptDigest(int revision, String textSha256, Digest digest) {}
