import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Prints modules/LINES.md: {@code java .ci/Lines.java MOODLE_DIR > modules/LINES.md}. Lines with nothing but a comment, and
 * blank ones, are not counted; imports are in a column of their own.
 */
final class Lines {
  private static final Path MODULES = Path.of("modules/src/main/java/org/holdall/modules");

  /** The last line of a member, one that has a column. */
  private static final Pattern FIELD =
      Pattern.compile("(@.*\\s)?(int|long|Integer|Long|String|BigDecimal) \\w+(,|\\) ?\\{\\}?)");

  /** Where Moodle keeps the plugins of a type. */
  private static final Map<String, String> FOLDERS = Map.ofEntries(
      Map.entry("assignfeedback", "mod/assign/feedback"),
      Map.entry("assignsubmission", "mod/assign/submission"),
      Map.entry("block", "blocks"),
      Map.entry("gradingform", "grade/grading/form"),
      Map.entry("logstore", "admin/tool/log/store"),
      Map.entry("ltiservice", "mod/lti/service"),
      Map.entry("mod", "mod"),
      Map.entry("qbank", "question/bank"),
      Map.entry("qtype", "question/type"),
      Map.entry("quizaccess", "mod/quiz/accessrule"),
      Map.entry("workshopeval", "mod/workshop/eval"),
      Map.entry("workshopform", "mod/workshop/form"));

  private record Row(long annotated, long written, long imports, long php) {
    Row plus(Row other) {
      return new Row(
          annotated + other.annotated,
          written + other.written,
          imports + other.imports,
          php + other.php);
    }

    String line(String name) {
      double part = php == 0 ? 0 : 100.0 * (annotated + written) / php;
      return String.format(
          Locale.ROOT, "| %s | %d | %d | %d | %d | %.0f %% |", name, annotated, written, imports, php, part);
    }
  }

  public static void main(String[] args) throws IOException {
    if (args.length != 1 || !Files.isDirectory(Path.of(args[0], "backup", "moodle2"))) {
      System.err.println("usage: java .ci/Lines.java MOODLE_DIR, at the top of the repository");
      System.exit(2);
    }
    Path moodle = Path.of(args[0]);
    Map<String, Row> rows = new TreeMap<>();
    Row plugins = new Row(0, 0, 0, 0);
    for (Path type : folders(MODULES)) {
      String kind = type.getFileName().toString();
      for (Path plugin : kind.equals("core") ? List.<Path>of() : folders(type)) {
        String folder = FOLDERS.get(kind);
        if (folder == null) {
          throw new IllegalStateException("where does Moodle keep " + kind + "?");
        }
        String name = plugin.getFileName().toString();
        Row row = java(plugin, php(moodle.resolve(folder).resolve(name).resolve("backup/moodle2")));
        rows.put(kind + "_" + name, row);
        plugins = plugins.plus(row);
      }
    }
    Row core = java(MODULES.resolve("core"), php(moodle.resolve("backup/moodle2")));
    System.out.println("# Lines of a plugin's backup\n");
    System.out.println("Made by `java .ci/Lines.java MOODLE_DIR` beside Moodle 4.5.6: do not edit. Comments and blanks are not counted.");
    System.out.println("Annotated are the records; written by hand are hooks, converters and what else a plugin needs; imports are beside both.");
    System.out.println("PHP is what stands in the plugin's folder `backup/moodle2`, of the core in Moodle's own, for both directions. The last");
    System.out.println("column is annotated and by hand, of PHP; the goal over all is a fifth.\n");
    System.out.println("| plugin | annotated | by hand | imports | PHP | ours of PHP |\n|---|---|---|---|---|---|");
    rows.forEach((name, row) -> System.out.println(row.line(name)));
    System.out.println(plugins.line("**all plugins**"));
    System.out.println(core.line("core"));
    System.out.println(plugins.plus(core).line("**all**"));
    why(plugins.plus(core));
  }

  /** Of what the annotated lines consist. */
  private static void why(Row all) throws IOException {
    long fields = 0;
    long annotations = 0;
    for (Path file : files(MODULES, ".java")) {
      String text = Files.readString(file);
      if (annotated(text)) {
        List<String> lines = text.lines().map(String::strip).toList();
        fields += lines.stream().filter(line -> FIELD.matcher(line).matches()).count();
        annotations += lines.stream()
            .filter(line -> line.startsWith("@") && !FIELD.matcher(line).matches())
            .count();
      }
    }
    System.out.printf(
        Locale.ROOT,
        """

        ## Why it is not a fifth

        By hand are %d lines, %.0f %% of the PHP and more than the goal alone: what is matched, merged or allowed on the site. For a
        part of that Moodle has classes outside of `backup/moodle2`, which are not counted. %d of the %d annotated lines are a field
        each, with its type, %.0f %% of the PHP, which names several columns in a line and no type; %d more begin with an annotation,
        as the formatter puts them. A new word of the language could save some of the latter, but not of the fields: that a record has a
        member for each column is what lets the compiler find the one that was forgotten.
        """,
        all.written(),
        100.0 * all.written() / all.php(),
        fields,
        all.annotated(),
        100.0 * fields / all.php(),
        annotations);
  }

  private static boolean annotated(String text) {
    return text.contains("@BackupElement") || text.contains("@Plugin") || text.contains("@AttachTo");
  }

  private static Row java(Path folder, long php) throws IOException {
    long annotated = 0;
    long written = 0;
    long imports = 0;
    for (Path file : files(folder, ".java")) {
      if (!file.endsWith("package-info.java")) {
        String text = Files.readString(file);
        long brought = text.lines().filter(line -> line.startsWith("import ")).count();
        long lines = count(text) - brought;
        imports += brought;
        if (annotated(text)) {
          annotated += lines;
        } else {
          written += lines;
        }
      }
    }
    return new Row(annotated, written, imports, php);
  }

  private static long php(Path folder) throws IOException {
    long lines = 0;
    for (Path file : Files.isDirectory(folder) ? files(folder, ".php") : List.<Path>of()) {
      if (!file.toString().contains("/tests/")) {
        lines += count(Files.readString(file).replaceFirst("^<\\?php", ""));
      }
    }
    return lines;
  }

  /** Lines with code, in either language. */
  private static long count(String text) {
    boolean comment = false;
    long lines = 0;
    for (String line : text.lines().map(String::strip).toList()) {
      boolean starts = !comment && line.startsWith("/*");
      if (!comment && !starts && !line.isEmpty() && !line.startsWith("//") && !line.startsWith("#")) {
        lines++;
      }
      comment = (comment || starts) && !line.contains("*/");
    }
    return lines;
  }

  private static List<Path> folders(Path folder) throws IOException {
    try (Stream<Path> found = Files.list(folder)) {
      return new ArrayList<>(found.filter(Files::isDirectory).sorted().toList());
    }
  }

  private static List<Path> files(Path folder, String suffix) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      return found.filter(each -> each.toString().endsWith(suffix)).sorted().toList();
    }
  }
}
