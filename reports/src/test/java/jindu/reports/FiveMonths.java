package jindu.reports;

/**
 * A made-up snapshot of January to May 2020: seven counties, 139 poor villages of which ten at region level, one late
 * county, one that sent a correction, persons on two lists. Every village, business and figure is invented.
 */
public final class FiveMonths {

    private static final String COUNTIES = """
            county_code | county_name | county_short_name | is_prefecture | is_must_report
            652300 | 昌吉回族自治州 | 昌吉州 | true | false
            652301 | 昌吉市 | 昌吉市 | false | false
            652302 | 阜康市 | 阜康市 | false | true
            652323 | 呼图壁县 | 呼图壁县 | false | false
            652324 | 玛纳斯县 | 玛纳斯县 | false | false
            652325 | 奇台县 | 奇台县 | false | true
            652327 | 吉木萨尔县 | 吉木萨尔县 | false | true
            652328 | 木垒哈萨克自治县 | 木垒县 | false | true
            """;

    private static final String INDICATORS = """
            month | area_level | area_code | area_name | indicator_id | indicator_name | value | target | unit | target_pct | year_share_pct | status
            2020-05 | prefecture | 652300 | 昌吉州 | persons_supported | 带动增收人数（当月） | 398 | 600 | 人 | 66.33 | 41.67 | ahead
            2020-05 | prefecture | 652300 | 昌吉州 | persons_supported_ytd | 带动增收人数（当年累计） | 452 | 600 | 人 | 75.33 | 41.67 | ahead
            2020-05 | prefecture | 652300 | 昌吉州 | seven_ones_villages | “七个一”齐全的自治区级贫困村 | 4 | 10 | 个村 | 40.00 | 41.67 | on_pace
            2020-05 | prefecture | 652300 | 昌吉州 | branch_service_points | 总分馆基层服务点齐全的村 | 3 | 10 | 个村 | 30.00 | 41.67 | behind
            2020-05 | prefecture | 652300 | 昌吉州 | audio_villages | 配备音响设备的贫困村 | 61 | 139 | 个村 | 43.88 | 41.67 | on_pace
            2020-05 | prefecture | 652300 | 昌吉州 | pairing_activities | “一对一”结对帮扶 | 38 | 139 | 个村 | 27.34 | 41.67 | behind
            2020-05 | prefecture | 652300 | 昌吉州 | training_courses | 文化、体育专题培训班 | 52 | 139 | 个村 | 37.41 | 41.67 | on_pace
            2020-05 | prefecture | 652300 | 昌吉州 | performances | 送文艺演出下基层 | 41 | 139 | 个村 | 29.50 | 41.67 | behind
            2020-05 | prefecture | 652300 | 昌吉州 | aid_fund | 文化帮扶专项资金 | 300000 | 300000 | 元 | 100.00 | 41.67 | achieved
            2020-05 | prefecture | 652300 | 昌吉州 | submission_on_time | 月报按时报送 | 3 | 4 | 次 | 75.00 | 41.67 | ahead
            2020-05 | county | 652328 | 木垒县 | persons_supported | 带动增收人数（当月） | 214 | 320 | 人 | 66.88 | 41.67 | guideline
            2020-05 | county | 652325 | 奇台县 | persons_supported | 带动增收人数（当月） | 121 | 180 | 人 | 67.22 | 41.67 | guideline
            2020-05 | county | 652327 | 吉木萨尔县 | persons_supported | 带动增收人数（当月） | 47 | 80 | 人 | 58.75 | 41.67 | guideline
            2020-05 | county | 652302 | 阜康市 | persons_supported | 带动增收人数（当月） | 23 | 20 | 人 | 115.00 | 41.67 | guideline
            2020-05 | county | 652301 | 昌吉市 | persons_supported | 带动增收人数（当月） | 3 | - | 人 | - | 41.67 | not_due
            2020-05 | county | 652323 | 呼图壁县 | persons_supported | 带动增收人数（当月） | - | - | 人 | - | 41.67 | not_due
            2020-05 | county | 652324 | 玛纳斯县 | persons_supported | 带动增收人数（当月） | - | - | 人 | - | 41.67 | not_due
            2020-05 | county | 652328 | 木垒县 | persons_supported_ytd | 带动增收人数（当年累计） | 246 | 320 | 人 | 76.88 | 41.67 | guideline
            2020-05 | county | 652325 | 奇台县 | persons_supported_ytd | 带动增收人数（当年累计） | 137 | 180 | 人 | 76.11 | 41.67 | guideline
            2020-05 | county | 652327 | 吉木萨尔县 | persons_supported_ytd | 带动增收人数（当年累计） | 52 | 80 | 人 | 65.00 | 41.67 | guideline
            2020-05 | county | 652302 | 阜康市 | persons_supported_ytd | 带动增收人数（当年累计） | 26 | 20 | 人 | 130.00 | 41.67 | guideline
            2020-05 | county | 652301 | 昌吉市 | persons_supported_ytd | 带动增收人数（当年累计） | 3 | - | 人 | - | 41.67 | not_due
            2020-05 | county | 652328 | 木垒县 | aid_fund | 文化帮扶专项资金 | 60000 | 100000 | 元 | 60.00 | 41.67 | ahead
            2020-05 | county | 652325 | 奇台县 | aid_fund | 文化帮扶专项资金 | 40000 | 100000 | 元 | 40.00 | 41.67 | on_pace
            2020-05 | county | 652327 | 吉木萨尔县 | aid_fund | 文化帮扶专项资金 | 20000 | 100000 | 元 | 20.00 | 41.67 | behind
            2020-05 | county | 652302 | 阜康市 | aid_fund | 文化帮扶专项资金 | 100000 | 100000 | 元 | 100.00 | 41.67 | achieved
            2020-05 | county | 652301 | 昌吉市 | aid_fund | 文化帮扶专项资金 | 100000 | 100000 | 元 | 100.00 | 41.67 | achieved
            2020-05 | county | 652323 | 呼图壁县 | aid_fund | 文化帮扶专项资金 | - | 100000 | 元 | - | 41.67 | no_data
            2020-05 | county | 652324 | 玛纳斯县 | aid_fund | 文化帮扶专项资金 | - | 100000 | 元 | - | 41.67 | no_data
            2020-01 | prefecture | 652300 | 昌吉州 | persons_supported | 带动增收人数（当月） | 182 | 600 | 人 | 30.33 | 8.33 | ahead
            2020-01 | prefecture | 652300 | 昌吉州 | persons_supported_ytd | 带动增收人数（当年累计） | 182 | 600 | 人 | 30.33 | 8.33 | ahead
            2020-02 | prefecture | 652300 | 昌吉州 | persons_supported | 带动增收人数（当月） | - | 600 | 人 | - | 16.67 | no_data
            2020-02 | prefecture | 652300 | 昌吉州 | persons_supported_ytd | 带动增收人数（当年累计） | 182 | 600 | 人 | 30.33 | 16.67 | ahead
            2020-03 | prefecture | 652300 | 昌吉州 | persons_supported | 带动增收人数（当月） | 251 | 600 | 人 | 41.83 | 25.00 | ahead
            2020-03 | prefecture | 652300 | 昌吉州 | persons_supported_ytd | 带动增收人数（当年累计） | 290 | 600 | 人 | 48.33 | 25.00 | ahead
            2020-04 | prefecture | 652300 | 昌吉州 | persons_supported | 带动增收人数（当月） | 340 | 600 | 人 | 56.67 | 33.33 | ahead
            2020-04 | prefecture | 652300 | 昌吉州 | persons_supported_ytd | 带动增收人数（当年累计） | 371 | 600 | 人 | 61.83 | 33.33 | ahead
            """;

