package newswatch.runtime;

/**
 * How a service is doing.
 *
 * @param status the state
 * @param detail one sentence for a person
 */
public record Health(Status status, String detail) {

    /** States of a service. */
    public enum Status {
        /** Not yet at work. */
        STARTING,
        /** At work. */
        UP,
        /** Will not work any more without a restart. */
        FAILED
    }

    /** Not yet at work, because... */
    public static Health starting(String detail) {
        return new Health(Status.STARTING, detail);
    }

    /** At work. */
    public static Health up(String detail) {
        return new Health(Status.UP, detail);
    }

    /** Broken, because... */
    public static Health failed(String detail) {
        return new Health(Status.FAILED, detail);
    }

    /** Whether it is at work. */
    public boolean isUp() {
        return status == Status.UP;
    }
}
