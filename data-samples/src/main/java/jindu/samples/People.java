package jindu.samples;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Makes up people. Every name begins with 样, 例 or 拟 (sample, example, drafted), which are no usual surnames; phone
 * numbers lie in 1380000xxxx.
 */
final class People {

    private static final List<String> SURNAMES = List.of("样", "例", "拟");
    private static final List<String> GIVEN_TO_MEN =
            List.of("建国", "志强", "国庆", "伟", "新民", "福贵", "永胜", "学文", "军", "得水", "长生", "进财", "大勇", "平安");
    private static final List<String> GIVEN_TO_WOMEN =
            List.of("秀兰", "桂英", "玉珍", "凤霞", "金花", "梅", "月娥", "爱华", "小红", "丽", "春燕", "淑芬", "㛃", "腊梅");
    private static final List<String> MEN = List.of("别克", "买提", "江", "达吾列提", "吾买尔", "赛力克", "努尔兰", "阿德力");
    private static final List<String> WOMEN = List.of("古丽", "那孜", "汗", "古丽巴哈尔", "阿依达", "古丽娜", "扎依拉", "帕提玛");
    private static final List<String> HAN_OR_HUI = List.of("汉族", "回族", "汉族");
    private static final List<String> OTHERS = List.of("哈萨克族", "维吾尔族", "哈萨克族", "乌孜别克族", "塔塔尔族");

    private final Random chance = Seeds.of("people");
    private final Set<String> ids = new HashSet<>();
    private int phones;

    Person next() {
        boolean isMan = chance.nextBoolean();
        String sex = isMan ? "男" : "女";
        String id = nextId(isMan);
        String surname = Seeds.pick(chance, SURNAMES);
        String phone = String.format(Locale.ROOT, "1380000%04d", phones++);
        if (Seeds.percent(chance, 45)) {
            List<String> own = isMan ? MEN : WOMEN;
            String name =
                    surname + Seeds.pick(chance, own) + "·" + Seeds.pick(chance, SURNAMES) + Seeds.pick(chance, MEN);
            return new Person(id, name, Seeds.pick(chance, OTHERS), sex, phone);
        }
        return new Person(
                id,
                surname + Seeds.pick(chance, isMan ? GIVEN_TO_MEN : GIVEN_TO_WOMEN),
                Seeds.pick(chance, HAN_OR_HUI),
                sex,
                phone);
    }

    private String nextId(boolean isMan) {
        while (true) {
            LocalDate birth = LocalDate.of(1952, 1, 1).plusDays(chance.nextInt(18_000));
            int sequence = chance.nextInt(499) * 2 + (isMan ? 1 : 2);
            String id = ResidentId.of(birth, sequence);
            if (ids.add(id)) {
                return id;
            }
        }
    }
}
