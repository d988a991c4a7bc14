package jindu.forms.feedback;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jindu.forms.feedback.UnmarkableException.Reason;
import jindu.reference.IoReason;
import jindu.reference.process.ParentPipes;
import jindu.reference.process.Pieces;

/**
 * The marking process: makes the copies that it is asked for over standard input, in files that are there, and answers
 * what became of each. It ends with its input, and so with whoever started it.
 */
public final class MarkerMain {

    private MarkerMain() {}

    public static void main(String[] args) throws IOException {
        ParentPipes pipes = ParentPipes.take();
        DataInputStream in = pipes.in();
        while (in.read() >= 0) {
            answer(in, pipes.out());
            pipes.out().flush();
        }
    }

    private static void answer(DataInputStream in, DataOutputStream out) throws IOException {
        Original original = MarkerWire.readOriginal(in);
        List<String> passwords = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            passwords.add(Pieces.readText(in));
        }
        List<Remark> remarks = MarkerWire.readRemarks(in);
        Path copy = Path.of(Pieces.readText(in));
        try {
            MarkedCopy.write(original, passwords, remarks, copy);
            out.writeByte(MarkerWire.DONE);
        } catch (UnmarkableException e) {
            refuse(out, e.reason());
        } catch (StackOverflowError e) {
            refuse(out, Reason.BROKEN);
        } catch (IOException e) {
            out.writeByte(MarkerWire.DISK);
            Pieces.writeText(out, IoReason.of(e).inline());
        }
    }

    private static void refuse(DataOutputStream out, Reason reason) throws IOException {
        out.writeByte(MarkerWire.UNMARKABLE);
        out.writeByte(reason.ordinal());
    }
}
