package jindu.reference;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import jindu.catalog.Text;
import jindu.catalog.Worded;

/** Why the disk would not, in the user's words. The JDK's own hold a path, which may hold a name, or a code. */
public final class IoReason {

    private IoReason() {}

    public static Text of(IOException fault) {
        if (fault instanceof Worded worded) {
            return worded.text();
        }
        if (fault instanceof AccessDeniedException) {
            return Text.of("没有权限", "access denied");
        }
        if (fault instanceof NoSuchFileException) {
            return Text.of("不存在", "it is not there");
        }
        if (fault instanceof FileAlreadyExistsException) {
            return Text.of("已经存在", "it is there already");
        }
        if (fault instanceof DirectoryNotEmptyException) {
            return Text.of("文件夹不是空的", "the folder is not empty");
        }
        if (fault instanceof NotDirectoryException) {
            return Text.of("不是文件夹", "it is no folder");
        }
        if (fault instanceof CharacterCodingException) {
            return Text.of("不是 UTF-8 编码", "it is not UTF-8");
        }
        String told = String.valueOf(fault.getMessage());
        if (told.contains("No space left on device")) {
            return Text.of("磁盘已满", "the disk is full");
        }
        if (told.contains("Read-only file system")) {
            return Text.of("文件系统为只读", "the file system is read-only");
        }
        String reason = fault instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : fault.getClass().getSimpleName();
        return Text.of("磁盘读写失败（{0}）", "the disk failed ({0})").with(reason);
    }
}
