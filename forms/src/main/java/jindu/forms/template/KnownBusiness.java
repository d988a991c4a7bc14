package jindu.forms.template;

/**
 * A business of the month before, offered for the next. It names no person.
 *
 * @param village township and village; empty where unknown
 * @param supportMode label of the support mode
 */
public record KnownBusiness(String name, String village, String supportMode) {}
