package jindu.ingest.service;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jindu.catalog.Rule;
import jindu.catalog.Table;
import jindu.catalog.Text;
import jindu.catalog.roster.RosterTables;
import jindu.catalog.service.EventRules;
import jindu.catalog.service.EventStatus;
import jindu.catalog.service.ServiceColumn;
import jindu.catalog.service.ServiceItem;
import jindu.catalog.service.ServiceRules;
import jindu.catalog.service.ServiceTables;
import jindu.catalog.service.ServiceType;
import jindu.catalog.service.Stage;
import jindu.catalog.submission.SubmissionTables;
import jindu.ingest.form.Finding;
import jindu.ingest.form.FindingSink;
import jindu.ingest.form.Header;
import jindu.ingest.form.KeptVillage;
import jindu.ingest.form.PlainWords;
import jindu.ingest.form.ReadContext;
import jindu.ingest.form.Repetitions;
import jindu.ingest.grid.Cell;
import jindu.ingest.grid.GridRow;
import jindu.ingest.grid.Sheet;
import jindu.ingest.value.CountText;
import jindu.ingest.value.DateText;
import jindu.ingest.value.MoneyText;
import jindu.ingest.value.Reading;
import jindu.ingest.value.Redactor;
import jindu.reference.Counties;
import jindu.reference.Institution;
import jindu.reference.TextNormaliser;
import jindu.reference.VillageMatch;
import jindu.reference.VillageMatcher;

/** Checks the lines of a log and makes them rows of staging. Titles and notes can hold anything and are dropped. */
final class ServiceCheck {

    private static final Table TABLE = ServiceTables.STAGED_EVENT;
    private static final Map<String, Integer> POSITIONS = new HashMap<>();

    static {
        TABLE.columnNames().forEach(name -> POSITIONS.put(name, POSITIONS.size()));
    }

    /** Stands in a message for a cell that says nothing. */
    private static final String NOTHING = Text.of("（空）", "(empty)").inline();

    private final ReadContext context;
    private final PlainWords words;
    private final FindingSink findings;
    private final Repetitions repetitions = new Repetitions();
    private final Map<Integer, LogPlace> places = new HashMap<>();
    private LogPlace place;
    private final EventCheck event;
    private Sheet sheet;
    private String sheetName;
    private Header<ServiceColumn> header;
    private GridRow line;
    private List<String> rejecting;

    ServiceCheck(ReadContext context, Redactor redactor, FindingSink findings) {
        this.context = context;
        this.words = new PlainWords(context.villages(), redactor);
        this.findings = findings;
        this.event = new EventCheck(context, this::found);
    }

    /** Whether the row made last is accepted. */
    boolean isAccepted() {
        return rejecting.isEmpty();
    }

    /** The staged row of a line; what is wrong with it is noted among the findings. */
    Object[] row(Sheet inSheet, String maskedName, Header<ServiceColumn> inHeader, GridRow row) {
        sheet = inSheet;
        sheetName = maskedName;
        header = inHeader;
        if (place == null || place.sheet() != inSheet) {
            place = new LogPlace(inSheet, maskedName, inHeader);
        }
        line = row;
        rejecting = new ArrayList<>();
        Object[] staged = new Object[TABLE.columns().size()];
        set(staged, SubmissionTables.SHEET.name(), sheetName);
        set(staged, SubmissionTables.SHEET_NO.name(), sheet.number());
        set(staged, SubmissionTables.ROW_NO.name(), line.number());
        set(staged, ServiceTables.EVENT_REVISION.name(), 1);
        set(staged, ServiceTables.IS_CANCELLED.name(), false);
        if (line.defect() != null) {
            rejecting.add(ServiceRules.LINE_UNREADABLE.id());
        } else {
            readCells(staged);
        }
        boolean accept = rejecting.isEmpty();
        if (accept) {
            noteRevision(staged);
        }
        set(staged, SubmissionTables.IS_ACCEPTED.name(), accept);
        set(staged, SubmissionTables.REJECT_RULES.name(), accept ? null : String.join(",", rejecting));
        return staged;
    }

    private void readCells(Object[] staged) {
        String eventId = eventId();
        LocalDate date = date();
        Optional<ServiceType> type = ServiceType.CODES.find(text(ServiceColumn.SERVICE_TYPE));
        if (type.isEmpty()) {
            found(ServiceRules.TYPE_UNKNOWN, ServiceColumn.SERVICE_TYPE, said(ServiceColumn.SERVICE_TYPE), null);
        }
        set(staged, ServiceTables.EVENT_ID.name(), eventId);
        set(staged, ServiceTables.EVENT_DATE.name(), date);
        set(
                staged,
                ServiceTables.SERVICE_TYPE_CODE.name(),
                type.map(ServiceType::code).orElse(null));
        set(staged, RosterTables.COUNTY_TEXT.name(), countyText());
        set(staged, ServiceTables.INSTITUTION_TEXT.name(), institution());
        type.ifPresent(t -> {
            set(staged, ServiceTables.ITEM_CODE.name(), item(t));
            set(staged, ServiceTables.STAGE_CODE.name(), stage(t));
        });
        event.date(date, type, (String) get(staged, ServiceTables.STAGE_CODE.name()));
        set(staged, ServiceTables.PARTICIPANTS.name(), participants(type));
        set(staged, ServiceTables.QUANTITY.name(), quantity());
        BigDecimal amount = amount(type.orElse(null));
        event.amount(amount, type);
        set(staged, ServiceTables.AMOUNT_YUAN.name(), amount);
        Integer revision = count(ServiceColumn.REVISION);
        set(staged, ServiceTables.EVENT_REVISION.name(), Objects.requireNonNullElse(revision, 1));
        set(staged, ServiceTables.IS_CANCELLED.name(), status() == EventStatus.CANCELLED);
        set(staged, RosterTables.VILLAGE_TEXT.name(), villages(type.orElse(null), date));
    }

