package jindu.catalog;

import java.util.List;

/** A value of a closed list: the code that is stored, its labels, and the other ways people write it. */
public interface Code {

    Wording wording();

    /** Lower case with underscores; also the key in the list's dimension. */
    default String code() {
        return wording().code();
    }

    default Text label() {
        return wording().label();
    }

    /** Further spellings, Chinese and English, beside code and labels. */
    default List<String> spellings() {
        return wording().spellings();
    }
}
