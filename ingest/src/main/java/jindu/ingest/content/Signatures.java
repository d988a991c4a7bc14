package jindu.ingest.content;

import static jindu.catalog.submission.FileKind.*;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import jindu.catalog.submission.FileKind;

/** The marks by which binary formats begin. Sources: the formats' specifications, and libmagic's tables where none is. */
final class Signatures {

    /**
     * A mark at a place.
     *
     * @param more a second mark at a place of its own, for containers that many formats share; null for none
     */
    private record Mark(FileKind kind, int at, byte[] mark, int moreAt, byte[] more) {

        boolean isIn(byte[] head) {
            return stands(head, at, mark) && (more == null || stands(head, moreAt, more));
        }

        private static boolean stands(byte[] head, int at, byte[] mark) {
            if (head.length < at + mark.length) {
                return false;
            }
            for (int i = 0; i < mark.length; i++) {
                if (head[at + i] != mark[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Those whose marks are long or odd enough never to begin a text. */
    private static final List<Mark> MARKS = List.of(
            mark(PDF, "%PDF-"),
            mark(POSTSCRIPT, "%!PS"),
            mark(POSTSCRIPT, "\u00C5\u00D0\u00D3\u00C6"),
            mark(DJVU, "AT&TFORM"),
            mark(JPEG, "\u00FF\u00D8\u00FF"),
            mark(PNG, "\u0089PNG"),
            mark(GIF, "GIF87a"),
            mark(GIF, "GIF89a"),
            mark(TIFF, "II*\0"),
            mark(TIFF, "MM\0*"),
            mark(TIFF, "II+\0"),
            mark(PHOTOSHOP, "8BPS\0"),
            both(DRAWING, 0, "AC10", 6, "\0"),
            both(METAFILE, 0, "\1\0\0\0", 40, " EMF"),
            mark(METAFILE, "\u00D7\u00CD\u00C6\u009A"),
            both(BMP, 0, "BM", 6, "\0\0\0\0"),
            both(WEBP, 0, "RIFF", 8, "WEBP"),
            both(WAVE, 0, "RIFF", 8, "WAVE"),
            both(AVI, 0, "RIFF", 8, "AVI "),
            both(HEIC, 4, "ftyp", 8, "hei"),
            both(HEIC, 4, "ftyp", 8, "hev"),
            both(HEIC, 4, "ftyp", 8, "mif1"),
            both(HEIC, 4, "ftyp", 8, "msf1"),
            both(AVIF, 4, "ftyp", 8, "avi"),
            at(MP4, 4, "ftyp"),
            both(ICON, 0, "\0\0\1\0", 5, "\0"),
            mark(RAR, "Rar!\u001A\u0007"),
            mark(SEVEN_ZIP, "7z\u00BC\u00AF'\u001C"),
            mark(GZIP, "\u001F\u008B"),
            both(BZIP2, 0, "BZh", 4, "1AY&SY"),
            mark(XZ, "\u00FD7zXZ\0"),
            mark(ZSTANDARD, "\u0028\u00B5\u002F\u00FD"),
            mark(LZ4, "\u0004\"\u004D\u0018"),
            both(LZH, 2, "-lh", 6, "-"),
            mark(ARJ, "\u0060\u00EA"),
            at(ACE, 7, "**ACE**"),
            mark(COMPRESS, "\u001F\u009D"),
            mark(CABINET, "MSCF\0\0\0\0"),
            at(TAR, 257, "ustar"),
            mark(SPLIT_ZIP, "PK\u0007\u0008"),
            mark(SPLIT_ZIP, "PK00PK"),
            at(ISO, 32769, "CD001"),
            mark(OUTLOOK_STORE, "!BDN"),
            mark(TNEF, "\u0078\u009F\u003E\""),
            mark(LINUX_PROGRAM, "\u007FELF"),
            mark(MAC_PROGRAM, "\u00CE\u00FA\u00ED\u00FE"),
            mark(MAC_PROGRAM, "\u00CF\u00FA\u00ED\u00FE"),
            mark(JAVA_PROGRAM, "\u00CA\u00FE\u00BA\u00BE"),
            mark(ANDROID_PROGRAM, "dex\n03"),
            mark(SHORTCUT, "L\0\0\0\1\u0014\2\0"),
            both(WINDOWS_PROGRAM, 0, "MZ", 3, "\0"),
            both(MP3, 0, "ID3\2", 4, "\0"),
            both(MP3, 0, "ID3\3", 4, "\0"),
            both(MP3, 0, "ID3\4", 4, "\0"),
            mark(MP3, "\u00FF\u00FB"),
            mark(MP3, "\u00FF\u00F3"),
            mark(OGG, "OggS\0"),
            mark(FLAC, "fLaC\0"),
            mark(MATROSKA, "\u001A\u0045\u00DF\u00A3"),
            mark(WINDOWS_MEDIA, "\u0030\u0026\u00B2\u0075\u008E\u0066\u00CF\u0011"),
            mark(AMR, "#!AMR"),
            mark(SILK, "#!SILK"),
            mark(SILK, "\u0002#!SILK"),
            mark(FLASH_VIDEO, "FLV\1"),
            at(ACCESS, 4, "Standard Jet DB"),
            at(ACCESS, 4, "Standard ACE DB"),
            mark(SQLITE, "SQLite format 3\0"),
            mark(PARQUET, "PAR1\u0015"),
            mark(HDF5, "\u0089HDF\r\n\u001A\n"),
            mark(OLD_WORD, "\u00DB\u00A5-\0"),
            mark(OLD_WORD, "\u00EC\u00A5\u00C1\0"),
            mark(WORKS_SPREADSHEET, "\u00FF\0\2\0\4\4"),
            mark(LOTUS, "\0\0\2\0\6\4\6\0"),
            mark(LOTUS, "\0\0\u001A\0"),
            // A worksheet stream of BIFF 2, 3, 4 and 5 that stands without a container.
            mark(OLD_EXCEL, "\u0009\0\4\0"),
            mark(OLD_EXCEL, "\u0009\2\6\0"),
            mark(OLD_EXCEL, "\u0009\4\6\0"),
            mark(OLD_EXCEL, "\u0009\u0008\u0008\0\0\5"));

    private Signatures() {}

    static Optional<FileKind> find(byte[] head) {
        for (Mark mark : MARKS) {
            if (mark.isIn(head)) {
                return Optional.of(mark.kind());
            }
        }
        return isDbase(head) ? Optional.of(DBASE) : Optional.empty();
    }

    static boolean isCompound(byte[] head) {
        return new Mark(null, 0, bytes("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1"), 0, null).isIn(head);
    }

    static boolean isZip(byte[] head) {
        return new Mark(null, 0, bytes("PK\3\4"), 0, null).isIn(head)
                || new Mark(null, 0, bytes("PK\5\6"), 0, null).isIn(head);
    }

    /** A dBase table has no mark but its version, a date of last change and sizes that fit one another. */
    private static boolean isDbase(byte[] head) {
        if (head.length < 68) {
            return false;
        }
        int version = head[0] & 0xFF;
        int headerLength = (head[8] & 0xFF) | (head[9] & 0xFF) << 8;
        boolean known = version == 0x03 || version == 0x30 || version == 0x83 || version == 0x8B || version == 0xF5;
        return known
                && head[2] >= 1
                && head[2] <= 12
                && head[3] >= 1
                && head[3] <= 31
                && headerLength >= 65
                && headerLength % 32 <= 8
                && head[30] == 0
                && head[31] == 0;
    }

    private static Mark mark(FileKind kind, String mark) {
        return at(kind, 0, mark);
    }

    private static Mark at(FileKind kind, int at, String mark) {
        return new Mark(kind, at, bytes(mark), 0, null);
    }

    private static Mark both(FileKind kind, int at, String mark, int moreAt, String more) {
        return new Mark(kind, at, bytes(mark), moreAt, bytes(more));
    }

    private static byte[] bytes(String mark) {
        return mark.getBytes(StandardCharsets.ISO_8859_1);
    }
}
