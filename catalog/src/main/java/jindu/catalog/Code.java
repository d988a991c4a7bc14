package jindu.catalog;

import java.util.List;

/** A value of a closed list: the code that is stored, its labels, and the other ways people write it. */
public interface Code {

    /** Lower case with underscores; also the key in the list's dimension. */
    String code();

    Text label();

    /** Further spellings, Chinese and English, beside code and labels. */
    List<String> spellings();
}
