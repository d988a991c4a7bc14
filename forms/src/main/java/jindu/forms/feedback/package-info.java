/**
 * The workbook that goes back to its county: a copy of its own with the errors marked, and a first sheet that lists them.
 * Marks are recognised and taken off again when the mended copy comes back and is marked anew.
 */
package jindu.forms.feedback;
