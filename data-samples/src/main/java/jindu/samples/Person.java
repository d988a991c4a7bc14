package jindu.samples;

/** An invented person. The ID number is in the 18-digit form. */
record Person(String id, String name, String ethnicGroup, String sex, String phone) {}
