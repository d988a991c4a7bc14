package jindu.reference;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
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
import jindu.catalog.Text;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
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
            throw new WorkspaceException(Text.of(
                            "无法读取 {0}：缺少 plan_year。请加一行，如 `plan_year: 2020`。",
                            "Cannot read {0}: plan_year is missing. Add a line such as `plan_year: 2020`.")
                    .with(file));
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
                    .orElseThrow(() -> new WorkspaceException(Text.of(
                                    "无法读取 {0}：文件是空的。请加一行，如 `plan_year: 2020`。",
                                    "Cannot read {0}: it is empty. Add a line such as `plan_year: 2020`.")
                            .with(file)));
        } catch (NoSuchFileException e) {
            throw new WorkspaceException(
                    Text.of(
                                    "无法读取 {0}：文件不存在。请用 `jindu init` 新建工作区，从中取一份。",
                                    "Cannot read {0}: it is missing. Make a workspace with `jindu init` and take its own.")
                            .with(file),
                    e);
        } catch (CharacterCodingException e) {
            throw new WorkspaceException(
                    Text.of(
                                    "无法读取 {0}：文件不是 UTF-8 编码。请用记事本或 WPS 打开，另存为，编码选 UTF-8。",
                                    "Cannot read {0}: it is not UTF-8. Open it in an editor and save it again with the encoding UTF-8.")
                            .with(file),
                    e);
        } catch (IOException e) {
            throw new WorkspaceException(
                    Text.of(
                                    "无法读取 {0}：{1}。请让运行命令的用户能读取它。",
                                    "Cannot read {0}: {1}. Make it readable for the user who runs the command.")
                            .with(file, IoReason.of(e)),
                    e);
        } catch (MarkedYamlEngineException e) {
            Text line = e.getProblemMark().map(SettingsReader::line).orElse(Text.of("", ""));
            throw new WorkspaceException(
                    Text.of(
                                    "无法读取 {0}{1}：不是有效的 YAML（{2}）。请检查缩进、冒号和引号。",
                                    "Cannot read {0}{1}: it is no valid YAML ({2}). Check indentation, colons and quotes.")
                            .with(file, line, e.getProblem()),
                    e);
        } catch (YamlEngineException e) {
            throw new WorkspaceException(
                    Text.of(
                                    "无法读取 {0}：不是有效的 YAML。请检查缩进、冒号和引号。",
                                    "Cannot read {0}: it is no valid YAML. Check indentation, colons and quotes.")
                            .with(file),
                    e);
        }
    }

    private Map<String, Node> entries(String path, Node node, Set<String> known) {
        if (!(node instanceof MappingNode mapping)) {
            throw invalid(
                    node,
                    path.isEmpty() ? Text.of("全部设置", "the whole") : name(path.substring(0, path.length() - 1)),
                    describe(node),
                    Text.of("形如 `key: value` 的行", "lines of the form `key: value`"));
        }
        Map<String, Node> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Node keyNode = tuple.getKeyNode();
            String key = keyNode instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (!known.contains(key)) {
                String nearest = EditDistance.nearest(key, known).orElseThrow();
                throw new WorkspaceException(
                        Text.of("设置无效，{0}：没有 {1}；是否想写 {2}？", "Invalid setting in {0}: {1}; did you mean {2}?")
                                .with(at(keyNode), path + key, path + nearest));
            }
            if (entries.put(key, tuple.getValueNode()) != null) {
                throw new WorkspaceException(Text.of(
                                "设置无效，{0}：{1} 出现了两次。请只留一处。",
                                "Invalid setting in {0}: {1} stands twice. Keep one of the two.")
                        .with(at(keyNode), path + key));
            }
        }
        return entries;
    }

    private int integer(Map<String, Node> nodes, String key, int preset, int from, int to) {
        return nodes.containsKey(key) ? integer(key, nodes.get(key), from, to) : preset;
    }

    private int integer(String key, Node node, int from, int to) {
        Text expected =
                Text.of("{0} 到 {1} 的整数", "a whole number from {0} to {1}").with(from, to);
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
        throw invalid(node, key, describe(node), Text.of("true 或 false", "true or false"));
    }

    private String text(String key, Node node) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank() && !Tag.NULL.equals(scalar.getTag())) {
            return scalar.getValue();
        }
        throw invalid(node, key, describe(node), Text.of("文字", "a text"));
    }

    private ZoneId zone(Node node) {
        try {
            return ZoneId.of(text("time_zone", node));
        } catch (DateTimeException e) {
            throw invalid(
                    node,
                    "time_zone",
                    describe(node),
                    Text.of("时区，如 Asia/Shanghai", "a time zone such as Asia/Shanghai"));
        }
    }

    private YearMonth month(Node node) {
        try {
            return YearMonth.parse(text("first_report_month", node));
        } catch (DateTimeException e) {
            throw invalid(
                    node, "first_report_month", describe(node), Text.of("月份，如 2020-05", "a month such as 2020-05"));
        }
    }

    private String areaCode(String key, Node node) {
        String code = text(key, node);
        if (!code.matches("\\d{6}")) {
            throw invalid(
                    node, key, describe(node), Text.of("六位代码，如 \"652300\"", "a code of six digits such as \"652300\""));
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
            throw invalid(
                    node,
                    "must_report",
                    describe(node),
                    Text.of("列表，如 [\"652328\", \"652325\"]", "a list such as [\"652328\", \"652325\"]"));
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

    private WorkspaceException invalid(Node node, String key, Text got, Text expected) {
        return invalid(node, name(key), got, expected);
    }

    private WorkspaceException invalid(Node node, Text key, Text got, Text expected) {
        return new WorkspaceException(
                Text.of("设置无效，{0}：{1} 是{2}；应为{3}。", "Invalid setting in {0}: {1} is {2}; expected {3}.")
                        .with(at(node), key, got, expected));
    }

    private Text at(Node node) {
        Text line = node.getStartMark().map(SettingsReader::line).orElse(Text.of("", ""));
        return Text.of(file + line.zh(), file + line.en());
    }

    private static Text line(Mark mark) {
        return Text.of(" 第 {0} 行", " line {0}").with(mark.getLine() + 1);
    }

    private static Text name(String key) {
        return Text.of(key, key);
    }

    private static Text describe(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().isEmpty()
                    ? Text.of("空的", "empty")
                    : Text.of(" " + scalar.getValue(), scalar.getValue());
        }
        return node instanceof SequenceNode ? Text.of("一个列表", "a list") : Text.of("一组键", "a group of keys");
    }
}
