package jindu.samples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** The many ways in which people write the same thing. Each can be read in one way only. */
final class Handwriting {

    private final Random chance;
    private final Divisions divisions;

    Handwriting(Random chance, Divisions divisions) {
        this.chance = chance;
        this.divisions = divisions;
    }

    String id(String id) {
        int way = chance.nextInt(100);
        if (id.endsWith("X") && way < 50) {
            return id.replace('X', 'x');
        }
        if (way < 84) {
            return id;
        }
        if (way < 89) {
            return id.substring(0, 6) + " " + id.substring(6, 14) + " " + id.substring(14);
        }
        if (way < 93) {
            return " " + id + "\u3000";
        }
        if (way < 96) {
            return fullWidth(id);
        }
        return ResidentId.isOldFormPossible(id) ? ResidentId.oldForm(id) : id;
    }

    /** A number cell, or text. */
    Object money(BigDecimal yuan) {
        int way = chance.nextInt(100);
        String plain = yuan.toPlainString();
        if (way < 72) {
            return yuan.doubleValue();
        }
        if (way < 80 || yuan.signum() == 0) {
            return plain;
        }
        String grouped = String.format(Locale.ROOT, "%,.2f", yuan);
        boolean isRound = yuan.remainder(new BigDecimal(100)).signum() == 0;
        if (!isRound || yuan.compareTo(new BigDecimal(1000)) < 0) {
            return way < 90 ? grouped + "元" : "￥" + plain;
        }
        BigDecimal tenThousands = yuan.movePointLeft(4).stripTrailingZeros();
        List<String> ways = List.of(
                grouped + "元",
                grouped.replace(".00", ""),
                grouped.replace(".00", "元").replace(',', '，'),
                "￥" + plain,
                "¥" + grouped.replace(".00", ""),
                tenThousands.toPlainString() + "万元",
                tenThousands.toPlainString() + "万",
                plain + "元/年",
                fullWidth(plain),
                "\u3000" + plain);
        return Seeds.pick(chance, ways);
    }

    String name(String name) {
        int way = chance.nextInt(100);
        if (name.contains("·")) {
            return way < 60 ? name : name.replace('·', "•・．∙·".charAt(way % 5));
        }
        if (name.codePointCount(0, name.length()) == 2 && way < 25) {
            return name.charAt(0) + (way < 12 ? "\u3000" : "  ") + name.substring(1);
        }
        return way > 97 ? name + "（户主）" : name;
    }

    String village(Village village) {
        String shortName = village.shortName();
        String county = village.county().usualName;
        int way = chance.nextInt(100);
        if (way < 14 && divisions.isKnownByNameAlone(village)) {
            return way < 8 ? shortName : village.name();
        }
        if (way < 60) {
            return village.usualTownship() + shortName;
        }
        if (way < 68) {
            return village.usualTownship() + village.name();
        }
        if (way < 76) {
            return county + village.usualTownship() + shortName;
        }
        if (way < 80) {
            return village.county().officialName + village.usualTownship() + shortName;
        }
        if (way < 84) {
            return "昌吉州" + county + village.usualTownship() + shortName + "二组";
        }
        if (way < 92) {
            return village.usualTownship() + " " + shortName;
        }
        if (way < 95) {
            return village.code();
        }
        return village.usualTownship() + "\n" + shortName;
    }

    String date(LocalDate day) {
        int year = day.getYear();
        int month = day.getMonthValue();
        int dayOfMonth = day.getDayOfMonth();
        return switch (chance.nextInt(8)) {
            case 0 -> year + "年" + month + "月" + dayOfMonth + "日";
            case 1 -> year + "." + month + "." + dayOfMonth;
            case 2 -> year + "/" + month + "/" + dayOfMonth;
            case 3 -> day.toString().replace("-", "");
            default -> day.toString();
        };
    }

    static String fullWidth(String ascii) {
        StringBuilder wide = new StringBuilder();
        ascii.chars().forEach(c -> wide.append((char) (c > ' ' && c < 127 ? c + 0xFEE0 : c)));
        return wide.toString();
    }
}
