package jindu.catalog;

/** An exception that is told to whoever runs the program: where it is, what is wrong, how to mend it; nothing personal. */
public interface Worded {

    Text text();
}
