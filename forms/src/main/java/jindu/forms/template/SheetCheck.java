package jindu.forms.template;

import jindu.forms.feedback.MarkColour;

/**
 * A check that the sheet makes by itself, as a conditional format.
 *
 * @param column position of the column that it colours, from 0
 * @param colour what the finding would do when the form comes in
 * @param formula true where something is wrong, written for the first row
 */
record SheetCheck(int column, MarkColour colour, String formula) {}
