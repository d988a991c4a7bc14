package jindu.samples;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** Writes a list as a clerk leaves it: title over two lines, reporting unit, head, rows, total, notes. */
final class RosterWriter {

    private static final String LEFT_OF_TOTAL = "合计";

    private final Map<RosterRow, Integer> rowNumbers = new IdentityHashMap<>();

    byte[] write(RosterFile file) {
        Workbooks.Book book = Workbooks.create(file.isXls());
        for (RosterSheet sheet : file.sheets()) {
            new Page(book, sheet).write();
        }
        return book.toBytes();
    }

    /** The number, counted from 1, of the row in its sheet. The file must have been written. */
    int rowNumber(RosterRow row) {
        return rowNumbers.get(row);
    }

    private final class Page {
        private final RosterSheet list;
        private final Sheet sheet;
        private final Workbooks.Looks looks;
        private int at;

        Page(Workbooks.Book book, RosterSheet list) {
            this.list = list;
            this.sheet = book.sheet(list.name);
            this.looks = book.looks();
        }

        void write() {
            int last = list.columns.size() + list.addedColumns.size() - 1;
            for (int column = 0; column <= last; column++) {
                int width = column < list.columns.size() ? list.columns.get(column).width : 12;
                sheet.setColumnWidth(column, width * 256);
            }
            title(last);
            unit(last);
            at += list.blankRowsAbove;
            head();
            int firstRow = at;
            rows();
            merge(firstRow);
            if (list.nothingToReport != null) {
                row(18);
                for (int column = 0; column <= last; column++) {
                    put(column, column == 0 ? list.nothingToReport : "", looks.centred());
                }
                sheet.addMergedRegion(new CellRangeAddress(at - 1, at - 1, 0, last));
            }
            if (list.has(Trait.PREFILLED_NUMBERS)) {
                prefilledNumbers(last);
            }
            if (list.has(Trait.TOTAL)) {
                sums(LEFT_OF_TOTAL, list.rows);
            }
            if (list.has(Trait.NOTES)) {
                notes(last);
            }
            looks.forPrinting(sheet);
        }

        private Row row(int height) {
            Row row = sheet.createRow(at++);
            row.setHeightInPoints(height);
            return row;
        }

        private void put(int column, Object value, CellStyle style) {
            Cell cell = sheet.getRow(at - 1).createCell(column);
            cell.setCellStyle(style);
            if (value instanceof Double number) {
                Workbooks.setNumber(cell, number);
            } else if (value != null && !value.toString().isEmpty()) {
                cell.setCellValue(value.toString());
            }
        }

        private void title(int last) {
            for (String line : List.of(Wording.TITLE_FIRST_LINE, Wording.TITLE_SECOND_LINE + list.titleMonth)) {
                row(28);
                put(0, line, looks.title());
                sheet.addMergedRegion(new CellRangeAddress(at - 1, at - 1, 0, last));
            }
        }

        private void unit(int last) {
            row(20);
            String filledBy = "样经办";
            String phone = "13800009999";
            if (list.has(Trait.UNIT_IN_ONE_CELL)) {
                put(
                        0,
                        "填报单位：" + list.unit + "    填报人：" + filledBy + "    联系电话：" + phone + "    填报时间：" + list.filledOn,
                        looks.plain());
                sheet.addMergedRegion(new CellRangeAddress(at - 1, at - 1, 0, last));
                return;
            }
            put(0, "填报单位：" + list.unit, looks.plain());
            put(4, "填报人：" + filledBy, looks.plain());
            put(6, "联系电话：" + phone, looks.plain());
            put(9, "填报时间：" + list.filledOn, looks.plain());
            sheet.addMergedRegion(new CellRangeAddress(at - 1, at - 1, 0, 3));
        }

        private void head() {
            row(list.has(Trait.WRAPPED_HEADINGS) ? 58 : 46);
            int column = 0;
            for (Field field : list.columns) {
                put(column++, heading(field), looks.head());
            }
            for (String added : list.addedColumns) {
                put(column++, added, looks.head());
            }
        }

        private String heading(Field field) {
            String text = field.heading;
            if (field == Field.INCOME && list.has(Trait.INCOME_IN_TEN_THOUSANDS)) {
                text = text.replace("元/年", "万元/年");
            }
            if (list.has(Trait.WRAPPED_HEADINGS)) {
                text = text.replace("（", "\n（").replace("贫困人口姓名", "\n贫困人口姓名").replace("身份证号", "身份证\n号");
            }
            if (list.has(Trait.HALF_WIDTH_BRACKETS)) {
                text = text.replace('（', '(').replace('）', ')');
            }
            return text;
        }