    private static final String COUNTY_MONTHS = """
            month | county_code | county_name | persons_supported | persons_joined | persons_left
            2020-05 | 652300 | 昌吉州 | 398 | 71 | 19
            2020-05 | 652328 | 木垒县 | 214 | 36 | 11
            2020-05 | 652325 | 奇台县 | 121 | 24 | 6
            2020-05 | 652327 | 吉木萨尔县 | 47 | 9 | 2
            2020-05 | 652302 | 阜康市 | 23 | 4 | 0
            2020-05 | 652301 | 昌吉市 | 3 | - | -
            2020-05 | 652323 | 呼图壁县 | - | - | -
            2020-05 | 652324 | 玛纳斯县 | - | - | -
            """;

    private static final String SUBMISSIONS = """
            month | county_code | form | due_date | first_received_at | last_received_at | is_on_time | days_late | revisions | rows_in | rows_accepted | rows_rejected
            2020-05 | 652328 | roster | 2020-05-28 | 2020-05-27 10:12:00+08 | 2020-05-29 09:00:00+08 | true | 0 | 2 | 236 | 231 | 5
            2020-05 | 652325 | roster | 2020-05-28 | 2020-05-30 16:40:00+08 | 2020-05-30 16:40:00+08 | false | 2 | 1 | 130 | 128 | 2
            2020-05 | 652327 | roster | 2020-05-28 | 2020-05-28 23:58:00+08 | 2020-05-28 23:58:00+08 | true | 0 | 1 | 50 | 50 | 0
            2020-05 | 652302 | roster | 2020-05-28 | 2020-05-26 11:00:00+08 | 2020-05-26 11:00:00+08 | true | 0 | 1 | 26 | 25 | 1
            2020-05 | 652301 | roster | - | 2020-05-28 09:30:00+08 | 2020-05-28 09:30:00+08 | - | - | 1 | 3 | 3 | 0
            """;