    /** The id as given, or what stands for it where it may be an ID number, a phone or a name. */
    private String eventId() {
        String text = text(ServiceColumn.EVENT_ID);
        if (text.isEmpty()) {
            found(ServiceRules.EVENT_ID_MISSING, ServiceColumn.EVENT_ID, null, null);
            return null;
        }
        return words.isPlainEventId(text) ? text : context.tokens().eventId(text);
    }

    private String institution() {
        String text = text(ServiceColumn.INSTITUTION);
        Optional<Institution> known = context.institutions().find(text);
        if (known.isEmpty()) {
            found(ServiceRules.INSTITUTION_UNKNOWN, ServiceColumn.INSTITUTION, null, null);
            return kept(ServiceColumn.INSTITUTION);
        }
        return known.get().name();
    }

    private String countyText() {
        return words.keepCounty(text(ServiceColumn.COUNTY));
    }

    private static void set(Object[] row, String column, Object value) {
        row[POSITIONS.get(column)] = value;
    }

    private static Object get(Object[] row, String column) {
        return row[POSITIONS.get(column)];
    }

    private String text(ServiceColumn column) {
        return TextNormaliser.normalise(header.cell(line, column).text());
    }

    /** A cell as read if it is words of offices and places, masked if not; null for an empty one. */
    private String kept(ServiceColumn column) {
        return words.keep(text(column));
    }

    /** What a cell says, for a message. */
    private String said(ServiceColumn column) {
        String kept = kept(column);
        return kept == null || kept.isEmpty() ? NOTHING : kept;
    }

    private void found(Rule rule, ServiceColumn column, String got, String hint) {
        if (rule.severity().rejects()) {
            rejecting.add(rule.id());
        }
        String cell = place.cell(column, line.number());
        findings.add(Finding.onCell(rule, sheet.number(), sheetName, line.number(), cell, column, got, hint));
    }

    private LocalDate date() {
        Cell cell = header.cell(line, ServiceColumn.DATE);
        Reading<LocalDate> date = DateText.read(
                cell.text(),
                new DateText.Context(
                        context.settings().planYear(),
                        sheet.date1904(),
                        context.settings().timeZone()));
        if (!date.hasValue()) {
            found(ServiceRules.DATE_UNREADABLE, ServiceColumn.DATE, null, null);
        } else if (date.status() == Reading.Status.REVIEW) {
            found(ServiceRules.DATE_DOUBTFUL, ServiceColumn.DATE, date.value().toString(), null);
        }
        return date.value();
    }

    private String item(ServiceType type) {
        String text = text(ServiceColumn.ITEM);
        Optional<ServiceItem> item = ServiceItem.find(type, text);
        if (item.isEmpty() && ServiceItem.ofType(type).size() == 1 && text.isEmpty()) {
            // 设备 has one item: leaving it out says as much.
            return ServiceItem.ofType(type).get(0).code();
        }
        boolean asked = !ServiceItem.ofType(type).isEmpty() && type != ServiceType.SKILL_TRAINING;
        if (item.isEmpty() && (asked || !text.isEmpty() && type == ServiceType.SKILL_TRAINING)) {
            found(ServiceRules.ITEM_UNKNOWN, ServiceColumn.ITEM, said(ServiceColumn.ITEM), null);
        }
        return item.map(ServiceItem::code).orElse(null);
    }

    private String stage(ServiceType type) {
        if (type.effect() != ServiceType.Effect.STATUS) {
            return null;
        }
        String text = text(ServiceColumn.STAGE);
        if (text.isEmpty()) {
            return Stage.COMPLETED.code();
        }
        return Stage.CODES
                .find(text)
                .orElseGet(() -> {
                    found(ServiceRules.STAGE_UNKNOWN, ServiceColumn.STAGE, kept(ServiceColumn.STAGE), null);
                    return Stage.PLANNED;
                })
                .code();
    }

    private EventStatus status() {
        String text = text(ServiceColumn.STATUS);
        if (text.isEmpty()) {
            return EventStatus.ACTIVE;
        }
        return EventStatus.CODES.find(text).orElseGet(() -> {
            found(ServiceRules.STATUS_UNKNOWN, ServiceColumn.STATUS, kept(ServiceColumn.STATUS), null);
            return EventStatus.ACTIVE;
        });
    }