        private void rows() {
            int number = 1;
            List<RosterRow> group = new ArrayList<>();
            for (RosterRow row : list.rows) {
                boolean isNewGroup =
                        !group.isEmpty() && !group.get(0).text(Field.BUSINESS).equals(row.text(Field.BUSINESS));
                if (isNewGroup && list.has(Trait.SUBTOTALS)) {
                    sums("小计", group);
                    group.clear();
                }
                group.add(row);
                boolean isTwoLines = list.columns.stream().anyMatch(field -> isWider(row.text(field), field.width));
                row(isTwoLines ? 30 : 18);
                rowNumbers.put(row, at);
                int column = 0;
                for (Field field : list.columns) {
                    Object value = field == Field.NUMBER
                            ? Double.valueOf(number++)
                            : row.cells().get(field);
                    put(column++, value, looks.of(field, value));
                }
                for (String added : list.addedColumns) {
                    put(column++, added.contains("年度") ? "2019" : "户主", looks.centred());
                }
            }
            if (list.has(Trait.SUBTOTALS)) {
                sums("小计", group);
            }
        }

        /** Chinese and full-width characters take two columns of width. */
        private static boolean isWider(String text, int width) {
            long wide = text.chars().filter(c -> c > 0x2E80).count();
            return text.contains("\n") || text.length() + wide > width;
        }

        private void merge(int firstRow) {
            if (list.has(Trait.SUBTOTALS)) {
                return;
            }
            if (list.has(Trait.MERGED_COUNTY)) {
                mergeRuns(firstRow, List.of(Field.COUNTY));
            }
            if (list.has(Trait.MERGED_VILLAGE)) {
                mergeRuns(firstRow, List.of(Field.VILLAGE));
            }
            if (list.has(Trait.MERGED_BUSINESS)) {
                mergeRuns(firstRow, List.of(Field.BUSINESS));
                mergeRuns(firstRow, List.of(Field.MODE, Field.BUSINESS));
            }
        }

        /** Merges the first field's cells over rows that agree in all the fields; only the uppermost keeps its text. */
        private void mergeRuns(int firstRow, List<Field> fields) {
            int column = list.columns.indexOf(fields.get(0));
            int start = 0;
            for (int i = 1; i <= list.rows.size(); i++) {
                boolean goesOn = i < list.rows.size() && agree(list.rows.get(start), list.rows.get(i), fields);
                if (goesOn) {
                    sheet.getRow(firstRow + i).getCell(column).setBlank();
                    continue;
                }
                if (i - start > 1) {
                    sheet.addMergedRegion(new CellRangeAddress(firstRow + start, firstRow + i - 1, column, column));
                }
                start = i;
            }
        }

        private static boolean agree(RosterRow one, RosterRow other, List<Field> fields) {
            return fields.stream()
                    .allMatch(field -> !one.text(field).isEmpty()
                            && Objects.equals(
                                    one.cells().get(field), other.cells().get(field)));
        }

        private void prefilledNumbers(int last) {
            for (int extra = 1; extra <= 5; extra++) {
                row(18);
                for (int column = 0; column <= last; column++) {
                    put(column, column == 0 ? Double.valueOf(list.rows.size() + extra) : null, looks.centred());
                }
            }
        }

        private void sums(String label, List<RosterRow> rows) {
            BigDecimal income = rows.stream()
                    .filter(RosterRow::isAccepted)
                    .map(row -> row.meant().income())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            boolean isInTenThousands = list.has(Trait.INCOME_IN_TEN_THOUSANDS);
            row(20);
            int column = 0;
            for (Field field : list.columns) {
                Object value = switch (field) {
                    case NUMBER -> label;
                    case NAME -> rows.size() + "人";
                    case INCOME -> (isInTenThousands ? income.movePointLeft(4) : income).doubleValue();
                    default -> null;
                };
                put(column++, value, looks.of(field, value));
            }
            for (int i = 0; i < list.addedColumns.size(); i++) {
                put(column++, null, looks.centred());
            }
        }

        private void notes(int last) {
            for (String note : List.of(
                    "注：1.“产业带动收入”为该经营主体当年带给该贫困人口的收入；2.每月28日前报州文旅局产业科。",
                    "单位负责人：样负责            审核人：例审核            填表人：样经办")) {
                row(22);
                put(0, note, looks.plain());
                sheet.addMergedRegion(new CellRangeAddress(at - 1, at - 1, 0, last));
            }
        }
    }
}
