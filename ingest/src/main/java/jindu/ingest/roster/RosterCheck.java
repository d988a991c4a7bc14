package jindu.ingest.roster;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import jindu.catalog.Rule;
import jindu.catalog.roster.EnterpriseKind;
import jindu.catalog.roster.PersonRules;
import jindu.catalog.roster.RosterColumn;
import jindu.catalog.roster.RosterRules;
import jindu.catalog.roster.RosterThresholds;
import jindu.catalog.roster.SupportMode;
import jindu.ingest.form.Finding;
import jindu.ingest.form.FindingSink;
import jindu.ingest.form.KeptVillage;
import jindu.ingest.form.PlainWords;
import jindu.ingest.form.PublicText;
import jindu.ingest.form.ReadContext;
import jindu.ingest.form.Repetitions;
import jindu.ingest.grid.Cell;
import jindu.ingest.value.EthnicGroupText;
import jindu.ingest.value.MoneyText;
import jindu.ingest.value.NameText;
import jindu.ingest.value.PhoneText;
import jindu.ingest.value.Reading;
import jindu.ingest.value.Redactor;
import jindu.ingest.value.ResidentId;
import jindu.ingest.value.SexText;
import jindu.reference.Counties;
import jindu.reference.TextNormaliser;
import jindu.reference.VillageMatch;

/**
 * Checks the rows of one county's roster and makes them rows of staging. Here, and nowhere later, are names, phones,
 * ethnic groups and ID numbers seen; all but the ID's token are dropped.
 */
final class RosterCheck {

    /** A thousand million yuan: a figure from here on is a phone or an ID number that slipped into the column. */
    private static final BigDecimal NO_INCOME = BigDecimal.TEN.pow(9);

    private static final Pattern SAYS_NOTHING = Pattern.compile("[/\\\\—\\-_.。…]*|无|空|同上|〃|″|\"|''|”|暂无|不详");

    private final ReadContext context;
    private final Counties counties;
    private final String countyCode;
    private final LocalDate monthEnd;
    private final LocalDate lastBirth;
    private final Redactor redactor;
    private final PlainWords words;
    private final FindingSink findings;
    private final Repetitions repetitions = new Repetitions();
    private final IncomeSpread incomes = new IncomeSpread();
    private final Map<Integer, RosterSheet> sheets = new HashMap<>();
    private final Set<String> villagesSeen = new HashSet<>();
    private RosterLine line;
    private List<String> rejecting;

    RosterCheck(ReadContext context, String countyCode, YearMonth month, Redactor redactor, FindingSink findings) {
        this.context = context;
        this.counties = context.villages().counties();
        this.countyCode = countyCode;
        this.monthEnd = month.atEndOfMonth();
        // A list of an earlier month may come years later; nobody on it was born since.
        this.lastBirth = monthEnd.isBefore(context.receivedOn()) ? monthEnd : context.receivedOn();
        this.redactor = redactor;
        this.words = new PlainWords(context.villages(), redactor);
        this.findings = findings;
    }

    /** Says what only all rows together tell. */
    void end() {
        repetitions.visit((sheetNo, row, firstSheetNo, firstRow, sameContent) -> {
            RosterSheet sheet = sheets.get(sheetNo);
            findings.add(Finding.onCell(
                    RosterRules.SAME_TWICE,
                    sheetNo,
                    sheet.name(),
                    row,
                    sheet.cellReference(RosterColumn.ID_NUMBER, row),
                    RosterColumn.ID_NUMBER,
                    null,
                    sheetNo == firstSheetNo ? String.valueOf(firstRow) : "[" + firstSheetNo + "] " + firstRow));
        });
        incomes.visit((sheetNo, row) -> {
            RosterSheet sheet = sheets.get(sheetNo);
            findings.add(Finding.onCell(
                    PersonRules.INCOME_FAR,
                    sheetNo,
                    sheet.name(),
                    row,
                    sheet.cellReference(RosterColumn.INCOME, row),
                    RosterColumn.INCOME,
                    null,
                    null));
        });
    }

    /** Whether the row made last is accepted. */
    boolean isAccepted() {
        return rejecting.isEmpty();
    }

