package org.holdall.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.holdall.compiler.HoldallProcessor;
import org.holdall.compiler.IndexProcessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promise 1, on every module: whoever forgets one {@code @Annotate} or {@code @MapsTo} gets a compile error. */
class ForgottenIdsTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern ID =
      Pattern.compile("@(Annotate|MapsTo)\\((?:[^()\"]|\"[^\"]*\"|\\([^()]*\\))*\\)");

  /** A row's own id refers to nothing, so nobody can see that it is wanted. */
  private static final List<String> UNSEEN =
      List.of("FeedbackPages @MapsTo(Assign.Grade.class)", "QuestionContexts @Annotate(CONTEXT)");

  private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
  private final StandardJavaFileManager files =
      compiler.getStandardFileManager(null, Locale.ROOT, null);

  @TempDir
  Path output;

  @BeforeEach
  void writeElsewhere() throws IOException {
    files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
  }

  @AfterEach
  void close() throws IOException {
    files.close();
  }

  @Test
  void someAreMissed() throws IOException {
    assertThat(unnoticed(5)).isSubsetOf(UNSEEN);
  }

  @Test
  @Tag("long")
  void eachIsMissed() throws IOException {
    assertThat(unnoticed(1)).containsExactlyElementsOf(UNSEEN);
  }

  /** Of one in so many, those whose removal is no error. */
  private List<String> unnoticed(int every) throws IOException {
    List<Path> sources;
    try (Stream<Path> all = Files.walk(SOURCES)) {
      sources = all.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
    int found = 0;
    int removed = 0;
    List<String> unnoticed = new ArrayList<>();
    for (Path file : sources) {
      String code = Files.readString(file);
      Matcher id = ID.matcher(code);
      while (id.find()) {
        if (found++ % every != 0) {
          continue;
        }
        removed++;
        String without = code.substring(0, id.start()) + code.substring(id.end());
        if (!errors(file, without, roots(file, code, sources)).contains("[HOLDALL-")) {
          unnoticed.add(file.getFileName().toString().replace(".java", " ") + id.group());
        }
      }
    }
    assertThat(removed).isGreaterThan(250 / every);
    return unnoticed;
  }

  /** A shared record is checked where it is used. */
  private static List<Path> roots(Path file, String code, List<Path> sources) throws IOException {
    List<Path> roots = new ArrayList<>();
    if (!code.contains("@Plugin(")) {
      Pattern name =
          Pattern.compile("\\b" + file.getFileName().toString().replace(".java", "") + "\\b");
      for (Path each : sources) {
        String text = Files.readString(each);
        if (!each.equals(file)
            && text.contains("@Plugin(")
            && name.matcher(text).find()) {
          roots.add(each);
        }
      }
    }
    return roots;
  }

  private String errors(Path file, String code, List<Path> roots) {
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    List<JavaFileObject> units = new ArrayList<>();
    units.add(new Source(file.toAbsolutePath().toUri(), code));
    files.getJavaFileObjectsFromPaths(roots).forEach(units::add);
    JavaCompiler.CompilationTask task =
        compiler.getTask(null, files, found, List.of("-source", "17", "-proc:only"), null, units);
    task.setProcessors(List.of(new HoldallProcessor(), new IndexProcessor()));
    task.call();
    return String.join(
        "\n",
        found.getDiagnostics().stream()
            .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
            .map(each -> each.getMessage(Locale.ROOT))
            .toList());
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String code;

    Source(URI uri, String code) {
      super(uri, Kind.SOURCE);
      this.code = code;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return code;
    }
  }
}