    private static final String ITEMS = """
            facility_item_key | service_type_key | facility_item_name | facility_item_order | is_seven_ones
            multi_function_hall | facility | 多功能厅 | 1 | true
            reading_room | facility | 图书阅览室 | 2 | true
            small_stage | facility | 小舞台 | 3 | true
            newspaper_board | facility | 阅报栏 | 4 | true
            culture_sports_square | facility | 文体广场 | 5 | true
            culture_team | facility | 文化活动队 | 6 | true
            broadcast_set | facility | 广播电视器材 | 7 | true
            audio_set | equipment | 音响 | 8 | false
            culture_centre_point | branch_point | 文化馆服务点 | 9 | false
            library_point | branch_point | 图书馆服务点 | 10 | false
            """;

    private static final String SUBMISSION_DIM = """
            submission_key | submission_label | form | county_code | month | received_at | revision | is_in_force
            a | 652328-2020-05-r1 | roster | 652328 | 2020-05 | 2020-05-27 10:12:00+08 | 1 | false
            b | 652328-2020-05-r2 | roster | 652328 | 2020-05 | 2020-05-29 09:00:00+08 | 2 | true
            c | 652325-2020-05-r1 | roster | 652325 | 2020-05 | 2020-05-30 16:40:00+08 | 1 | true
            d | service-1 | service | - | - | 2020-05-30 16:40:00+08 | 1 | true
            """;

    /** Where poor villages lie: 139 of them, the first of the eastern counties at region level. */
    private static final String VILLAGES = """
            select m.month, c.code || lpad(cast(100000 + n as varchar), 6, '0') as village_code,
              c.code || lpad(cast(100000 + n as varchar), 6, '0') || '@20160101' as village_key,
              c.name as county_name, c.code as county_code,
              case when n = 1 and c.code = '652328' then '大浪沙阿克喀巴克哈萨克民族乡阿克阔拉南村' else c.prefix || ['新', '中', '东', '西', '南'][1 + n % 5] || ['沟', '泉', '梁', '滩', '湾', '渠', '庄'][1 + n % 7] || '村' end as village_name,
              case when n % 3 = 0 then '北塔山牧场' when n % 3 = 1 then '西吉尔镇' else '大石头乡' end as township_name,
              true as is_poor_village, n <= c.region as is_region_level, n, c.code
            from (values ('652328', '木垒县', '木', 52, 5), ('652325', '奇台县', '奇', 47, 3), ('652327', '吉木萨尔县', '吉', 28, 2),
                ('652302', '阜康市', '阜', 12, 0)) c(code, name, prefix, villages, region),
              range(1, 60) r(n), (values ('2020-05')) m(month)
            where n <= c.villages
            """;

    private FiveMonths() {}