    /** The staged row of a line; what is wrong with it is noted among the findings. */
    Object[] row(RosterLine rosterLine) {
        line = rosterLine;
        rejecting = new ArrayList<>();
        checkCounty();
        String village = village();
        SupportMode mode = mode();
        String name = name();
        String token = token(mode);
        BigDecimal income = income();
        checkContacts();
        String enterprise = enterprise();
        EnterpriseKind kind = enterprise == null ? EnterpriseKind.OTHER : EnterpriseKind.ofName(enterprise);
        boolean personBusiness = mode == SupportMode.OWN_INN
                || enterprise != null && (redactor.containsName(enterprise) || namedAfter(enterprise, name));
        if (personBusiness && kind == EnterpriseKind.OTHER && mode == SupportMode.OWN_INN) {
            kind = EnterpriseKind.INN;
        }
        String keptEnterprise = personBusiness || enterprise == null ? null : keptEnterprise(enterprise, name, token);
        boolean accept = rejecting.isEmpty();
        if (accept) {
            noteRepetition(token, personBusiness ? kind.code() + line.text(RosterColumn.VILLAGE) : enterprise, mode);
            incomes.add(enterprise, mode, income, line.sheet().number(), line.row());
            sheets.putIfAbsent(line.sheet().number(), line.sheet());
        }
        Object[] row = new Object[RosterPlaces.COLUMNS];
        row[RosterPlaces.SHEET] = line.sheet().name();
        row[RosterPlaces.SHEET_NO] = line.sheet().number();
        row[RosterPlaces.ROW_NO] = line.row();
        row[RosterPlaces.IS_ACCEPTED] = accept;
        row[RosterPlaces.REJECT_RULES] = accept ? null : String.join(",", rejecting);
        row[RosterPlaces.PERSON_TOKEN] = token;
        row[RosterPlaces.COUNTY_TEXT] = county();
        row[RosterPlaces.VILLAGE_TEXT] = village;
        row[RosterPlaces.ENTERPRISE_NAME] = keptEnterprise;
        row[RosterPlaces.IS_PERSON_BUSINESS] = personBusiness;
        row[RosterPlaces.ENTERPRISE_KIND] = kind.code();
        row[RosterPlaces.SUPPORT_MODE_TEXT] = words.keep(line.text(RosterColumn.SUPPORT_MODE));
        row[RosterPlaces.SUPPORT_MODE_CODE] = mode == null ? null : mode.code();
        row[RosterPlaces.INCOME_TEXT] = keptIncome();
        row[RosterPlaces.INCOME] = income;
        return row;
    }

    /** The income as read if it speaks of money alone, masked if not; null for an empty one. */
    private String keptIncome() {
        String text = TextNormaliser.normalise(line.text(RosterColumn.INCOME));
        return text.isEmpty() ? null : PublicText.MONEY.keep(text, redactor);
    }

    /** Without a name and a valid ID in their places, the other cells may have slipped into wrong columns too. */
    private String keptEnterprise(String enterprise, String name, String token) {
        return name != null && token != null
                ? redactor.redact(enterprise)
                : PublicText.BUSINESS.keep(enterprise, redactor);
    }

    private String county() {
        return words.keepCounty(line.text(RosterColumn.COUNTY));
    }

    private void found(Rule rule, RosterColumn column, String got, String hint) {
        if (rule.severity().rejects()) {
            rejecting.add(rule.id());
        }
        findings.add(Finding.onCell(
                rule,
                line.sheet().number(),
                line.sheet().name(),
                line.row(),
                line.sheet().cellReference(column, line.row()),
                column,
                got,
                hint));
    }

    private void checkCounty() {
        String text = county();
        if (text == null) {
            return;
        }
        Optional<String> named = counties.find(text).map(Counties.Found::countyCode);
        if (named.isEmpty()) {
            found(RosterRules.COUNTY_UNKNOWN, RosterColumn.COUNTY, text, null);
        } else if (!named.get().equals(countyCode)
                && !named.get().equals(context.settings().prefecture().code())) {
            found(RosterRules.COUNTY_OTHER, RosterColumn.COUNTY, counties.shortName(named.get()), null);
        }
    }

