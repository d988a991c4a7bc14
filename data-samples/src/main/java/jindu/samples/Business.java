package jindu.samples;

/**
 * A business that takes people on.
 *
 * @param isOwnersOwn it is run by the one person it supports and carries that person's name
 */
record Business(County county, String name, boolean isOwnersOwn) {}
