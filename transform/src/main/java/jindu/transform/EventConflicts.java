package jindu.transform;

import java.util.List;
import org.apache.spark.sql.SparkSession;

/** Events of which one revision was received with different contents: the newest counts, and somebody should look. */
final class EventConflicts {

    private static final String SQL = """
            select event_id
            from stg_service_event as event
            inner join stg_submission as submission on submission.submission_id = event.submission_id
            where event.is_accepted
            group by event_id, event_revision
            having count(distinct concat_ws('|',
              cast(event_date as string), coalesce(county_text, ''), coalesce(village_text, ''),
              coalesce(institution_text, ''), service_type_code, coalesce(item_code, ''), coalesce(stage_code, ''),
              coalesce(cast(participants as string), ''), coalesce(cast(quantity as string), ''),
              coalesce(cast(amount_yuan as string), ''), cast(is_cancelled as string))) > 1
            order by event_id
            """;

    private EventConflicts() {}

    static List<String> find(SparkSession spark) {
        return spark.sql(SQL).collectAsList().stream()
                .map(row -> row.getString(0))
                .toList();
    }
}
