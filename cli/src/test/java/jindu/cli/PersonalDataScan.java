package jindu.cli;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * Searches what came out for values that must not: the bytes of every file in the encodings in which texts are written,
 * the values of Parquet and DuckDB files, which are compressed, and the text of PDFs, which is encoded by its fonts.
 */
final class PersonalDataScan {

    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, Charset.forName("GB18030"));

    private final Set<String> values;

    PersonalDataScan(Set<String> values) {
        this.values = Set.copyOf(values);
    }

    /** Where which value was found, below a folder; nothing is the good answer. */
    List<String> search(Path folder, Predicate<Path> exempt) throws IOException, SQLException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(p -> !exempt.test(p)).toList()) {
                String place = folder.relativize(path).toString();
                found.addAll(in(place, place + " (name)"));
                if (Files.isRegularFile(path)) {
                    found.addAll(inFile(path, place));
                }
            }
        }
        return found;
    }

    private List<String> inFile(Path file, String place) throws IOException, SQLException {
        List<String> found = new ArrayList<>(inBytes(Files.readAllBytes(file), place));
        if (place.endsWith(".parquet")) {
            found.addAll(in(parquet(file), place + " (values)"));
        } else if (place.endsWith(".duckdb")) {
            found.addAll(in(duckdb(file), place + " (values)"));
        } else if (place.endsWith(".docx") || place.endsWith(".xlsx")) {
            found.addAll(inArchive(file, place));
        } else if (place.endsWith(".pdf")) {
            try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
                found.addAll(in(new PDFTextStripper().getText(pdf), place + " (text)"));
                found.addAll(in(String.valueOf(pdf.getDocumentInformation().getCOSObject()), place + " (info)"));
            }
        }
        return found;
    }

    private List<String> inArchive(Path file, String place) throws IOException {
        List<String> found = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                found.addAll(inBytes(zip.readAllBytes(), place + " (" + entry.getName() + ")"));
            }
        }
        return found;
    }

    /** Which values stand in a text. */
    List<String> in(String text, String place) {
        return values.stream()
                .filter(text::contains)
                .map(value -> place + ": " + value)
                .toList();
    }

    private List<String> inBytes(byte[] bytes, String place) {
        Set<String> found = new TreeSet<>();
        // One byte a character, so that a search in the text is a search in the bytes.
        String raw = new String(bytes, StandardCharsets.ISO_8859_1);
        for (String value : values) {
            for (Charset charset : CHARSETS) {
                if (raw.contains(new String(value.getBytes(charset), StandardCharsets.ISO_8859_1))) {
                    found.add(place + ": " + value);
                }
            }
        }
        return List.copyOf(found);
    }

    private static String parquet(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            return rows(connection, "select * from read_parquet('" + file + "')")
                    + rows(connection, "select * from parquet_schema('" + file + "')")
                    + rows(connection, "select * from parquet_metadata('" + file + "')");
        }
    }

    private static String duckdb(Path file) throws SQLException {
        StringBuilder text = new StringBuilder();
        java.util.Properties readOnly = new java.util.Properties();
        readOnly.setProperty("duckdb.read_only", "true");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file, readOnly)) {
            List<String> names = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet tables = statement.executeQuery(
                            "select table_name from information_schema.tables where table_schema = 'main'")) {
                while (tables.next()) {
                    names.add(tables.getString(1));
                }
            }
            for (String name : names) {
                text.append(rows(connection, "select * from \"" + name + "\""));
            }
        }
        return text.toString();
    }

    private static String rows(Connection connection, String sql) throws SQLException {
        StringBuilder text = new StringBuilder();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int i = 1; i <= columns; i++) {
                    text.append(rows.getString(i)).append('\n');
                }
            }
        }
        return text.toString();
    }
}
