import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.gradle.api.internal.tasks.compile.incremental.compilerapi.deps.GeneratedResource;
import org.gradle.api.internal.tasks.compile.incremental.processing.AnnotationProcessingResult;
import org.gradle.api.internal.tasks.compile.incremental.processing.AnnotationProcessorResult;
import org.gradle.api.internal.tasks.compile.processing.AggregatingProcessor;
import org.gradle.api.internal.tasks.compile.processing.IsolatingProcessor;
import org.holdall.compiler.HoldallProcessor;
import org.holdall.compiler.IndexProcessor;

/**
 * Compiles two trees as Gradle does, with the classes of Gradle that watch what an incremental processor reads and writes; says
 * what they noted, and fails if they would have Gradle compile everything again. Run by {@code .ci/gradle}.
 */
final class GradleJudge {
  private static final String TREE = """
      package test;
      import org.holdall.annotations.*;
      @Plugin("core")
      @Step(value = "%1$s", task = Task.ACTIVITY, order = 10)
      @BackupElement("%1$s")
      @Source(table = "choice_options", key = "choiceid", of = "ACTIVITY")
      public record %1$s(@Attr long id, String text, Long maxanswers, long timemodified) {}
      """;

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    AnnotationProcessingResult result = new AnnotationProcessingResult();
    AnnotationProcessorResult isolating = new AnnotationProcessorResult(result, "HoldallProcessor");
    AnnotationProcessorResult aggregating = new AnnotationProcessorResult(result, "IndexProcessor");
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
      List<Path> sources = new ArrayList<>();
      for (String name : List.of("apple", "pear")) {
        Path source = folder.resolve("src/test/" + name + ".java");
        Files.createDirectories(source.getParent());
        sources.add(Files.writeString(source, TREE.formatted(name)));
      }
      Path classes = Files.createDirectories(folder.resolve("classes"));
      // Gradle gives javac no source path.
      List<String> options = List.of(
          "-d", classes.toString(), "-cp", System.getProperty("java.class.path"), "-sourcepath", "", "-Aholdall.lock=off");
      JavaCompiler.CompilationTask task =
          javac.getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(sources));
      task.setProcessors(List.of(
          new IsolatingProcessor(new HoldallProcessor(), isolating),
          new AggregatingProcessor(new IndexProcessor(), aggregating)));
      check(task.call(), "it does not compile");
    }
    Map<String, Set<String>> types = new TreeMap<>(result.getGeneratedTypesWithIsolatedOrigin());
    System.out.println("types by origin      " + types);
    Map<String, Set<String>> resources = new TreeMap<>();
    result.getGeneratedResourcesWithIsolatedOrigin().forEach((origin, of) -> resources.put(origin, paths(of)));
    System.out.println("resources by origin  " + resources);
    Set<String> shared = paths(result.getGeneratedAggregatingResources());
    System.out.println("of all               " + shared);
    System.out.println("cause of a full build: " + result.getFullRebuildCause());
    check(result.getFullRebuildCause() == null, "Gradle would compile everything again");
    check(types.equals(Map.of(
            "test.apple", Set.of("test.appleStructureStep"), "test.pear", Set.of("test.pearStructureStep"))),
        "types are not isolated");
    check(resources.keySet().equals(types.keySet()) && resources.values().stream().allMatch(each -> each.size() == 1),
        "resources are not isolated");
    check(shared.equals(Set.of(
            "META-INF/holdall/index", "META-INF/services/org.holdall.engine.structure.StructureStep")),
        "the index is not aggregated");
  }

  private static Set<String> paths(Set<GeneratedResource> resources) {
    return resources.stream().map(GeneratedResource::getPath).collect(Collectors.toCollection(TreeSet::new));
  }

  private static void check(boolean holds, String otherwise) {
    if (!holds) {
      System.err.println(otherwise);
      System.exit(1);
    }
  }
}
