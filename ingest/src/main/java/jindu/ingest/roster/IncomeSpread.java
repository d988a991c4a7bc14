package jindu.ingest.roster;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import jindu.catalog.roster.RosterThresholds;
import jindu.catalog.roster.SupportMode;

/**
 * Finds incomes that lie far from the others of their business and mode, which only the whole list can tell. Sixteen
 * bytes a row are kept.
 */
final class IncomeSpread {

    private static final int CENTS = 2;

    /** What is done with a row whose income lies far off. */
    interface Visitor {
        void far(int sheetNo, int row);
    }

    private record Group(String enterprise, SupportMode mode) {}

    private static final class Incomes {
        private long[] cents = new long[8];
        private long[] places = new long[8];
        private int size;

        void add(long income, long place) {
            if (size == cents.length) {
                cents = Arrays.copyOf(cents, 2 * size);
                places = Arrays.copyOf(places, 2 * size);
            }
            cents[size] = income;
            places[size++] = place;
        }

        /** The lower of the two in the middle where their number is even. */
        long median() {
            long[] sorted = Arrays.copyOf(cents, size);
            Arrays.sort(sorted);
            return sorted[(size - 1) / 2];
        }
    }

    private final Map<Group, Incomes> groups = new LinkedHashMap<>();

    /** Takes the income of an accepted row; one of 0 says nothing. */
    void add(String enterprise, SupportMode mode, BigDecimal income, int sheetNo, int row) {
        if (income.signum() <= 0) {
            return;
        }
        Group group = new Group(enterprise, mode);
        Incomes incomes = groups.get(group);
        if (incomes == null) {
            if (groups.size() >= RosterThresholds.INCOME_GROUPS.intValue()) {
                return;
            }
            incomes = new Incomes();
            groups.put(group, incomes);
        }
        incomes.add(income.movePointRight(CENTS).longValue(), (long) sheetNo << Integer.SIZE | row);
    }

    /** Hands over the rows far off, business by business. Figures that another rule asks about are left to it. */
    void visit(Visitor visitor) {
        long times = RosterThresholds.INCOME_TIMES.intValue();
        long most = RosterThresholds.INCOME_ABOVE.value().movePointRight(CENTS).longValue();
        long least = RosterThresholds.INCOME_BELOW.value().movePointRight(CENTS).longValue();
        for (Incomes incomes : groups.values()) {
            if (incomes.size < RosterThresholds.INCOME_PERSONS.intValue()) {
                continue;
            }
            long median = incomes.median();
            for (int i = 0; i < incomes.size; i++) {
                long income = incomes.cents[i];
                boolean isAsked = income > most || income < least;
                if (!isAsked && (income > median * times || income * times < median)) {
                    visitor.far((int) (incomes.places[i] >>> Integer.SIZE), (int) incomes.places[i]);
                }
            }
        }
    }
}
