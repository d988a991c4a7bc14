package jindu.ingest.content;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import jindu.catalog.submission.FileKind;

/** Formats that are written as text, but are no table of lines: pages, XML, mails, scripts. */
final class MarkedText {

    private static final int TELLING_CHARACTERS = 4096;
    private static final Pattern PAGE =
            Pattern.compile("<(?:!doctype html|html|head|body|table|meta|style|div)[\\s>].*", Pattern.DOTALL);
    private static final Pattern COMMENTS = Pattern.compile("^(?:\\s*<!--.*?-->)+\\s*", Pattern.DOTALL);
    private static final Pattern MAIL_HEADER = Pattern.compile("[A-Za-z][A-Za-z0-9-]*: .*");
    private static final Pattern MAIL =
            Pattern.compile("(?m)^(?:mime-version|message-id|received|return-path|delivered-to): ");

    private MarkedText() {}

    static Optional<FileKind> find(String text) {
        String start = text.substring(0, Math.min(TELLING_CHARACTERS, text.length()))
                .replace("\uFEFF", "")
                .stripLeading();
        String lower = COMMENTS.matcher(start.toLowerCase(Locale.ROOT)).replaceFirst("");
        if (start.startsWith("{\\rtf")) {
            return Optional.of(FileKind.RTF);
        }
        if (start.startsWith("ID;P")) {
            return Optional.of(FileKind.SYLK);
        }
        if (start.matches("(?s)TABLE\\R0,1\\R.*")) {
            return Optional.of(FileKind.DIF);
        }
        if (start.startsWith("#!")
                || lower.startsWith("@echo off")
                || lower.startsWith("<?php")
                || lower.startsWith("<script")) {
            return Optional.of(FileKind.SCRIPT);
        }
        if (MAIL_HEADER.matcher(start.lines().findFirst().orElse("")).matches()
                && MAIL.matcher(lower).find()) {
            return Optional.of(
                    lower.contains("multipart/related")
                                    || lower.contains("text/html")
                                            && !lower.contains("received: ")
                                            && !lower.contains("message-id: ")
                            ? FileKind.MHTML
                            : FileKind.EML);
        }
        if (PAGE.matcher(lower).matches()) {
            return Optional.of(FileKind.HTML);
        }
        return lower.startsWith("<?xml") || lower.startsWith("<workbook") || lower.startsWith("<svg")
                ? Optional.of(ofXml(lower))
                : Optional.empty();
    }

    private static FileKind ofXml(String lower) {
        if (lower.contains("urn:schemas-microsoft-com:office:spreadsheet")) {
            return FileKind.XML_SPREADSHEET;
        }
        if (lower.contains("<office:document")) {
            return FileKind.FLAT_OPEN_DOCUMENT;
        }
        if (lower.contains("<html")) {
            return FileKind.HTML;
        }
        return lower.contains("<svg") ? FileKind.SVG : FileKind.XML;
    }
}
