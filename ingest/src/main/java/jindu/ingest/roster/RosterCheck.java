package jindu.ingest.roster;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import jindu.catalog.Rule;
import jindu.catalog.roster.EnterpriseKind;
import jindu.catalog.roster.PersonRules;
import jindu.catalog.roster.RosterColumn;
import jindu.catalog.roster.RosterRules;
import jindu.catalog.roster.SupportMode;
import jindu.ingest.form.Finding;
import jindu.ingest.form.FindingSink;
import jindu.ingest.form.PublicText;
import jindu.ingest.form.ReadContext;
import jindu.ingest.form.Repetitions;
import jindu.ingest.grid.Cell;
import jindu.ingest.value.EthnicGroupText;
import jindu.ingest.value.NameText;
import jindu.ingest.value.Once;
import jindu.ingest.value.PhoneText;
import jindu.ingest.value.Reading;
import jindu.ingest.value.Redactor;
import jindu.ingest.value.ResidentId;
import jindu.ingest.value.SexText;
import jindu.reference.VillageMatch;

/**
 * Checks the rows of one county's roster and makes them rows of staging. Here, and nowhere later, are names, phones,
 * ethnic groups and ID numbers seen; all but the ID's token are dropped.
 */
final class RosterCheck {

    private final ReadContext context;
    private final LocalDate monthEnd;
    private final Redactor redactor;
    private final RosterTexts texts;
    private final FindingSink findings;
    private final Once<Reading<SexText.Sex>> sexes = new Once<>(SexText::read);
    private final Once<Boolean> groups = new Once<>(EthnicGroupText::isGroup);
    private final Repetitions repetitions = new Repetitions();
    private final IncomeSpread incomes = new IncomeSpread();
    private final Map<Integer, RosterSheet> sheets = new HashMap<>();
    private final Set<String> villagesSeen = new HashSet<>();
    private RosterLine line;
    private List<String> rejecting;

