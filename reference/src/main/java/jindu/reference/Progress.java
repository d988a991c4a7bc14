package jindu.reference;

import jindu.catalog.Text;

/** Tells the person who waits what is being done. Called from any thread. */
@FunctionalInterface
public interface Progress {

    /** Tells nobody. */
    Progress NONE = (what, done, total) -> {};

    /**
     * @param what the step, never with a personal value
     * @param done how much of it is done
     * @param total how much there is; 0 where it cannot be counted
     */
    void at(Text what, long done, long total);
}
