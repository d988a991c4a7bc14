package jindu.ingest.grid;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import jindu.catalog.submission.FileRules;
import jindu.ingest.content.Content;
import jindu.reference.process.ParentPipes;
import jindu.reference.process.Pieces;

/**
 * The parsing process: opens the files it is told of over standard input, and writes their rows to standard output. It
 * ends with its input, and so with whoever started it, however that ended. Nothing else is written anywhere.
 */
public final class ParserMain {

    private final DataInputStream in;
    private final DataOutputStream out;
    private Grid grid;

    private ParserMain(DataInputStream in, DataOutputStream out) {
        this.in = in;
        this.out = out;
    }

    public static void main(String[] args) throws IOException {
        ParentPipes pipes = ParentPipes.take();
        new ParserMain(pipes.in(), pipes.out()).serve();
    }

    private void serve() throws IOException {
        for (int asked = in.read(); asked >= 0; asked = in.read()) {
            try {
                answer(asked);
            } catch (UnreadableFileException e) {
                refuse(e.rule().id(), e.got());
            } catch (RuntimeException | StackOverflowError e) {
                // A message may hold what stands in a cell.
                refuse(FileRules.UNREADABLE.id(), "OLE2");
            }
            out.flush();
        }
    }

    private void answer(int asked) throws IOException, UnreadableFileException {
        switch (asked) {
            case GridWire.OPEN -> open();
            case GridWire.ROWS -> rows();
            default -> close();
        }
    }

    private void refuse(String ruleId, String got) throws IOException {
        out.writeByte(GridWire.REFUSED);
        Pieces.writeText(out, ruleId);
        Pieces.writeText(out, got);
    }

    private void open() throws IOException, UnreadableFileException {
        close();
        Duration time = Duration.ofMillis(in.readLong());
        Content content = in.readBoolean()
                ? Content.of(Path.of(URI.create(Pieces.readText(in))))
                : Content.of(Pieces.readBytes(in));
        List<String> passwords = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            passwords.add(Pieces.readText(in));
        }
        DecryptionKey key = new DecryptionKey(passwords);
        grid = CompoundFile.open(content, key, ReadLimits.STANDARD.withTime(time));
        out.writeByte(GridWire.SHEETS);
        out.writeInt(key.opened());
        GridWire.writeSheets(out, grid.sheets());
    }

    private void rows() throws IOException, UnreadableFileException {
        Sheet sheet = grid.sheets().get(in.readInt());
        BitSet[] hidden = {new BitSet()};
        grid.rows(sheet, row -> {
            BitSet columns = row.hiddenColumns();
            if (!columns.equals(hidden[0])) {
                hidden[0] = columns;
                out.writeByte(GridWire.HIDDEN_COLUMNS);
                Pieces.writeBytes(out, columns.toByteArray());
            }
            out.writeByte(GridWire.ROW);
            GridWire.writeRow(out, row);
        });
        Merges merges = grid.merges(sheet);
        out.writeByte(GridWire.END);
        GridWire.writeMerges(out, merges);
    }

    private void close() throws IOException {
        if (grid != null) {
            grid.close();
            grid = null;
        }
    }
}
