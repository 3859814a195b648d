package org.holdall.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * HOOKS.md lists every class that says what annotations cannot, and why it is there, in its own words. {@code
 * -Dholdall.pages=write} writes the page anew.
 */
class HooksPageTest {
  private static final Path SOURCES = Path.of("src/main/java/org/holdall/modules");
  private static final Path PAGE = Path.of("HOOKS.md");

  private static final Pattern TYPE = Pattern.compile(
      "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@\\w+(?:\\([^)]*\\))?\\s*)*(?:public |final |abstract )*"
          + "(?:class|enum|record) (\\w+)[^{]*?"
          + "(?:extends \\w+(Restore)\\b|implements[^{]*?(Converter|RowSource|Upgrader|BlockConfig))",
      Pattern.DOTALL);

  private static final Pattern METHOD =
      Pattern.compile("(?:protected|public) void ((?:before|after)\\w+)\\(");

  private static final String HEAD = """
      # What is written by hand, and why

      Checked by `HooksPageTest`: do not edit, `-Dholdall.pages=write` writes it. Hooks say of a restore what annotations cannot;
      converters and sources of rows do so of single values and rows, upgraders of archives of older versions, and forms of blocks
      of what a block keeps in one text of its own.

      | plugin | class | kind | why | methods |
      |---|---|---|---|---|
      """;

  @Test
  void saysWhyEachIsThere() throws IOException {
    String page = HEAD + String.join("", rows());
    if ("write".equals(System.getProperty("holdall.pages"))) {
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE).hasContent(page.strip());
  }

  private static Set<String> rows() throws IOException {
    Set<String> rows = new TreeSet<>();
    List<Path> files;
    try (Stream<Path> all = Files.walk(SOURCES)) {
      files = all.filter(file -> file.toString().endsWith(".java")).toList();
    }
    for (Path file : files) {
      String source = Files.readString(file);
      Matcher type = TYPE.matcher(source);
      if (type.find()) {
        rows.add(row(SOURCES.relativize(file), type, source));
      } else {
        assertThat(source).as(file + " says why it is there").doesNotContain("Hooks extends ");
      }
    }
    return rows;
  }

  private static String row(Path file, MatchResult type, String source) {
    String why = type.group(1)
        .replaceAll("\\s*\\n\\s*\\*\\s*", " ")
        .replaceAll("\\{@\\w+ ([^}]*)\\}", "`$1`")
        .replaceAll("<[^>]*>", " ")
        .strip()
        .replaceAll(" +", " ");
    Set<String> methods = METHOD
        .matcher(source)
        .results()
        .map(each -> each.group(1))
        .collect(Collectors.toCollection(LinkedHashSet::new));
    String kind = type.group(3) != null
        ? "hooks"
        : switch (type.group(4)) {
          case "Converter" -> "converter";
          case "RowSource" -> "rows";
          case "Upgrader" -> "upgrader";
          default -> "block";
        };
    return "| " + plugin(file) + " | `" + type.group(2) + "` | " + kind + " | " + why + " | "
        + String.join(", ", methods) + " |\n";
  }

  /** As Moodle calls it: {@code mod_forum}; parts of the core by their package. */
  private static String plugin(Path file) {
    String folder = String.valueOf(file.getParent()).replace('\\', '/');
    return folder.startsWith("core/") ? folder : folder.replace('/', '_');
  }
}
