package jindu.samples;

import java.math.BigDecimal;

/**
 * What one business brings one person in one way, as it stands in one month.
 *
 * @param income yuan a year
 */
record Support(Person person, Home home, Business business, String mode, BigDecimal income) {}