    /** The snapshot, not yet written. */
    public static SnapshotFixture snapshot() {
        return new SnapshotFixture()
                .table("dim_county", COUNTIES)
                .query("dim_month", """
                        select '2020-' || lpad(cast(m as varchar), 2, '0') as month, 2020 as calendar_year, m as month_of_year,
                          make_date(2020, m, 1) as month_start_date, last_day(make_date(2020, m, 1)) as month_end_date,
                          round(m * 100.0 / 12, 2) as year_share_pct, m <= 5 as is_reported
                        from range(1, 13) r(m)
                        """)
                .table("rpt_indicator", INDICATORS)
                .query("rpt_indicator", countyRows())
                .query("rpt_indicator", villageRows("pairing_activities", "n % 3", 2))
                .query("rpt_indicator", villageRows("training_courses", "(n + 1) % 4", 2))
                .query("rpt_indicator", villageRows("performances", "n % 5", 3))
                .table("rpt_county_month", COUNTY_MONTHS)
                .query("rpt_village_month", VILLAGES.replace(", n, c.code", ""))
                .table("dim_facility_item", ITEMS)
                .query("fct_facility_status", """
                        select v.month, v.county_code, v.village_key, i.item as facility_item_key,
                          date '2019-06-01' as planned_date,
                          case when (v.n + i.o) % 6 > 0 or v.n > 3 then date '2019-08-01' end as started_date,
                          case when (v.n * 3 + i.o) % 5 > 0 or v.n = 1 then date '2019-12-01' end as completed_date
                        from (VILLAGES) v, (values ('multi_function_hall', 1), ('reading_room', 2), ('small_stage', 3),
                          ('newspaper_board', 4), ('culture_sports_square', 5), ('culture_team', 6), ('broadcast_set', 7),
                          ('culture_centre_point', 9), ('library_point', 10)) i(item, o)
                        where v.is_region_level and (v.n + i.o) % 9 > 0
                        """.replace("VILLAGES", VILLAGES))
                .query("fct_cultural_service", """
                        select 'e' || v.village_code || t.k || e as event_id, v.village_key, v.month, v.county_code,
                          t.k as service_type_key, date '2020-05-10' as event_date
                        from (VILLAGES) v, (values ('pairing_activity', 3), ('culture_training', 4), ('performance', 5)) t(k, m),
                          range(0, 5) r(e)
                        where e < v.n % t.m
                        """.replace("VILLAGES", VILLAGES))
                .table("fct_submission", SUBMISSIONS)
                .table("dim_submission", SUBMISSION_DIM)
                .query("fct_aid_fund", """
                        select 'f' || row_number() over () as event_id, date '2020-04-10' as event_date, '2020-04' as month, *
                        from (values ('652300', 'allocated', 300000), ('652300', 'disbursed', 180000), ('652300', 'spent', 95500.5),
                          ('652328', 'disbursed', 40000), ('652302', 'disbursed', 100000), ('652302', 'spent', 61000))
                          f(county_code, fund_movement, amount_yuan)
                        """)
                .query("fct_income", """
                        select '2020-05' as month, c.code as county_code,
                          'p' || case when n <= 5 and c.code = '652325' then '652328' else c.code end || n as person_key,
                          'e' as enterprise_key, 'employment' as support_mode_key, 'v' as village_key,
                          6000 + (n * 7919) % 9000 as income_yuan_per_year
                        from (values ('652328', 214), ('652325', 121), ('652327', 47), ('652302', 23), ('652301', 3)) c(code, persons),
                          range(1, 300) r(n)
                        where n <= persons
                        """);
    }

    private static String countyRows() {
        return """
                select '2020-05' as month, 'county' as area_level, c.code as area_code, c.name as area_name, i.id as indicator_id,
                  i.id as indicator_name, cast(c.villages * i.share as integer) as value,
                  case when i.id <> 'audio_villages' then c.villages end as target, '个村' as unit, 41.67 as year_share_pct,
                  case when i.id <> 'audio_villages' then 'behind' else 'not_due' end as status
                from (values ('652328', '木垒县', 52), ('652325', '奇台县', 47), ('652327', '吉木萨尔县', 28), ('652302', '阜康市', 12)) c(code, name, villages),
                  (values ('pairing_activities', 0.28), ('training_courses', 0.38), ('performances', 0.3), ('audio_villages', 0.44)) i(id, share)
                """;
    }

    private static String villageRows(String id, String events, int target) {
        return """
                select v.month, 'village' as area_level, v.village_code as area_code, v.village_name as area_name,
                  'ID' as indicator_id, 'ID' as indicator_name, EVENTS as value, TARGET as target, '场次' as unit,
                  41.67 as year_share_pct, 'behind' as status
                from (VILLAGES) v
                """.replace("ID", id)
                .replace("EVENTS", events)
                .replace("TARGET", Integer.toString(target))
                .replace("VILLAGES", VILLAGES);
    }
}
