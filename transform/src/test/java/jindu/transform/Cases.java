package jindu.transform;

import java.nio.file.Path;

/** A small workspace with one of each thing that figures depend on. */
final class Cases {

    private Cases() {}

    static StagingFixture mixed(Path home) {
        return new StagingFixture(home)
                .roster("652328", "2020-05", "2020-05-26T10:00", """
                        person_token | enterprise_name | support_mode_code | income_yuan_per_year | is_accepted
                        a            | 样例度假村      | employment        | 12000                | true
                        b            | 样例度假村      | employment        | 9000                 | true
                        x            | 样例酒店        | employment        | 1                    | true
                        """)
                // The corrected list: what counts for May.
                .roster("652328", "2020-05", "2020-05-28T23:59", """
                        person_token | enterprise_name | support_mode_code | income_yuan_per_year | village_text   | is_accepted
                        a            | 样例度假村      | employment        | 12000                | 屯庄子村       | true
                        a            | 样例度假村      | employment        | 500.50               |                | true
                        a            | 样例合作社      | dividend          | 1000                 | 屯庄子村       | true
                        b            | 样例度假村      | employment        | 9000                 | 西吉尔镇西吉尔村 | true
                        c            | 样例度假村      | employment        | 0                    | 没有这个村     | true
                        d            | 样例度假村      | employment        | 7000                 | 屯庄村         | false
                        """)
                .roster("652325", "2020-05", "2020-05-29T00:00", """
                        person_token | enterprise_name | income_yuan_per_year | village_text
                        a            | 奇台样例酒店    | 3000                 | 大泉村
                        e            | 奇台样例酒店    | 4000                 | 大泉村
                        """)
                .roster("652328", "2020-06", "2020-06-27T10:00", """
                        person_token | enterprise_name | income_yuan_per_year | village_text   | is_person_business | enterprise_kind | support_mode_code
                        b            |                 | 9000                 | 西吉尔新村     | true               | inn             | own_inn
                        f            | 样例度假村      | 8000                 | 屯庄村         | false              | holiday_village | employment
                        """)
                .roster("652325", "2020-06", "2020-06-30T23:00", "person_token | village_text\na | 大泉村\n")
                .roster("652301", "2020-06", "2020-07-09T10:00", "")
                .log("2020-05-27T09:00", """
                        event_id | event_date | county_text | village_text       | service_type_code | item_code   | stage_code | event_revision | is_cancelled | amount_yuan | participants | is_accepted
                        P1       | 2020-03-01 | 木垒县      | 屯庄村、西吉尔村   | performance       |             |            | 1              | false        |             | 80           | true
                        P2       | 2020-04-01 | 木垒县      | 屯庄村             | performance       |             |            | 1              | false        |             |              | true
                        P3       | 2020-05-01 |             | 大泉村             | performance       |             |            | 1              | false        |             |              | true
                        P4       | 2019-12-31 | 木垒县      | 屯庄村             | performance       |             |            | 1              | false        |             |              | true
                        A1       | 2020-02-01 | 木垒县      | 屯庄村             | equipment         | audio_set   | planned    | 1              | false        |             |              | true
                        A2       | 2020-05-20 | 木垒县      | 屯庄村             | equipment         | audio_set   | completed  | 1              | false        |             |              | true
                        F1       | 2020-04-10 |             |                    | fund              | allocated   |            | 1              | false        | 200000      |              | true
                        F2       | 2020-04-11 | 木垒县      |                    | fund              | allocated   |            | 1              | false        | 100000      |              | true
                        F3       | 2020-04-12 | 木垒县      |                    | fund              | spent       |            | 1              | false        | 500         |              | true
                                 | 2020-05-02 | 木垒县      | 屯庄村             | performance       |             |            | 1              | false        |             |              | false
                        """)
                .log("2020-06-27T09:00", """
                        event_id | event_date | county_text | village_text | service_type_code | event_revision | is_cancelled | participants
                        P1       | 2020-03-01 | 木垒县      | 屯庄村       | performance       | 2              | false        | 90
                        P2       | 2020-04-01 | 木垒县      | 屯庄村       | performance       | 2              | true         |
                        P5       | 2020-06-20 | 木垒县      | 屯庄村       | performance       | 1              | false        | 10
                        P5       | 2020-06-20 | 木垒县      | 屯庄村       | performance       | 1              | false        | 11
                        """);
    }
}