    /** The village as it is kept; what is odd about it is noted. */
    private String village() {
        String text = TextNormaliser.normalise(line.text(RosterColumn.VILLAGE));
        VillageMatch match = context.villages().resolve(countyCode, text, monthEnd);
        KeptVillage place = KeptVillage.of(text, match, monthEnd, context.villages(), redactor);
        switch (match.status()) {
            case MATCHED -> {}
            case MATCHED_WITH_WARNING ->
                found(RosterRules.VILLAGE_DOUBTFUL, RosterColumn.VILLAGE, place.text(), place.officialName());
            case MISSING -> found(RosterRules.VILLAGE_MISSING, RosterColumn.VILLAGE, null, null);
            case UNKNOWN -> found(RosterRules.VILLAGE_UNKNOWN, RosterColumn.VILLAGE, place.text(), place.suggestions());
            case AMBIGUOUS ->
                found(RosterRules.VILLAGE_AMBIGUOUS, RosterColumn.VILLAGE, place.text(), place.suggestions());
            case OTHER_COUNTY ->
                found(RosterRules.VILLAGE_ELSEWHERE, RosterColumn.VILLAGE, place.text(), place.suggestions());
        }
        noteWhetherPoor(match);
        return text.isEmpty() ? null : place.text();
    }

    /** Said once a village: a note on each of its rows would hide the others. */
    private void noteWhetherPoor(VillageMatch match) {
        if (match.isMatched()
                && villagesSeen.add(match.villageCode())
                && context.villages().isNotPoor(match.villageCode(), monthEnd)) {
            found(
                    PersonRules.VILLAGE_NOT_POOR,
                    RosterColumn.VILLAGE,
                    context.villages().officialName(match.villageCode(), monthEnd),
                    null);
        }
    }

    private SupportMode mode() {
        String text = present(RosterColumn.SUPPORT_MODE, RosterRules.MODE_MISSING);
        if (text == null) {
            return null;
        }
        return SupportMode.CODES
                .find(text)
                .or(() -> SupportMode.CODES.find(text.replaceAll("\\(.*?\\)", "")))
                .orElseGet(() -> {
                    found(
                            RosterRules.MODE_UNKNOWN,
                            RosterColumn.SUPPORT_MODE,
                            words.keep(line.text(RosterColumn.SUPPORT_MODE)),
                            null);
                    return SupportMode.OTHER;
                });
    }

    private String enterprise() {
        String text = present(RosterColumn.ENTERPRISE, RosterRules.ENTERPRISE_MISSING);
        return text == null ? null : TextNormaliser.compact(text);
    }

    /** The normalised text of a required cell that is read as it stands; null, and a finding, where it says nothing. */
    private String present(RosterColumn column, Rule missing) {
        Cell cell = line.cell(column);
        String text = TextNormaliser.normalise(cell.text());
        boolean nothing =
                cell.kind() == Cell.Kind.ERROR || SAYS_NOTHING.matcher(text).matches();
        if (nothing) {
            found(missing, column, null, null);
            return null;
        }
        return text;
    }

    private String name() {
        Reading<String> name = NameText.read(line.text(RosterColumn.NAME));
        if (!name.hasValue()) {
            found(RosterRules.NAME_MISSING, RosterColumn.NAME, null, null);
        } else if (name.status() == Reading.Status.REVIEW) {
            found(RosterRules.NAME_DOUBTFUL, RosterColumn.NAME, null, null);
        }
        return name.value();
    }

    private static boolean namedAfter(String enterprise, String name) {
        return name != null && name.length() > 1 && enterprise.contains(name);
    }

