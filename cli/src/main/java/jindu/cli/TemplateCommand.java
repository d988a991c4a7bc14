package jindu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jindu.catalog.submission.Form;
import jindu.forms.template.KnownBusiness;
import jindu.forms.template.Template;
import jindu.reference.Counties;
import jindu.reference.WorkspaceException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The official blank form of a county and month, with drop-downs and cell checks. */
@Command(name = "template", sortOptions = false)
final class TemplateCommand extends JinduCommand {

    private static final int SUGGESTED = 3;

    @Option(names = "--county", paramLabel = "C", required = true, descriptionKey = "help.template.county")
    private String county;

    @Option(names = "--month", paramLabel = "yyyy-MM", required = true, descriptionKey = "help.month")
    private YearMonth month;

    @Option(names = "--form", paramLabel = "roster|service", descriptionKey = "help.template.form")
    private String form = "roster";

    @Option(names = "--prefill", descriptionKey = "help.template.prefill")
    private boolean prefill;

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "help.template.out")
    private String target;

    @Override
    int run() throws IOException {
        Form asked = form();
        CheckBasis basis = basis();
        Counties counties =
                Counties.of(basis.reference().divisions(), basis.settings().prefecture());
        String code = code(counties);
        List<KnownBusiness> businesses = prefill ? businesses(basis, code) : List.of();
        Template template = Template.of(basis.reference(), basis.settings(), code, month);
        Path file = jindu().path(target == null ? template.fileName(asked) : target);
        if (Files.isDirectory(file)) {
            file = file.resolve(template.fileName(asked));
        }
        if (file.getParent() != null && !Files.isDirectory(file.getParent())) {
            throw new UsageException(messages().text("msg.template.no_folder", file.getParent()));
        }
        template.write(asked, businesses, file);
        out().println(messages().text("msg.template.done", file));
        return ExitCode.CLEAN;
    }

    private Form form() {
        return switch (form.toLowerCase(Locale.ROOT)) {
            case "roster" -> Form.ROSTER;
            case "service" -> Form.SERVICE;
            default -> throw new UsageException(messages().text("msg.usage.template_form", form));
        };
    }

    private String code(Counties counties) {
        Optional<String> code = counties.find(county)
                .filter(Counties.Found::isExact)
                .map(Counties.Found::countyCode)
                .filter(counties.codes()::contains);
        return code.orElseThrow(() -> new UsageException(messages()
                .text("msg.usage.template_county", county, String.join(", ", counties.nearest(county, SUGGESTED)))));
    }

    private List<KnownBusiness> businesses(CheckBasis basis, String code) {
        if (basis.workspace() == null) {
            throw new UsageException(messages().text("msg.usage.template_prefill"));
        }
        if (form() != Form.ROSTER) {
            throw new UsageException(messages().text("msg.usage.template_prefill_form"));
        }
        YearMonth before = month.minusMonths(1);
        List<KnownBusiness> businesses = new LastMonthBusinesses(basis, messages()).of(code, before);
        if (businesses.isEmpty()) {
            surroundings().err().println(messages().text("msg.template.nothing_before", before));
        }
        return businesses;
    }

    /** The workspace's settings and reference data, else the official divisions, where no workspace is named. */
    private CheckBasis basis() {
        try {
            return CheckBasis.of(workspace());
        } catch (WorkspaceException e) {
            if (jindu().namesWorkspace()) {
                throw e;
            }
            return CheckBasis.builtIn();
        }
    }
}
