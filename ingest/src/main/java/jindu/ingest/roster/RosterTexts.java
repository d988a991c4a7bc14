package jindu.ingest.roster;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jindu.catalog.Rule;
import jindu.catalog.roster.EnterpriseKind;
import jindu.catalog.roster.RosterRules;
import jindu.catalog.roster.RosterThresholds;
import jindu.catalog.roster.SupportMode;
import jindu.ingest.form.KeptVillage;
import jindu.ingest.form.PlainWords;
import jindu.ingest.form.PublicText;
import jindu.ingest.form.ReadContext;
import jindu.ingest.value.MoneyText;
import jindu.ingest.value.Once;
import jindu.ingest.value.Reading;
import jindu.ingest.value.Redactor;
import jindu.reference.Counties;
import jindu.reference.TextNormaliser;
import jindu.reference.VillageMatch;

/**
 * What the texts of a county's list mean that say nothing of a person: counties, villages, modes, businesses and
 * incomes. None depends on the row that it stands in, and few of them stand in all rows.
 */
final class RosterTexts {

    private static final Pattern SAYS_NOTHING = Pattern.compile("[/\\\\—\\-_.。…]*|无|空|同上|〃|″|\"|''|”|暂无|不详");
    private static final Pattern BRACKETED = Pattern.compile("\\(.*?\\)");

    /** Something to be said of a cell. */
    record Odd(Rule rule, String got, String hint) {}

    /**
     * A county cell.
     *
     * @param kept for staging; null for an empty cell
     * @param odd null where all is right
     */
    record County(String kept, Odd odd) {}

    /**
     * A village cell.
     *
     * @param kept for staging; null for an empty cell
     * @param odd null where all is right
     */
    record Village(String kept, VillageMatch match, Odd odd) {}

    /**
     * A cell of a support mode.
     *
     * @param mode null where the cell says nothing
     * @param kept for staging; null for an empty cell
     */
    record Mode(SupportMode mode, String kept, Odd odd) {}

    /**
     * A cell of a business.
     *
     * @param name without white space, and null where the cell says nothing
     * @param namesPerson whether it holds the name of somebody on a list
     * @param redacted the name with what is personal masked
     */
    record Business(String name, EnterpriseKind kind, boolean namesPerson, String redacted) {}

    /**
     * An income cell.
     *
     * @param yuan null where the cell is none that can be taken
     * @param kept the income as read if it speaks of money alone, masked if not; null for an empty cell
     * @param odd rules that find something, in their order
     */
    record Income(BigDecimal yuan, String kept, List<Rule> odd) {}

    /** Of a cell that says nothing. */
    static final Business NO_BUSINESS = new Business(null, EnterpriseKind.OTHER, false, null);

    private final ReadContext context;
    private final Counties counties;
    private final String countyCode;
    private final LocalDate monthEnd;
    private final Redactor redactor;
    private final PlainWords words;
    private final Once<County> countyCells = new Once<>(this::readCounty);
    private final Once<Village> villageCells = new Once<>(this::readVillage);
    private final Once<Mode> modeCells = new Once<>(this::readMode);
    private final Once<Business> businessCells = new Once<>(this::readBusiness);
    private final Once<Income> yuanCells = new Once<>(t -> readIncome(t, MoneyText.ColumnUnit.YUAN));
    private final Once<Income> tenThousandYuanCells =
            new Once<>(t -> readIncome(t, MoneyText.ColumnUnit.TEN_THOUSAND_YUAN));

    RosterTexts(ReadContext context, String countyCode, LocalDate monthEnd, Redactor redactor) {
        this.context = context;
        this.counties = context.villages().counties();
        this.countyCode = countyCode;
        this.monthEnd = monthEnd;
        this.redactor = redactor;
        this.words = new PlainWords(context.villages(), redactor);
    }

    County county(String text) {
        return countyCells.of(text);
    }

    Village village(String text) {
        return villageCells.of(text);
    }

    Mode mode(String text) {
        return modeCells.of(text);
    }

    Business business(String text) {
        return businessCells.of(text);
    }

    Income income(String text, boolean inTenThousands) {
        return (inTenThousands ? tenThousandYuanCells : yuanCells).of(text);
    }

