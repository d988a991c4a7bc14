package jindu.bench.read;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import jindu.catalog.roster.IdNumberParts;

/**
 * A person of the roster, made up from a number alone. The names begin with 样, 例 or 拟, the ID numbers lie in a region
 * that was never given out, the phones in 1380000xxxx.
 */
record MadeUpPerson(String name, String ethnicGroup, String sex, String idNumber, String phone) {

    private static final String SURNAMES = "样例拟";
    private static final String GIVEN = "建国志强庆伟新民福贵永胜学文军得长进大勇平安秀桂英玉珍凤霞金花梅月娥爱华红丽春燕淑芬兰腊雪云海山东南西北明亮光辉";
    private static final String[] STEPPE = {
        "古丽", "那孜", "别克", "买提", "达吾列提", "吾买尔", "赛力克", "努尔兰", "阿德力", "阿依达", "扎依拉", "帕提玛"
    };
    private static final String[] GROUPS = {"汉族", "回族", "汉族", "哈萨克族", "维吾尔族"};
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1952, 1, 1);
    private static final int BIRTHS = 18_000;
    /** Without a factor in common with {@link #BIRTHS}, so that each day comes once in as many persons. */
    private static final long STRIDE = 7_919;

    /** @param number from 0, below 8,982,000; no two give one ID number */
    static MadeUpPerson of(int number) {
        boolean isMan = number % 2 != 0;
        int group = number % GROUPS.length;
        return new MadeUpPerson(
                group < 3 ? han(number) : steppe(number),
                GROUPS[group],
                isMan ? "男" : "女",
                idNumber(number, isMan),
                String.format(Locale.ROOT, "1380000%04d", number * STRIDE % 10_000));
    }

    private static String han(int number) {
        int first = number / SURNAMES.length();
        return "" + SURNAMES.charAt(number % SURNAMES.length()) + GIVEN.charAt(first % GIVEN.length())
                + GIVEN.charAt(first / GIVEN.length() % GIVEN.length());
    }

    private static String steppe(int number) {
        int own = number / SURNAMES.length();
        int fathers = own / STEPPE.length;
        return SURNAMES.charAt(number % SURNAMES.length()) + STEPPE[own % STEPPE.length] + "·"
                + SURNAMES.charAt(fathers % SURNAMES.length()) + STEPPE[fathers / SURNAMES.length() % STEPPE.length];
    }

    private static String idNumber(int number, boolean isMan) {
        LocalDate birth = FIRST_BIRTH.plusDays(number * STRIDE % BIRTHS);
        int sequence = number / BIRTHS * 2 + (isMan ? 1 : 2);
        String body = "659999" + birth.format(DateTimeFormatter.BASIC_ISO_DATE)
                + String.format(Locale.ROOT, "%03d", sequence);
        int sum = 0;
        for (int i = 0; i < IdNumberParts.WEIGHTS.size(); i++) {
            sum += IdNumberParts.WEIGHTS.get(i) * (body.charAt(i) - '0');
        }
        return body + IdNumberParts.CHECK_CHARACTERS.charAt(sum % IdNumberParts.CHECK_CHARACTERS.length());
    }
}
