package jindu.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads jindu.yaml node by node, so that every message can name the line. */
final class SettingsReader {
    private static final Set<String> KEYS = new TreeSet<>(Set.of(
            "plan_year",
            "time_zone",
            "deadline_day",
            "prefecture",
            "must_report",
            "first_report_month",
            "suppress_below",
            "suppress_quartiles_below",
            "suppress_share_pct",
            "sample",
            "fonts"));
    private static final Set<String> PREFECTURE_KEYS = new TreeSet<>(Set.of("code", "name"));
    private static final Set<String> FONT_ROLES = new TreeSet<>(Set.of("title", "heading", "body"));

    private final Path file;

    private SettingsReader(Path file) {
        this.file = file;
    }

    static Settings read(Path file) {
        return new SettingsReader(file).read();
    }

    private Settings read() {
        Map<String, Node> nodes = entries("", root(), KEYS);
        Node year = nodes.get("plan_year");
        if (year == null) {
            throw new WorkspaceException(
                    "Cannot read " + file + ": plan_year is missing. Add a line such as `plan_year: 2020`.");
        }
        Settings defaults = Settings.defaults(integer("plan_year", year, 1900, 9999));
        return new Settings(
                defaults.planYear(),
                nodes.containsKey("time_zone") ? zone(nodes.get("time_zone")) : defaults.timeZone(),
                integer(nodes, "deadline_day", defaults.deadlineDay(), 1, 31),
                nodes.containsKey("prefecture")
                        ? prefecture(nodes.get("prefecture"), defaults.prefecture())
                        : defaults.prefecture(),
                nodes.containsKey("must_report") ? counties(nodes.get("must_report")) : defaults.mustReport(),
                nodes.containsKey("first_report_month")
                        ? month(nodes.get("first_report_month"))
                        : defaults.firstReportMonth(),
                integer(nodes, "suppress_below", defaults.suppressBelow(), 0, 1_000_000),
                integer(nodes, "suppress_quartiles_below", defaults.suppressQuartilesBelow(), 0, 1_000_000),
                integer(nodes, "suppress_share_pct", defaults.suppressSharePct(), 0, 100),
                nodes.containsKey("sample") ? flag("sample", nodes.get("sample")) : defaults.sample(),
                nodes.containsKey("fonts") ? fonts(nodes.get("fonts")) : defaults.fonts());
    }

    private Node root() {
        try {
            // A byte-order mark, as Windows editors leave it, is no part of the first key.
            String text = Files.readString(file);
            String yaml = text.startsWith("\uFEFF") ? text.substring(1) : text;
            return new Compose(LoadSettings.builder().setLabel(file.toString()).build())
                    .composeString(yaml)
                    .orElseThrow(() -> new WorkspaceException(
                            "Cannot read " + file + ": it is empty. Add a line such as `plan_year: 2020`."));
        } catch (NoSuchFileException e) {
            throw new WorkspaceException("Cannot read " + file + ": it is missing. Make one with `jindu init`.", e);
        } catch (IOException e) {
            throw new WorkspaceException(
                    "Cannot read " + file + ": " + e.getMessage() + ". The file has to be readable and UTF-8.", e);
        } catch (MarkedYamlEngineException e) {
            String line = e.getProblemMark()
                    .map(mark -> " line " + (mark.getLine() + 1))
                    .orElse("");
            throw new WorkspaceException("Cannot read " + file + line + ": " + e.getProblem(), e);
        } catch (YamlEngineException e) {
            throw new WorkspaceException("Cannot read " + file + ": not valid YAML", e);
        }
    }

