package jindu.ingest.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jindu.ingest.content.Content;
import jindu.ingest.content.Passwords;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Workbooks with a password, of each kind that Excel and WPS write. */
class EncryptedWorkbooksTest {

    private static final String PASSWORD = "木垒-2020";
    private static final String EXCELS_OWN = "VelvetSweatshop";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(
            value = EncryptionMode.class,
            names = {"agile", "standard", "binaryRC4", "cryptoAPI", "xor"})
    void openWithThePasswordThatFits(EncryptionMode mode) throws Exception {
        String password = mode == EncryptionMode.xor ? "mulei2020" : PASSWORD;
        Path file = encrypted(mode, password);
        Passwords passwords = Passwords.of("another", password, "third");

        assertThat(texts(file, passwords)).containsExactly("甲|1", "乙|2", "丙|3");
        assertThat(passwords.inOrder()).as("the one that fitted is tried first").startsWith(password);
        assertRefused(file, Passwords.NONE, "FILE-PASSWORD-001");
        assertRefused(file, Passwords.of("wrong", "another"), "FILE-PASSWORD-002");
    }

    @ParameterizedTest
    @EnumSource(
            value = EncryptionMode.class,
            names = {"agile", "binaryRC4"})
    void openWithoutAskingWhereExcelOnlyProtectsThemFromChange(EncryptionMode mode) throws Exception {
        assertThat(texts(encrypted(mode, EXCELS_OWN), Passwords.NONE)).hasSize(3);
    }

    @Test
    void tellWhichPasswordOpenedThem() throws Exception {
        Path file = encrypted(EncryptionMode.agile, PASSWORD);

        try (Grid grid = GridReader.open(Content.of(file), ReadLimits.STANDARD, Passwords.of("other", PASSWORD))) {
            assertThat(grid.password()).isEqualTo(PASSWORD);
        }
    }

    @Test
    void areRefusedWhereAPasswordTakesTooLongToTry() throws Exception {
        byte[] bytes = Files.readAllBytes(encrypted(EncryptionMode.agile, PASSWORD));
        Path file = folder.resolve("absurd.xlsx");
        Files.write(file, spinning(bytes));

        assertRefused(file, Passwords.of(PASSWORD), "FILE-LIMIT-001");
    }

    /** The same workbook with a higher count of iterations. */
    private static byte[] spinning(byte[] bytes) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            byte[] info;
            try (var in = container.getRoot().createDocumentInputStream("EncryptionInfo")) {
                info = in.readAllBytes();
            }
            String xml = new String(info, StandardCharsets.ISO_8859_1)
                    .replace("spinCount=\"100000\"", "spinCount=\"9000000\"");
            container.getRoot().getEntry("EncryptionInfo").delete();
            container.createDocument(
                    new ByteArrayInputStream(xml.getBytes(StandardCharsets.ISO_8859_1)), "EncryptionInfo");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            container.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    static Stream<byte[]> brokenCiphers() throws IOException {
        return Stream.of(
                container(info -> info.write(new byte[] {4, 0, 4, 0, 64, 0, 0, 0, '<', 'x'})),
                container(info -> info.write(new byte[] {9, 0, 9, 0, 0, 0, 0, 0})),
                container(info -> {}));
    }

    private interface Filling {
        void fill(OutputStream info) throws IOException;
    }

    private static byte[] container(Filling filling) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            ByteArrayOutputStream info = new ByteArrayOutputStream();
            filling.fill(info);
            DirectoryEntry root = container.getRoot();
            root.createDocument("EncryptionInfo", new ByteArrayInputStream(info.toByteArray()));
            root.createDocument("EncryptedPackage", new ByteArrayInputStream(new byte[100]));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            container.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    @ParameterizedTest
    @MethodSource("brokenCiphers")
    void areFindingsWhereTheCipherIsBroken(byte[] bytes) throws IOException {
        Path file = folder.resolve("broken.xlsx");
        Files.write(file, bytes);

        assertThatThrownBy(() -> texts(file, Passwords.of(PASSWORD)))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        e -> assertThat(e.rule().id()).isIn("FILE-READ-001", "FILE-PASSWORD-003"));
    }

    @Test
    void takeTheirPasswordsFromAFileOneALine() throws IOException {
        Path file = folder.resolve("passwords.txt");
        Files.writeString(file, "\uFEFF# 木垒县\r\nfirst \r\n\r\n二〇二〇\r\nfirst\r\n");

        Passwords passwords = Passwords.read(file);

        assertThat(passwords.inOrder()).containsExactly("first", "二〇二〇");
        assertThat(passwords).hasToString("Passwords[2]");
    }

    private static void assertRefused(Path file, Passwords passwords, String rule) {
        assertThatThrownBy(() -> texts(file, passwords))
                .isInstanceOfSatisfying(
                        UnreadableFileException.class,
                        e -> assertThat(e.rule().id()).isEqualTo(rule));
    }

    private static List<String> texts(Path file, Passwords passwords) throws IOException, UnreadableFileException {
        List<String> texts = new java.util.ArrayList<>();
        try (Grid grid = GridReader.open(Content.of(file), ReadLimits.STANDARD, passwords)) {
            for (Sheet sheet : grid.sheets()) {
                grid.rows(
                        sheet,
                        row -> texts.add(row.cell(0).text() + "|" + row.cell(1).text()));
            }
        }
        return texts;
    }

    private Path encrypted(EncryptionMode mode, String password) throws Exception {
        boolean isPackage = mode == EncryptionMode.agile || mode == EncryptionMode.standard;
        Path file = folder.resolve(mode + (isPackage ? ".xlsx" : ".xls"));
        if (isPackage) {
            ByteArrayOutputStream plain = new ByteArrayOutputStream();
            try (Workbook workbook = filled(new XSSFWorkbook())) {
                workbook.write(plain);
            }
            try (POIFSFileSystem container = new POIFSFileSystem();
                    OutputStream out = Files.newOutputStream(file)) {
                Encryptor encryptor = new EncryptionInfo(mode).getEncryptor();
                encryptor.confirmPassword(password);
                try (OutputStream cipher = encryptor.getDataStream(container)) {
                    plain.writeTo(cipher);
                }
                container.writeFilesystem(out);
            }
            return file;
        }
        Biff8EncryptionKey.setCurrentUserPassword(password);
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            filled(workbook);
            workbook.setEncryptionMode(mode);
            workbook.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        return file;
    }

    /** Two sheets, so that the second begins somewhere within the cipher. */
    private static Workbook filled(Workbook workbook) {
        List<String> names = List.of("甲", "乙", "丙");
        for (int i = 0; i < names.size(); i++) {
            var sheet = i == 1 ? workbook.getSheetAt(0) : workbook.createSheet("附件" + i);
            var row = sheet.createRow(i);
            row.createCell(0).setCellValue(names.get(i));
            row.createCell(1).setCellValue(i + 1);
        }
        return workbook;
    }
}
