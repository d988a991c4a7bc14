package jindu.ingest.form;

/** Where findings go as they are made. */
@FunctionalInterface
public interface FindingSink {

    /** @throws java.io.UncheckedIOException if the disk fails */
    void add(Finding finding);
}