    private Integer participants(Optional<ServiceType> type) {
        String text = text(ServiceColumn.PARTICIPANTS);
        return event.isImpossible(text, type) ? whole(CountText.read(text)) : count(ServiceColumn.PARTICIPANTS);
    }

    private Integer count(ServiceColumn column) {
        Reading<Long> count = CountText.read(text(column));
        Integer whole = whole(count);
        if (whole == null && count.status() != Reading.Status.NULL) {
            found(ServiceRules.NUMBER_UNREADABLE, column, null, null);
        }
        return whole;
    }

    /** The number where it is one that can be kept, else null. */
    private static Integer whole(Reading<Long> count) {
        boolean fits = count.hasValue() && count.value() >= 0 && count.value() <= Integer.MAX_VALUE;
        return fits ? count.value().intValue() : null;
    }

    private BigDecimal quantity() {
        Integer whole = count(ServiceColumn.QUANTITY);
        return whole == null ? null : BigDecimal.valueOf(whole).setScale(2);
    }

    private BigDecimal amount(ServiceType type) {
        String text = text(ServiceColumn.AMOUNT_YUAN);
        String headerText = header.texts().getOrDefault(ServiceColumn.AMOUNT_YUAN, "");
        Reading<BigDecimal> amount = MoneyText.read(
                text, headerText.contains("万元") ? MoneyText.ColumnUnit.TEN_THOUSAND_YUAN : MoneyText.ColumnUnit.YUAN);
        boolean good = amount.hasValue()
                && amount.value().signum() >= 0
                && amount.value().compareTo(EventRules.NO_AMOUNT.value()) < 0;
        boolean expected = type == ServiceType.FUND;
        if (!good && (expected || amount.status() != Reading.Status.NULL)
                || good && amount.status() == Reading.Status.REVIEW) {
            found(ServiceRules.AMOUNT_UNREADABLE, ServiceColumn.AMOUNT_YUAN, null, null);
        }
        return good ? amount.value() : null;
    }

    /** The county a line names, as a code; null where it names none, or the prefecture. */
    private String county() {
        String text = text(ServiceColumn.COUNTY);
        if (text.isEmpty()) {
            return null;
        }
        String county = context.villages()
                .counties()
                .find(text)
                .map(Counties.Found::countyCode)
                .orElse(null);
        if (county == null) {
            found(ServiceRules.COUNTY_UNKNOWN, ServiceColumn.COUNTY, countyText(), null);
        }
        return context.settings().prefecture().code().equals(county) ? null : county;
    }

    /** The villages as they are kept; what is odd about them is noted. */
    private String villages(ServiceType type, LocalDate date) {
        String county = county();
        List<String> villages = VillageMatcher.splitVillages(text(ServiceColumn.VILLAGE));
        if (villages.isEmpty()) {
            if (type != null && type != ServiceType.FUND) {
                found(ServiceRules.VILLAGE_NOT_FOUND, ServiceColumn.VILLAGE, NOTHING, null);
            }
            return null;
        }
        LocalDate on = date == null ? context.receivedOn() : date;
        List<String> kept = new ArrayList<>();
        for (String village : villages) {
            VillageMatch match = context.villages().resolve(county, village, on);
            KeptVillage place = KeptVillage.ofLog(village, match, on, context.villages(), words);
            kept.add(place.text());
            event.village(match, on);
            switch (match.status()) {
                case MATCHED -> {}
                case MATCHED_WITH_WARNING ->
                    found(ServiceRules.VILLAGE_DOUBTFUL, ServiceColumn.VILLAGE, place.text(), place.officialName());
                default ->
                    found(ServiceRules.VILLAGE_NOT_FOUND, ServiceColumn.VILLAGE, place.text(), place.suggestions());
            }
        }
        return String.join("、", kept);
    }

    private void noteRevision(Object[] staged) {
        String revision =
                get(staged, ServiceTables.EVENT_ID.name()) + "\n" + get(staged, ServiceTables.EVENT_REVISION.name());
        int from = POSITIONS.get(ServiceTables.EVENT_ID.name());
        String content = Arrays.toString(Arrays.copyOfRange(staged, from, staged.length));
        repetitions.add(revision, content, sheet.number(), line.number());
        places.putIfAbsent(sheet.number(), place);
    }

    /** Says what only all lines together tell. */
    void end() {
        repetitions.visit((sheetNo, row, firstSheetNo, firstRow, sameContent) -> {
            if (!sameContent) {
                LogPlace there = places.get(sheetNo);
                findings.add(Finding.onCell(
                        ServiceRules.SAME_REVISION_DIFFERS,
                        sheetNo,
                        there.name(),
                        row,
                        there.cell(ServiceColumn.EVENT_ID, row),
                        ServiceColumn.EVENT_ID,
                        null,
                        Repetitions.place(sheetNo, firstSheetNo, firstRow)));
            }
        });
    }
}