    RosterCheck(ReadContext context, String countyCode, YearMonth month, Redactor redactor, FindingSink findings) {
        this.context = context;
        this.monthEnd = month.atEndOfMonth();
        this.redactor = redactor;
        this.texts = new RosterTexts(context, countyCode, monthEnd, redactor);
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
                    Repetitions.place(sheetNo, firstSheetNo, firstRow)));
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
        String county = county();
        String village = village();
        RosterTexts.Mode mode = mode();
        String name = name();
        String token = token(mode.mode());
        RosterTexts.Income income = income();
        checkContacts();
        RosterTexts.Business business = business();
        EnterpriseKind kind = business.kind();
        boolean isOwnInn = mode.mode() == SupportMode.OWN_INN;
        boolean personBusiness = isOwnInn || business.namesPerson() || namedAfter(business.name(), name);
        if (isOwnInn && kind == EnterpriseKind.OTHER) {
            kind = EnterpriseKind.INN;
        }
        boolean accept = rejecting.isEmpty();
        if (accept) {
            String villageText = line.text(RosterColumn.VILLAGE);
            noteRepetition(token, personBusiness ? kind.code() + villageText : business.name(), mode.mode());
            incomes.add(
                    business.name(), mode.mode(), income.yuan(), line.sheet().number(), line.row());
            sheets.putIfAbsent(line.sheet().number(), line.sheet());
        }
        Object[] row = new Object[RosterPlaces.COLUMNS];
        row[RosterPlaces.SHEET] = line.sheet().name();
        row[RosterPlaces.SHEET_NO] = line.sheet().number();
        row[RosterPlaces.ROW_NO] = line.row();
        row[RosterPlaces.IS_ACCEPTED] = accept;
        row[RosterPlaces.REJECT_RULES] = accept ? null : String.join(",", rejecting);
        row[RosterPlaces.PERSON_TOKEN] = token;
        row[RosterPlaces.COUNTY_TEXT] = county;
        row[RosterPlaces.VILLAGE_TEXT] = village;
        row[RosterPlaces.ENTERPRISE_NAME] = personBusiness ? null : keptBusiness(business, name, token);
        row[RosterPlaces.IS_PERSON_BUSINESS] = personBusiness;
        row[RosterPlaces.ENTERPRISE_KIND] = kind.code();
        row[RosterPlaces.SUPPORT_MODE_TEXT] = mode.kept();
        row[RosterPlaces.SUPPORT_MODE_CODE] =
                mode.mode() == null ? null : mode.mode().code();
        row[RosterPlaces.INCOME_TEXT] = income.kept();
        row[RosterPlaces.INCOME] = income.yuan();
        return row;
    }

    /** Without a name and a valid ID in their places, the other cells may have slipped into wrong columns too. */
    private String keptBusiness(RosterTexts.Business business, String name, String token) {
        return name != null && token != null
                ? business.redacted()
                : PublicText.BUSINESS.keep(business.name(), redactor);
    }

    private void found(Rule rule, RosterColumn column) {
        found(rule, column, null, null);
    }

    private void found(RosterTexts.Odd odd, RosterColumn column) {
        if (odd != null) {
            found(odd.rule(), column, odd.got(), odd.hint());
        }
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

    private String county() {
        RosterTexts.County county = texts.county(line.text(RosterColumn.COUNTY));
        found(county.odd(), RosterColumn.COUNTY);
        return county.kept();
    }

    /** The village as it is kept; what is odd about it is noted. */
    private String village() {
        RosterTexts.Village village = texts.village(line.text(RosterColumn.VILLAGE));
        found(village.odd(), RosterColumn.VILLAGE);
        noteWhetherPoor(village.match());
        return village.kept();
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

    private RosterTexts.Mode mode() {
        RosterTexts.Mode mode = texts.mode(line.text(RosterColumn.SUPPORT_MODE));
        if (isError(RosterColumn.SUPPORT_MODE)) {
            found(RosterRules.MODE_MISSING, RosterColumn.SUPPORT_MODE);
            return new RosterTexts.Mode(null, mode.kept(), null);
        }
        found(mode.odd(), RosterColumn.SUPPORT_MODE);
        return mode;
    }

    private RosterTexts.Business business() {
        RosterTexts.Business business = isError(RosterColumn.ENTERPRISE)
                ? RosterTexts.NO_BUSINESS
                : texts.business(line.text(RosterColumn.ENTERPRISE));
        if (business.name() == null) {
            found(RosterRules.ENTERPRISE_MISSING, RosterColumn.ENTERPRISE);
        }
        return business;
    }

    /** Whether a cell holds {@code #REF!} or its like, which is not what anybody wrote. */
    private boolean isError(RosterColumn column) {
        return line.cell(column).kind() == Cell.Kind.ERROR;
    }

    private String name() {
        Reading<String> name = NameText.read(line.text(RosterColumn.NAME));
        if (!name.hasValue()) {
            found(RosterRules.NAME_MISSING, RosterColumn.NAME);
        } else if (name.status() == Reading.Status.REVIEW) {
            found(RosterRules.NAME_DOUBTFUL, RosterColumn.NAME);
        }
        return name.value();
    }

    private static boolean namedAfter(String enterprise, String name) {
        return enterprise != null && name != null && name.length() > 1 && enterprise.contains(name);
    }

    private String token(SupportMode mode) {
        Cell cell = line.cell(RosterColumn.ID_NUMBER);
        // Excel keeps 15 digits of a number: what it shows of the others is made up.
        boolean rounded = cell.kind() == Cell.Kind.NUMBER && cell.text().length() > 15;
        IdNumbers.IdNumber idNumber = line.sheet().idNumbers().of(line.row(), cell.text());
        ResidentId.Result id = idNumber.read();
        Rule rule = rounded ? RosterRules.ID_ROUNDED : ruleOf(id.problem());
        // A list of an earlier month may come years later; nobody on it was born since.
        if (rule == null && ResidentId.birth(id.number()).isAfter(monthEnd)) {
            rule = RosterRules.ID_DATE;
        }
        if (rule != null) {
            found(rule, RosterColumn.ID_NUMBER);
            return null;
        }
        if (id.warnings().contains(ResidentId.Warning.OLD_FORM)) {
            found(RosterRules.ID_OLD_FORM, RosterColumn.ID_NUMBER);
        }
        // The ID numbers of samples have a region that was never given out, so that they are nobody's.
        if (id.warnings().contains(ResidentId.Warning.COUNTY_PART)
                && !context.settings().sample()) {
            found(RosterRules.ID_REGION, RosterColumn.ID_NUMBER);
        }
        if (id.warnings().contains(ResidentId.Warning.THREE_ZEROS)) {
            found(PersonRules.ID_MAY_BE_ROUNDED, RosterColumn.ID_NUMBER);
        }
        SexText.Sex sex = sexes.of(line.text(RosterColumn.SEX)).value();
        for (Rule odd : PersonCheck.find(id.number(), sex, mode, monthEnd)) {
            found(odd, (RosterColumn) odd.columns().get(0), null, null);
        }
        return idNumber.token();
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

    private RosterTexts.Income income() {
        RosterTexts.Income income =
                texts.income(line.text(RosterColumn.INCOME), line.sheet().incomeInTenThousands());
        for (Rule odd : income.odd()) {
            found(odd, RosterColumn.INCOME);
        }
        return income;
    }

    private void checkContacts() {
        checkForm(
                RosterColumn.PHONE,
                RosterRules.PHONE_ODD,
                text -> PhoneText.read(text).hasValue());
        checkForm(RosterColumn.SEX, RosterRules.SEX_ODD, text -> sexes.of(text).hasValue());
        checkForm(RosterColumn.ETHNIC_GROUP, RosterRules.ETHNIC_GROUP_ODD, groups::of);
    }

    private void checkForm(RosterColumn column, Rule odd, Predicate<String> good) {
        if (line.sheet().has(column) && !good.test(line.text(column))) {
            found(odd, column);
        }
    }

    private void noteRepetition(String token, String enterprise, SupportMode mode) {
        repetitions.addPerson(
                token, mode.ordinal() + "\n" + enterprise, line.sheet().number(), line.row());
    }
}
