package jindu.forms.feedback;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jindu.catalog.Rules;
import jindu.reference.process.Pieces;

/** How a workbook and its findings pass to the marking process. */
final class MarkerWire {

    static final int MARK = 1;

    /** What it answers. */
    static final int DONE = 11;

    static final int UNMARKABLE = 12;
    static final int DISK = 13;

    /** Stands for a number that is not there; all others are positive. */
    private static final int NONE = 0;

    private MarkerWire() {}

    static void writeOriginal(DataOutputStream out, Original original) throws IOException {
        if (original instanceof Original.OnDisk onDisk) {
            out.writeBoolean(true);
            Pieces.writeText(out, onDisk.file().toAbsolutePath().toString());
        } else if (original instanceof Original.InMemory inMemory) {
            out.writeBoolean(false);
            Pieces.writeBytes(out, inMemory.bytes());
        }
    }

    static Original readOriginal(DataInputStream in) throws IOException {
        return in.readBoolean() ? Original.of(Path.of(Pieces.readText(in))) : Original.of(Pieces.readBytes(in));
    }

    static void writeRemarks(DataOutputStream out, List<Remark> remarks) throws IOException {
        out.writeInt(remarks.size());
        for (Remark remark : remarks) {
            Pieces.writeText(out, remark.rule().id());
            out.writeInt(remark.sheetNo() == null ? NONE : remark.sheetNo());
            out.writeInt(remark.row() == null ? NONE : remark.row());
            Pieces.writeText(out, remark.cell());
            Pieces.writeText(out, remark.got());
            Pieces.writeText(out, remark.hint());
        }
    }

    static List<Remark> readRemarks(DataInputStream in) throws IOException {
        List<Remark> remarks = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            remarks.add(new Remark(
                    Rules.byId(Pieces.readText(in)),
                    number(in.readInt()),
                    number(in.readInt()),
                    Pieces.readText(in),
                    Pieces.readText(in),
                    Pieces.readText(in)));
        }
        return remarks;
    }

    private static Integer number(int value) {
        return value == NONE ? null : Integer.valueOf(value);
    }
}
