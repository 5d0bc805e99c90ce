package newswatch.runtime;

/** A part of Newswatch that runs until it is closed. */
public interface Service extends AutoCloseable {

    /** Name in logs and health answers: ingest, enrich, sink, dashboard. */
    String name();

    /** Starts to work and returns at once; may be called once. */
    void start();

    /** How it is doing; cheap, never blocks. */
    Health health();

    /** Finishes what is begun, releases everything and returns; safe to call twice. */
    @Override
    void close();
}
