package jindu.samples;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** One sheet of a list: its looks and its rows. Looks are those of the form until said otherwise. */
final class RosterSheet {

    final String name;
    final List<RosterRow> rows = new ArrayList<>();
    final Set<Trait> traits = EnumSet.noneOf(Trait.class);
    List<Field> columns = Field.AS_IN_THE_FORM;
    List<String> addedColumns = List.of();
    int blankRowsAbove;
    String unit = "";
    String filledOn = "";
    String titleMonth = "";
    /** The one line of an empty list, such as 本月无. */
    String nothingToReport;

    RosterSheet(String name) {
        this.name = name;
    }

    RosterSheet with(Trait... more) {
        traits.addAll(List.of(more));
        return this;
    }

    RosterSheet columns(List<Field> inThisOrder) {
        columns = inThisOrder;
        return this;
    }

    RosterSheet added(String... headings) {
        addedColumns = List.of(headings);
        return this;
    }

    RosterSheet blankRowsAbove(int number) {
        blankRowsAbove = number;
        return this;
    }

    RosterSheet filled(String byUnit, String onDay) {
        unit = byUnit;
        filledOn = onDay;
        return this;
    }

    RosterSheet titleMonth(String text) {
        titleMonth = text;
        return this;
    }

    RosterSheet nothingToReport(String text) {
        nothingToReport = text;
        return this;
    }

    RosterSheet rows(List<RosterRow> more) {
        rows.addAll(more);
        return this;
    }

    boolean has(Trait trait) {
        return traits.contains(trait);
    }
}