    private String token(SupportMode mode) {
        Cell cell = line.cell(RosterColumn.ID_NUMBER);
        // Excel keeps 15 digits of a number: what it shows of the others is made up.
        boolean rounded = cell.kind() == Cell.Kind.NUMBER && cell.text().length() > 15;
        ResidentId.Result id = ResidentId.read(cell.text(), lastBirth);
        Rule rule = rounded ? RosterRules.ID_ROUNDED : ruleOf(id.problem());
        if (rule != null) {
            found(rule, RosterColumn.ID_NUMBER, null, null);
            return null;
        }
        if (id.warnings().contains(ResidentId.Warning.OLD_FORM)) {
            found(RosterRules.ID_OLD_FORM, RosterColumn.ID_NUMBER, null, null);
        }
        // The ID numbers of samples have a region that was never given out, so that they are nobody's.
        if (id.warnings().contains(ResidentId.Warning.COUNTY_PART)
                && !context.settings().sample()) {
            found(RosterRules.ID_REGION, RosterColumn.ID_NUMBER, null, null);
        }
        if (id.warnings().contains(ResidentId.Warning.THREE_ZEROS)) {
            found(PersonRules.ID_MAY_BE_ROUNDED, RosterColumn.ID_NUMBER, null, null);
        }
        String sex = line.sheet().has(RosterColumn.SEX) ? line.text(RosterColumn.SEX) : null;
        for (Rule odd : PersonCheck.find(id.number(), sex, mode, monthEnd)) {
            found(odd, (RosterColumn) odd.columns().get(0), null, null);
        }
        return context.tokens().token(id.number());
    }

    private static Rule ruleOf(ResidentId.Problem problem) {
        return switch (problem) {
            case NONE -> null;
            case MISSING -> RosterRules.ID_MISSING;
            case DIGITS_LOST -> RosterRules.ID_ROUNDED;
            case MASKED, OTHER_DOCUMENT, CHARACTERS, LENGTH -> RosterRules.ID_FORM;
            case PROVINCE -> RosterRules.ID_PROVINCE;
            case DATE_IMPOSSIBLE, DATE_IN_FUTURE, DATE_BEFORE_1900 -> RosterRules.ID_DATE;
            case CHECKSUM -> RosterRules.ID_CHECKSUM;
        };
    }

    private BigDecimal income() {
        Cell cell = line.cell(RosterColumn.INCOME);
        MoneyText.ColumnUnit unit = line.sheet().incomeInTenThousands()
                ? MoneyText.ColumnUnit.TEN_THOUSAND_YUAN
                : MoneyText.ColumnUnit.YUAN;
        Reading<BigDecimal> income = MoneyText.read(cell.text(), unit);
        if (income.status() == Reading.Status.NULL) {
            found(RosterRules.INCOME_MISSING, RosterColumn.INCOME, null, null);
            return null;
        }
        BigDecimal value = income.value();
        if (value == null || value.abs().compareTo(NO_INCOME) >= 0) {
            found(RosterRules.INCOME_NOT_A_NUMBER, RosterColumn.INCOME, null, null);
            return null;
        }
        if (value.signum() < 0) {
            found(RosterRules.INCOME_NEGATIVE, RosterColumn.INCOME, null, null);
        } else {
            if (income.status() == Reading.Status.REVIEW) {
                found(RosterRules.INCOME_DOUBTFUL, RosterColumn.INCOME, null, null);
            }
            if (value.signum() == 0) {
                found(RosterRules.INCOME_ZERO, RosterColumn.INCOME, null, null);
            } else if (value.compareTo(RosterThresholds.INCOME_ABOVE.value()) > 0) {
                found(RosterRules.INCOME_HIGH, RosterColumn.INCOME, null, null);
            } else if (value.compareTo(RosterThresholds.INCOME_BELOW.value()) < 0) {
                found(RosterRules.INCOME_LOW, RosterColumn.INCOME, null, null);
            }
        }
        return value;
    }

    private void checkContacts() {
        checkForm(
                RosterColumn.PHONE,
                RosterRules.PHONE_ODD,
                text -> PhoneText.read(text).hasValue());
        checkForm(
                RosterColumn.SEX,
                RosterRules.SEX_ODD,
                text -> SexText.read(text).hasValue());
        checkForm(RosterColumn.ETHNIC_GROUP, RosterRules.ETHNIC_GROUP_ODD, EthnicGroupText::isGroup);
    }

    private void checkForm(RosterColumn column, Rule odd, Predicate<String> good) {
        if (line.sheet().has(column) && !good.test(line.text(column))) {
            found(odd, column, null, null);
        }
    }

    private void noteRepetition(String token, String enterprise, SupportMode mode) {
        repetitions.add(
                token + '\n' + mode.code() + '\n' + enterprise, "", line.sheet().number(), line.row());
    }
}
