package jindu.reference.process;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The two ends in a {@link ChildProcess}: what it is asked and what it answers. Its input ends with whoever started it,
 * however that ended.
 */
public record ParentPipes(DataInputStream in, DataOutputStream out) {

    private static final int BUFFER = 1 << 16;

    /** Takes standard input and output, and lets nobody else print. */
    public static ParentPipes take() {
        DataInputStream in =
                new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in), BUFFER));
        DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER));
        // A library that prints on its own must not get between the answers, nor repeat a cell anywhere.
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        System.setOut(nowhere);
        System.setErr(nowhere);
        return new ParentPipes(in, out);
    }
}
