package jindu.samples;

import java.time.LocalDate;

/**
 * One version of a village: what the official list said about a code between two days.
 *
 * @param validTo last day, or null while it holds
 */
record Village(
        String townshipCode, String townshipName, String code, String name, LocalDate validFrom, LocalDate validTo) {

    County county() {
        return County.ofVillage(code);
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    /** A rural village, as against a neighbourhood, a pasture unit or an entry with a remark in brackets. */
    boolean isRural() {
        int number = Integer.parseInt(code.substring(9));
        return number >= 200 && number < 500 && name.matches("[\\p{IsHan}]+(村委会|村民委员会|村)") && !name.contains("社区");
    }

    /** The name as people say it: 屯庄村 for 屯庄村委会, 华侨村 for 华侨村村委会. */
    String shortName() {
        String base = name.replaceFirst("(村民委员会|村委会)$", "");
        return base.endsWith("村") || base.endsWith("社区") ? base : base + "村";
    }

    /** The township as people say it: the lists of 2016 and 2017 have 木垒县东城镇 for 东城镇. */
    String usualTownship() {
        return townshipName.replaceFirst("^" + county().usualName, "");
    }

    boolean saysTheSameAs(Village other) {
        return townshipCode.equals(other.townshipCode)
                && townshipName.equals(other.townshipName)
                && name.equals(other.name);
    }

    Village until(LocalDate lastDay) {
        return new Village(townshipCode, townshipName, code, name, validFrom, lastDay);
    }
}
