package jindu.cli;

import java.nio.file.Path;
import java.time.YearMonth;
import jindu.ingest.FileCheck.CheckedFile;

/** Where the findings of checked files go, file by file as they come. */
interface CheckOutput {

    /** @param month that the files are meant for, or null */
    void begin(CheckBasis basis, YearMonth month);

    /** @param markedCopy null where there is none */
    void file(String path, CheckedFile checked, Path markedCopy);

    void end(int exitCode);
}
