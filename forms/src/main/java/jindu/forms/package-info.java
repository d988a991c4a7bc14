/** Workbooks that go out to counties: the blank forms, and their own workbooks with the errors marked. */
package jindu.forms;
