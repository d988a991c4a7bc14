package jindu.ingest.form;

import java.io.Serializable;
import jindu.catalog.submission.ProgressSection;

/**
 * What a county tells in one section of its progress.
 *
 * @param text anything personal masked; lines parted by line feeds
 */
public record ProgressNote(ProgressSection section, String text) implements Serializable {}
