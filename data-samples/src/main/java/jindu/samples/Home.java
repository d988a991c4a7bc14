package jindu.samples;

/**
 * Where a person lives.
 *
 * @param villageCode the village meant, or null where nobody could tell from the text
 * @param text what the lists say, or null where it is written in one of the usual ways
 */
record Home(String villageCode, String text) {}
