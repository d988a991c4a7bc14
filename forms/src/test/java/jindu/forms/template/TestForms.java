package jindu.forms.template;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import jindu.catalog.submission.Form;
import jindu.reference.Division;
import jindu.reference.Institution;
import jindu.reference.ReferenceData;
import jindu.reference.Settings;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Forms of a small prefecture. */
final class TestForms {

    static final ReferenceData REFERENCE = new ReferenceData(
            List.of(
                    village("652328", "木垒哈萨克自治县", "101", "西吉尔镇", "201", "屯庄村委会"),
                    village("652328", "木垒哈萨克自治县", "203", "大石头乡", "200", "红岩村村委会"),
                    village("652328", "木垒哈萨克自治县", "100", "木垒镇", "001", "人民路社区居民委员会"),
                    village("652325", "奇台县", "101", "东湾镇", "201", "大泉村民委员会")),
            List.of(),
            List.of(),
            List.of(
                    new Institution("P01", "昌吉州样例艺术剧院", "prefecture", null),
                    new Institution("C328", "木垒县样例文化馆", "county", "652328"),
                    new Institution("C325", "奇台县样例文化馆", "county", "652325")),
            List.of(),
            List.of(),
            "test",
            List.of());

    private TestForms() {}

    private static Division village(
            String county, String countyName, String township, String townshipName, String village, String name) {
        return new Division(
                county,
                countyName,
                county + township,
                townshipName,
                county + township + village,
                name,
                LocalDate.of(2010, 1, 1),
                null);
    }

    static Template template() {
        return Template.of(REFERENCE, Settings.defaults(2020), "652328", YearMonth.of(2020, 5));
    }

    static XSSFWorkbook written(Path folder, Form form, List<KnownBusiness> businesses) throws IOException {
        Path file = folder.resolve(template().fileName(form));
        template().write(form, businesses, file);
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }
}
