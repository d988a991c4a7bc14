package jindu.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jindu.catalog.Rules;
import jindu.ingest.content.Passwords;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Good files with bytes changed or cut off: whatever they have become, only findings come of them. */
class FuzzedFilesTest {

    private static final int CASES = 120;
    private static final long SEED = 20200528;
    private static final String PASSWORD = "pass";
    private static final String SHEET = """
            填报单位：木垒县文旅局 | 填报时间：2020年5月26日
            序号 | 县市 | 乡镇、村 | 名称 | 带动方式 | 姓名 | 民族 | 性别 | 身份证号 | 联系电话 | 产业带动收入（元/年） | 备注
            1 | 木垒县 | 西吉尔镇屯庄村 | 样例度假村 | 就业 | 样一 | 汉族 | 男 | 659999198001010013 | 13800000001 | 12000 |
            """;
    private static final String LOG = "事件编号,日期,县市,村,机构,服务类型\nS-1,2020-05-12,木垒县,西吉尔镇屯庄村,\"样例\n文化馆\",演出\n";

    @TempDir
    Path folder;

    enum Kind {
        XLS,
        XLSX,
        ENCRYPTED,
        CSV,
        GB18030_CSV,
        JSON_LINES,
        ZIP
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void giveNothingButFindings(Kind kind) throws Exception {
        byte[] good = good(kind);
        FileCheck check = new FileCheck(
                TestReference.SETTINGS, TestReference.DATA, Passwords.of(PASSWORD), LocalDate.of(2020, 5, 28));
        Path file = Files.createDirectories(folder.resolve("2020-05")).resolve("fuzzed");
        Random random = new Random(SEED + kind.ordinal());

        for (int i = 0; i < (kind == Kind.ENCRYPTED ? CASES / 5 : CASES); i++) {
            Files.write(file, changed(good, random));

            for (FileCheck.CheckedFile checked : check.checkAll(file, null)) {
                assertThat(checked.submissions()).as("%s case %d", kind, i).isNotEmpty();
                checked.submissions()
                        .forEach(s -> s.counts()
                                .keySet()
                                .forEach(id -> assertThat(Rules.byId(id)).isNotNull()));
            }
        }
    }

    private static byte[] changed(byte[] good, Random random) {
        byte[] bytes = good.clone();
        int changes = random.nextInt(4);
        for (int i = 0; i <= changes; i++) {
            int at = random.nextInt(bytes.length);
            bytes[at] = (byte) (random.nextBoolean() ? random.nextInt(256) : bytes[at] ^ 1 << random.nextInt(8));
        }
        return random.nextInt(3) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }

    private byte[] good(Kind kind) throws Exception {
        return switch (kind) {
            case XLS -> Files.readAllBytes(folder.resolve(Examples.sheet(folder, "good.xls", SHEET)));
            case XLSX -> Files.readAllBytes(folder.resolve(Examples.sheet(folder, "good.xlsx", SHEET)));
            case ENCRYPTED -> encrypted();
            case CSV -> LOG.getBytes(StandardCharsets.UTF_8);
            case GB18030_CSV -> LOG.getBytes(Charset.forName("GB18030"));
            case JSON_LINES ->
                "{\"event_id\":\"S-1\",\"date\":\"2020-05-12\",\"村\":[\"屯庄村\"],\"service_type\":\"performance\"}\n"
                        .repeat(3)
                        .getBytes(StandardCharsets.UTF_8);
            case ZIP -> zip();
        };
    }

    private byte[] encrypted() throws Exception {
        byte[] plain = good(Kind.XLSX);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword(PASSWORD);
            try (OutputStream cipher = encryptor.getDataStream(container)) {
                cipher.write(plain);
            }
            container.writeFilesystem(out);
        }
        return out.toByteArray();
    }

    private byte[] zip() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Kind inner : new Kind[] {Kind.XLSX, Kind.CSV}) {
                zip.putNextEntry(new ZipEntry(inner.name()));
                zip.write(good(inner));
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }
}
