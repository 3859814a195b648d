package org.holdall.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.holdall.tree.text.TreeIndex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds that compile only what was changed: each tree is generated from its root alone, and the index knows all of them. */
class IncrementalTest {
  private static final String SERVICES =
      "META-INF/services/org.holdall.engine.structure.StructureStep";

  private static final String TREE = """
      package test;
      import org.holdall.annotations.*;
      @Plugin("core")
      @Step(value = "%2$s", task = Task.ACTIVITY, order = 10)
      @BackupElement("%2$s")
      @Source(table = "choice_options", key = "choiceid", of = "ACTIVITY")
      public record %1$s(@Attr long id, String text, Integer maxanswers, long timemodified) {}
      """;

  @TempDir
  Path folder;

  private Path sources;
  private Path classes;

  @BeforeEach
  void folders() throws IOException {
    sources = Files.createDirectories(folder.resolve("src/test"));
    classes = Files.createDirectories(folder.resolve("classes"));
    write("Apple");
    write("Pear");
  }

  private void write(String type) throws IOException {
    Files.writeString(source(type), TREE.formatted(type, type.toLowerCase(Locale.ROOT)));
  }

  private Path source(String type) {
    return sources.resolve(type + ".java");
  }

  private Map<String, String> output() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(classes)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        files.put(classes.relativize(file).toString(), Arrays.toString(bytes));
      }
    }
    return files;
  }

  private List<String> lines(String name) throws IOException {
    return Files.readAllLines(classes.resolve(name));
  }

  /**
   * Sources are compiled; of types that are compiled already, processors alone learn, as Gradle tells them.
   *
   * @return errors
   */
  private List<String> compile(List<String> types, List<String> known) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          new ArrayList<>(List.of("-d", classes.toString(), "-Aholdall.lock=off"));
      options.addAll(
          List.of("-cp", classes + File.pathSeparator + System.getProperty("java.class.path")));
      JavaCompiler.CompilationTask task = compiler.getTask(
          null,
          files,
          said,
          options,
          known,
          files.getJavaFileObjectsFromPaths(types.stream().map(this::source).toList()));
      task.setProcessors(List.of(new HoldallProcessor(), new IndexProcessor()));
      boolean done = task.call();
      List<String> errors = said.getDiagnostics().stream()
          .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
          .map(each -> each.getMessage(Locale.ROOT))
          .toList();
      assertThat(errors.isEmpty()).isEqualTo(done);
      return errors;
    }
  }

  @Test
  void aTreeIsGeneratedFromItsRootAlone() throws IOException {
    assertThat(compile(List.of("Apple", "Pear"), List.of())).isEmpty();
    Map<String, String> all = output();
    assertThat(compile(List.of("Pear"), List.of())).isEmpty();
    assertThat(output()).isEqualTo(all);
    Files.delete(classes.resolve("test/Apple.class"));
    Files.delete(classes.resolve("META-INF/holdall/index"));
    assertThat(compile(List.of("Apple"), List.of("test.Pear"))).isEmpty();
    assertThat(output()).isEqualTo(all);
  }

  @Test
  void whatWasRemovedIsInNoIndex() throws IOException {
    assertThat(compile(List.of("Apple", "Pear"), List.of())).isEmpty();
    assertThat(lines(SERVICES))
        .containsExactly("test.AppleStructureStep", "test.PearStructureStep");
    Files.delete(source("Pear"));
    Files.delete(classes.resolve("test/Pear.class")); // as each build tool does
    assertThat(compile(List.of("Apple"), List.of())).isEmpty();
    assertThat(lines(SERVICES)).containsExactly("test.AppleStructureStep");
    assertThat(lines(TreeIndex.NAME))
        .containsExactly("core.activity.apple test.AppleStructureStep test.Apple");
  }

  @Test
  void whatOnlyTheModuleCanBreakIsCheckedWithAllOfIt() throws IOException {
    assertThat(compile(List.of("Apple"), List.of())).isEmpty();
    Files.writeString(source("Pear"), TREE.formatted("Pear", "apple"));
    assertThat(compile(List.of("Pear"), List.of("test.Apple")))
        .singleElement(STRING)
        .contains("[HOLDALL-ROOT] Pear and Apple are both the root of core.activity.apple");
  }
}