    private County readCounty(String text) {
        String kept = words.keepCounty(text);
        if (kept == null) {
            return new County(null, null);
        }
        Optional<String> named = counties.find(kept).map(Counties.Found::countyCode);
        if (named.isEmpty()) {
            return new County(kept, new Odd(RosterRules.COUNTY_UNKNOWN, kept, null));
        }
        boolean isOther = !named.get().equals(countyCode)
                && !named.get().equals(context.settings().prefecture().code());
        return new County(
                kept, isOther ? new Odd(RosterRules.COUNTY_OTHER, counties.shortName(named.get()), null) : null);
    }

    private Village readVillage(String cell) {
        String text = TextNormaliser.normalise(cell);
        VillageMatch match = context.villages().resolve(countyCode, text, monthEnd);
        KeptVillage place = KeptVillage.of(text, match, monthEnd, context.villages(), redactor);
        Odd odd = switch (match.status()) {
            case MATCHED -> null;
            case MATCHED_WITH_WARNING -> new Odd(RosterRules.VILLAGE_DOUBTFUL, place.text(), place.officialName());
            case MISSING -> new Odd(RosterRules.VILLAGE_MISSING, null, null);
            case UNKNOWN -> new Odd(RosterRules.VILLAGE_UNKNOWN, place.text(), place.suggestions());
            case AMBIGUOUS -> new Odd(RosterRules.VILLAGE_AMBIGUOUS, place.text(), place.suggestions());
            case OTHER_COUNTY -> new Odd(RosterRules.VILLAGE_ELSEWHERE, place.text(), place.suggestions());
        };
        return new Village(text.isEmpty() ? null : place.text(), match, odd);
    }

    private Mode readMode(String cell) {
        String kept = words.keep(cell);
        String text = TextNormaliser.normalise(cell);
        if (saysNothing(text)) {
            return new Mode(null, kept, new Odd(RosterRules.MODE_MISSING, null, null));
        }
        return SupportMode.CODES
                .find(text)
                .or(() -> SupportMode.CODES.find(BRACKETED.matcher(text).replaceAll("")))
                .map(mode -> new Mode(mode, kept, null))
                .orElseGet(() -> new Mode(SupportMode.OTHER, kept, new Odd(RosterRules.MODE_UNKNOWN, kept, null)));
    }

    private Business readBusiness(String cell) {
        String text = TextNormaliser.normalise(cell);
        if (saysNothing(text)) {
            return NO_BUSINESS;
        }
        String name = TextNormaliser.compact(text);
        return new Business(name, EnterpriseKind.ofName(name), redactor.containsName(name), redactor.redact(name));
    }

    private static boolean saysNothing(String text) {
        return SAYS_NOTHING.matcher(text).matches();
    }

    private Income readIncome(String cell, MoneyText.ColumnUnit unit) {
        String text = TextNormaliser.normalise(cell);
        String kept = text.isEmpty() ? null : PublicText.MONEY.keep(text, redactor);
        Reading<BigDecimal> income = MoneyText.read(cell, unit);
        if (income.status() == Reading.Status.NULL) {
            return new Income(null, kept, List.of(RosterRules.INCOME_MISSING));
        }
        BigDecimal yuan = income.value();
        if (yuan == null || yuan.abs().compareTo(RosterThresholds.NO_INCOME.value()) >= 0) {
            return new Income(null, kept, List.of(RosterRules.INCOME_NOT_A_NUMBER));
        }
        if (yuan.signum() < 0) {
            return new Income(yuan, kept, List.of(RosterRules.INCOME_NEGATIVE));
        }
        List<Rule> odd = new ArrayList<>();
        if (income.status() == Reading.Status.REVIEW) {
            odd.add(RosterRules.INCOME_DOUBTFUL);
        }
        if (yuan.signum() == 0) {
            odd.add(RosterRules.INCOME_ZERO);
        } else if (yuan.compareTo(RosterThresholds.INCOME_ABOVE.value()) > 0) {
            odd.add(RosterRules.INCOME_HIGH);
        } else if (yuan.compareTo(RosterThresholds.INCOME_BELOW.value()) < 0) {
            odd.add(RosterRules.INCOME_LOW);
        }
        return new Income(yuan, kept, List.copyOf(odd));
    }
}
