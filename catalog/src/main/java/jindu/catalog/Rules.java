package jindu.catalog;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jindu.catalog.roster.PersonRules;
import jindu.catalog.roster.RosterRules;
import jindu.catalog.service.EventRules;
import jindu.catalog.service.ServiceRules;
import jindu.catalog.submission.AcrossRules;
import jindu.catalog.submission.FileRules;
import jindu.catalog.submission.FileTypeRules;
import jindu.catalog.submission.PasswordRules;
import jindu.catalog.submission.PlaceRules;
import jindu.catalog.submission.SheetRules;
import jindu.catalog.submission.TextRules;

/** All rules. */
public final class Rules {

    public static final List<Rule> ALL = Stream.of(
                    FileRules.ALL,
                    FileTypeRules.ALL,
                    PlaceRules.ALL,
                    PasswordRules.ALL,
                    TextRules.ALL,
                    SheetRules.ALL,
                    RosterRules.ALL,
                    PersonRules.ALL,
                    AcrossRules.ALL,
                    ServiceRules.ALL,
                    EventRules.ALL)
            .flatMap(List::stream)
            .toList();

    private static final Map<String, Rule> BY_ID =
            ALL.stream().collect(Collectors.toUnmodifiableMap(Rule::id, Function.identity()));

    private Rules() {}

    public static Rule byId(String id) {
        Rule rule = BY_ID.get(id);
        if (rule == null) {
            throw new IllegalArgumentException("Invalid rule id: " + id);
        }
        return rule;
    }
}
