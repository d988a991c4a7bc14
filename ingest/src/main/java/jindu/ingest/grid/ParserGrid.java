package jindu.ingest.grid;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jindu.catalog.Rule;
import jindu.catalog.Rules;
import jindu.catalog.submission.FileRules;
import jindu.ingest.content.Content;
import jindu.reference.process.Pieces;

/** A grid that a parsing process reads: each pass asks it for the rows again. */
final class ParserGrid implements Grid {

    /** By which the process is expected to stop by itself. */
    private static final Duration RESERVE = Duration.ofSeconds(1);

    private final ParserProcess process;
    private final Deadline deadline;
    private final Map<Integer, Merges> merges = new HashMap<>();
    private List<Sheet> sheets = List.of();
    private String password;
    private final Deadline.Beside beside;
    /** The process waits for a question, and is fit for the next file. */
    private boolean isAtRest;

    private boolean isGiven;

    private ParserGrid(ParserProcess process, Deadline deadline) {
        this.process = process;
        this.deadline = deadline;
        this.beside = deadline.beside(process::workedNanos);
    }

    /**
     * Has a process open a file.
     *
     * @param passwords to try, in their order
     */
    static ParserGrid open(ParserProcess process, Content content, Deadline deadline, List<String> passwords)
            throws IOException, UnreadableFileException {
        ParserGrid grid = new ParserGrid(process, deadline);
        Duration time = deadline.left();
        // The process itself is to say that time is up; it is ended if it cannot.
        process.allow(time.plus(RESERVE), deadline.leftToWait().plus(RESERVE));
        try {
            grid.ask(content, time, passwords);
        } catch (IOException e) {
            grid.give();
            throw process.end();
        }
        int opened = grid.readSheets();
        if (opened >= 0) {
            grid.password = passwords.get(opened);
        }
        return grid;
    }

    private void ask(Content content, Duration time, List<String> passwords) throws IOException {
        DataOutputStream out = process.out();
        out.writeByte(GridWire.OPEN);
        out.writeLong(time.toMillis());
        out.writeBoolean(content instanceof Content.OnDisk);
        if (content instanceof Content.OnDisk file) {
            // A name that is no text in the system's character set has no other form.
            Pieces.writeText(out, file.path().toUri().toString());
        } else {
            try (InputStream in = content.stream()) {
                Pieces.writeBytes(out, in.readAllBytes());
            }
        }
        out.writeInt(passwords.size());
        for (String each : passwords) {
            Pieces.writeText(out, each);
        }
        out.flush();
    }

    /** Reads the answer to the question to open a file; gives the place of the password that did. */
    private int readSheets() throws UnreadableFileException {
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
            deadline.check();
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
                        hiddenColumns.or(BitSet.valueOf(Pieces.readBytes(in)));
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
            // It may have been ended because nobody waits any more.
            deadline.check();
            throw why.rule() == FileRules.TOO_LONG ? deadline.exceeded() : why;
        } catch (UnreadableFileException e) {
            isAtRest = true;
            give();
            throw e;
        }
    }

    private UnreadableFileException refusal(DataInputStream in) throws IOException {
        Rule rule = Rules.byId(Pieces.readText(in));
        String got = Pieces.readText(in);
        return rule == FileRules.TOO_LONG ? deadline.exceeded() : new UnreadableFileException(rule, got);
    }

    /** Gives the process back. One that still sends rows that nobody wants is ended. */
    private void give() {
        if (!isGiven) {
            isGiven = true;
            beside.close();
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
