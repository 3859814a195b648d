package org.holdall.compiler;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;
import org.holdall.annotations.Plugin;
import org.holdall.compiler.check.Rules;
import org.holdall.compiler.check.Surroundings;
import org.holdall.compiler.model.Finding;
import org.holdall.compiler.model.Findings;
import org.holdall.compiler.model.Place;
import org.holdall.compiler.model.Severity;
import org.holdall.compiler.model.TreeModel;
import org.holdall.compiler.read.TreeReader;
import org.holdall.compiler.write.Output;
import org.holdall.compiler.write.TreeWriter;
import org.jspecify.annotations.Nullable;

/**
 * Reads annotated records, checks the backup trees they declare and generates the code for them. Everything is
 * generated even after an error, so that one cause gives one message.
 */
@AutoService(Processor.class)
@SupportedAnnotationTypes("org.holdall.annotations.*")
@SupportedOptions({"holdall.dir", "holdall.lock"})
public final class HoldallProcessor extends AbstractProcessor {
  private final Map<String, TreeModel> written = new TreeMap<>();
  private @Nullable TreeWriter writer;

  /** Made by the compiler. */
  public HoldallProcessor() {}

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (writer == null) {
      writer = new TreeWriter(new Output(processingEnv.getFiler()));
    }
    try {
      if (round.processingOver()) {
        if (!written.isEmpty()) {
          writer.index(written.values());
        }
      } else {
        process(roots(round), writer);
      }
    } catch (IOException e) {
      processingEnv
          .getMessager()
          .printMessage(
              Diagnostic.Kind.ERROR,
              "[HOLDALL-FILE] A file cannot be read or written: " + e.getMessage()
                  + ". Check the folders.");
    }
    return true;
  }

  private void process(List<TypeElement> roots, TreeWriter writer) throws IOException {
    if (roots.isEmpty()) {
      return;
    }
    Findings findings = new Findings();
    TreeReader reader = new TreeReader(processingEnv.getElementUtils(), findings);
    List<TreeModel> models =
        roots.stream().map(reader::read).filter(Objects::nonNull).toList();
    models.forEach(model -> written.put(model.tree().type(), model));
    check(models, roots.get(0), findings);
    for (TreeModel model : models) {
      writer.write(model);
    }
    findings.all().forEach(this::report);
  }

  private void check(List<TreeModel> models, TypeElement any, Findings findings)
      throws IOException {
    Project project = new Project(processingEnv);
    try {
      Surroundings in = new Surroundings(
          project.catalogue(any), List.copyOf(written.values()), project.locks(any));
      Rules rules = new Rules();
      models.forEach(model -> rules.check(model, in, findings));
    } catch (
        IllegalArgumentException
            e) { // Without the plugin's tables every column would be an error more.
      findings.error(
          "HOLDALL-SCHEMA",
          new Place(any, null, null),
          "the plugin's tables cannot be read: " + e.getMessage(),
          "Correct the file; Moodle's XMLDB editor writes it");
    }
  }

  /** The order in which compilers give types is that of the files; ours is by name. */
  private static List<TypeElement> roots(RoundEnvironment round) {
    return ElementFilter.typesIn(round.getElementsAnnotatedWith(Plugin.class)).stream()
        .sorted(Comparator.comparing(type -> type.getQualifiedName().toString()))
        .toList();
  }

  private void report(Finding finding) {
    Diagnostic.Kind kind =
        finding.severity() == Severity.ERROR ? Diagnostic.Kind.ERROR : Diagnostic.Kind.NOTE;
    processingEnv
        .getMessager()
        .printMessage(
            kind,
            finding.text(),
            finding.place().element(),
            finding.place().mirror(),
            finding.place().value());
  }
}
