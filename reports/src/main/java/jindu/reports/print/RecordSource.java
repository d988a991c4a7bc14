package jindu.reports.print;

import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JRRewindableDataSource;

/** Hands records to a template: a field of the template is the record's component of that name. */
public final class RecordSource<R extends Record> implements JRRewindableDataSource {

    private final List<R> rows;
    private final Map<String, RecordComponent> components = new HashMap<>();
    private int next;

    public RecordSource(List<R> rows, Class<R> type) {
        this.rows = rows;
        for (RecordComponent component : type.getRecordComponents()) {
            // The record is a section's own, not seen from this package.
            component.getAccessor().setAccessible(true);
            components.put(component.getName(), component);
        }
    }

    @Override
    public boolean next() {
        return next++ < rows.size();
    }

    /** A table that does not fit on a page is filled again on the next. */
    @Override
    public void moveFirst() {
        next = 0;
    }

    @Override
    public Object getFieldValue(JRField field) throws JRException {
        RecordComponent component = components.get(field.getName());
        if (component == null) {
            throw new JRException(
                    "Invalid template field: " + field.getName() + "; the row has " + components.keySet());
        }
        try {
            return component.getAccessor().invoke(rows.get(next - 1));
        } catch (ReflectiveOperationException e) {
            throw new JRException("Cannot read " + field.getName() + " for the template", e);
        }
    }
}
