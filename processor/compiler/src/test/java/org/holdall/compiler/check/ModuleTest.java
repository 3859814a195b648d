package org.holdall.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.holdall.compiler.HoldallProcessor;
import org.holdall.compiler.IndexProcessor;
import org.holdall.compiler.testing.Records;
import org.holdall.compiler.testing.Sources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A plugin in a module of its own, on the module path. On javac only: ecj finds nothing that is generated into a module. */
class ModuleTest {
  private static final String MODULE = """
      module test {
        requires org.holdall.annotations;
        requires org.holdall.engine;
        %s
      }
      """;
  private static final String PROVIDES =
      "provides org.holdall.engine.structure.StructureStep with test.ChoiceStructureStep;";

  @TempDir
  Path folder;

  /** The releases that we promise, as far as the compiler of this build knows them. */
  static Stream<String> releases() {
    return Stream.of("17", "21", "25")
        .filter(release -> Runtime.version().feature() >= Integer.parseInt(release));
  }

  @ParameterizedTest
  @MethodSource("releases")
  void isFoundByTheEngine(String release) throws IOException {
    assertThat(compile(PROVIDES, release)).isEmpty();
    Configuration plugins = ModuleLayer.boot()
        .configuration()
        .resolveAndBind(
            ModuleFinder.of(path()), ModuleFinder.of(out()), Set.of("org.holdall.engine"));
    assertThat(plugins.modules().stream().map(each -> each.name())).contains("test");
  }

  @Test
  void thatDoesNotProvideItsStepIsToldTheLine() throws IOException {
    assertThat(compile("", "17")).singleElement().satisfies(found -> {
      assertThat(found.getKind()).isEqualTo(Diagnostic.Kind.ERROR);
      assertThat(found.getSource().getName()).endsWith("module-info.java");
      assertThat(found.getLineNumber()).isEqualTo(1);
      assertThat(found.getMessage(Locale.ROOT))
          .contains("[HOLDALL-MODULE]", PROVIDES.substring(0, PROVIDES.length() - 1));
    });
  }

  private Path out() {
    return folder.resolve("classes");
  }

  private static Path[] path() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(each -> Files.exists(each) && !each.endsWith("test-classes"))
        .toArray(Path[]::new);
  }

  private List<Diagnostic<? extends JavaFileObject>> compile(String provides, String release)
      throws IOException {
    Path module = Files.writeString(folder.resolve("module-info.java"), MODULE.formatted(provides));
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    try (StandardJavaFileManager files = javac.getStandardFileManager(found, null, null)) {
      Iterable<? extends JavaFileObject> info = files.getJavaFileObjects(module);
      JavaCompiler.CompilationTask task = javac.getTask(
          null,
          files,
          found,
          List.of(
              "-Xlint:all,-processing",
              "-Werror",
              "-Aholdall.lock=off",
              "--release",
              release,
              "--module-path",
              String.join(
                  File.pathSeparator, Arrays.stream(path()).map(Path::toString).toList()),
              "-d",
              Files.createDirectories(out()).toString()),
          null,
          List.of(
              info.iterator().next(),
              Sources.of("Choice", Records.CHOICE),
              Sources.of("Rating", Records.RATING)));
      task.setProcessors(List.of(new HoldallProcessor(), new IndexProcessor()));
      task.call();
    }
    return found.getDiagnostics();
  }
}
