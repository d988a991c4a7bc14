package jindu.samples;

/**
 * A line of an activity log.
 *
 * @param month index into {@link Months#REPORTED} of the log it came with
 * @param fault what is wrong with the line, or null
 */
record LogEntry(Event event, int month, Channel channel, Fault fault) {

    /** Who keeps a log, and in which format it is exported. */
    enum Channel {
        CULTURE_CENTRE,
        THEATRE,
        COUNTIES,
        LIBRARY,
        OFFICE
    }

    /** What makes a line unusable, each for one reason only. */
    enum Fault {
        UNREADABLE_DATE("日期无法识别 date cannot be read"),
        NO_SERVICE_TYPE("缺少服务类型 service type missing"),
        HALF_A_LINE("最后一行不完整 last line is cut short");

        final String reason;

        Fault(String reason) {
            this.reason = reason;
        }
    }

    boolean isAccepted() {
        return fault == null;
    }
}
