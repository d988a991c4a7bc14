package jindu.catalog;

import java.util.List;

/** A column of a form that counties fill: how its header may read, and what its cells hold. */
public interface FormColumn {

    /** The name rules and findings use; in JSON lines also the field's name. */
    String columnName();

    /** The official header, as the blank form prints it. */
    Text header();

    /** Further header texts that mean this column, without bracketed parts. */
    List<String> otherHeaders();

    /** Whether its cells hold personal data, which no message may repeat. */
    boolean personal();

    /** Whether a row without it is rejected. */
    boolean required();
}
