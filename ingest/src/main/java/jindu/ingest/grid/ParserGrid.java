package jindu.ingest.grid;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jindu.catalog.Rules;

/** A grid that a parsing process reads: each pass asks it for the rows again. */
final class ParserGrid implements Grid {

    private final ParserProcess process;
    private final Map<Integer, Merges> merges = new HashMap<>();
    private List<Sheet> sheets = List.of();
    private String password;
    /** The process waits for a question, and is fit for the next file. */
    private boolean isAtRest;

    private boolean isGiven;

    ParserGrid(ParserProcess process) {
        this.process = process;
    }

    /** Reads the answer to the question to open a file; gives the place of the password that did. */
    int readSheets() throws UnreadableFileException {
        return asked(in -> {
            if (in.readUnsignedByte() == GridWire.REFUSED) {
                throw refusal(in);
            }
            int opened = in.readInt();
            sheets = GridWire.readSheets(in);
            isAtRest = true;
            return opened;
        });
    }

    void openedBy(String used) {
        password = used;
    }

    @Override
    public String password() {
        return password;
    }

    @Override
    public List<Sheet> sheets() {
        return sheets;
    }

    @Override
    public Merges merges(Sheet sheet) {
        Merges known = merges.get(sheet.number());
        if (known == null) {
            throw new IllegalStateException("Cannot give the merged regions of a sheet that was not read through");
        }
        return known;
    }

    @Override
    public void rows(Sheet sheet, RowVisitor visitor) throws IOException, UnreadableFileException {
        isAtRest = false;
        try {
            process.out().writeByte(GridWire.ROWS);
            process.out().writeInt(sheets.indexOf(sheet));
            process.out().flush();
        } catch (IOException e) {
            throw process.end();
        }
        BitSet hiddenColumns = new BitSet();
        for (GridRow row = next(sheet, hiddenColumns); row != null; row = next(sheet, hiddenColumns)) {
            visitor.row(row);
        }
    }

    /** The next row, or null after the last one. */
    private GridRow next(Sheet sheet, BitSet hiddenColumns) throws UnreadableFileException {
        return asked(in -> {
            while (true) {
                switch (in.readUnsignedByte()) {
                    case GridWire.REFUSED -> throw refusal(in);
                    case GridWire.HIDDEN_COLUMNS -> {
                        hiddenColumns.clear();
                        hiddenColumns.or(BitSet.valueOf(GridWire.readBytes(in)));
                    }
                    case GridWire.ROW -> {
                        return GridWire.readRow(in, hiddenColumns);
                    }
                    default -> {
                        merges.put(sheet.number(), GridWire.readMerges(in));
                        isAtRest = true;
                        return null;
                    }
                }
            }
        });
    }

    private interface Answer<T> {
        T read(DataInputStream in) throws IOException, UnreadableFileException;
    }

    private <T> T asked(Answer<T> answer) throws UnreadableFileException {
        try {
            return answer.read(process.in());
        } catch (IOException e) {
            UnreadableFileException why = process.end();
            give();
            throw why;
        } catch (UnreadableFileException e) {
            isAtRest = true;
            give();
            throw e;
        }
    }

    private static UnreadableFileException refusal(DataInputStream in) throws IOException {
        String rule = GridWire.readText(in);
        return new UnreadableFileException(Rules.byId(rule), GridWire.readText(in));
    }

    /** Gives the process back. One that still sends rows that nobody wants is ended. */
    void give() {
        if (!isGiven) {
            isGiven = true;
            ParserProcesses.giveBack(process, isAtRest);
        }
    }

    @Override
    public void close() {
        if (!isGiven && isAtRest) {
            try {
                process.out().writeByte(GridWire.CLOSE);
                process.out().flush();
            } catch (IOException e) {
                isAtRest = false;
            }
        }
        give();
    }
}
