package jindu.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import jindu.ingest.content.Passwords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Staging to a new snapshot, published. */
@Command(name = "transform", sortOptions = false)
final class TransformCommand extends JinduCommand {

    @Option(names = "--as-of", paramLabel = "T", descriptionKey = "help.as_of")
    private String asOf;

    @Override
    int run() throws Exception {
        return Work.perform(jindu(), "transform", work -> {
            Pipeline pipeline = new Pipeline(work, Passwords.NONE);
            pipeline.transform(asOf == null ? null : moment(work.settings().timeZone()));
            return pipeline.finish();
        });
    }

    /** A day means its end: what had come by then, the day included. */
    private Instant moment(ZoneId zone) {
        String text = asOf.strip().replace(' ', 'T');
        try {
            if (text.length() == "2020-06-28".length()) {
                return LocalDate.parse(text)
                        .plusDays(1)
                        .atStartOfDay(zone)
                        .toInstant()
                        .minusNanos(1000);
            }
            return text.matches(".*(?:Z|[+-]\\d{2}:?\\d{2})$")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).atZone(zone).toInstant();
        } catch (DateTimeParseException e) {
            throw new UsageException(messages().text("msg.usage.moment", asOf));
        }
    }
}