    private Map<String, Node> entries(String path, Node node, Set<String> known) {
        if (!(node instanceof MappingNode mapping)) {
            throw invalid(
                    node,
                    path.isEmpty() ? "settings" : path.substring(0, path.length() - 1),
                    describe(node),
                    "lines of the form `key: value`");
        }
        Map<String, Node> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Node keyNode = tuple.getKeyNode();
            String key = keyNode instanceof ScalarNode scalar ? scalar.getValue() : describe(keyNode);
            if (!known.contains(key)) {
                String nearest = EditDistance.nearest(key, known).orElseThrow();
                throw new WorkspaceException("Invalid setting in " + at(keyNode) + ": " + path + key + "; did you mean "
                        + path + nearest + "?");
            }
            if (entries.put(key, tuple.getValueNode()) != null) {
                throw new WorkspaceException("Invalid setting in " + at(keyNode) + ": " + path + key
                        + " stands twice. Keep one of the two.");
            }
        }
        return entries;
    }

    private int integer(Map<String, Node> nodes, String key, int preset, int from, int to) {
        return nodes.containsKey(key) ? integer(key, nodes.get(key), from, to) : preset;
    }

    private int integer(String key, Node node, int from, int to) {
        String expected = "a whole number from " + from + " to " + to;
        if (!(node instanceof ScalarNode scalar) || !Tag.INT.equals(scalar.getTag())) {
            throw invalid(node, key, describe(node), expected);
        }
        try {
            int value = Integer.parseInt(scalar.getValue());
            if (value >= from && value <= to) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw invalid(node, key, describe(node), expected);
        }
        throw invalid(node, key, describe(node), expected);
    }

    private boolean flag(String key, Node node) {
        if (node instanceof ScalarNode scalar && Tag.BOOL.equals(scalar.getTag())) {
            return Boolean.parseBoolean(scalar.getValue());
        }
        throw invalid(node, key, describe(node), "true or false");
    }

    private String text(String key, Node node) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank() && !Tag.NULL.equals(scalar.getTag())) {
            return scalar.getValue();
        }
        throw invalid(node, key, describe(node), "a text");
    }

    private ZoneId zone(Node node) {
        try {
            return ZoneId.of(text("time_zone", node));
        } catch (DateTimeException e) {
            throw invalid(node, "time_zone", describe(node), "a time zone such as Asia/Shanghai");
        }
    }

    private YearMonth month(Node node) {
        try {
            return YearMonth.parse(text("first_report_month", node));
        } catch (DateTimeException e) {
            throw invalid(node, "first_report_month", describe(node), "a month such as 2020-05");
        }
    }

    private String areaCode(String key, Node node) {
        String code = text(key, node);
        if (!code.matches("\\d{6}")) {
            throw invalid(node, key, describe(node), "a code of six digits such as \"652300\"");
        }
        return code;
    }

    private Settings.Prefecture prefecture(Node node, Settings.Prefecture preset) {
        Map<String, Node> nodes = entries("prefecture.", node, PREFECTURE_KEYS);
        return new Settings.Prefecture(
                nodes.containsKey("code") ? areaCode("prefecture.code", nodes.get("code")) : preset.code(),
                nodes.containsKey("name") ? text("prefecture.name", nodes.get("name")) : preset.name());
    }

    private List<String> counties(Node node) {
        if (!(node instanceof SequenceNode sequence)) {
            throw invalid(node, "must_report", describe(node), "a list such as [\"652328\", \"652325\"]");
        }
        List<String> codes = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            codes.add(areaCode("must_report", item));
        }
        return codes;
    }

    private Map<String, String> fonts(Node node) {
        Map<String, String> fonts = new LinkedHashMap<>();
        entries("fonts.", node, FONT_ROLES).forEach((role, value) -> fonts.put(role, text("fonts." + role, value)));
        return fonts;
    }

    private WorkspaceException invalid(Node node, String key, String got, String expected) {
        return new WorkspaceException(
                "Invalid setting in " + at(node) + ": " + key + " is " + got + "; expected " + expected);
    }

    private String at(Node node) {
        return file
                + node.getStartMark()
                        .map(mark -> " line " + (mark.getLine() + 1))
                        .orElse("");
    }

    private static String describe(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().isEmpty() ? "empty" : scalar.getValue();
        }
        return node instanceof SequenceNode ? "a list" : "a group of keys";
    }
}
