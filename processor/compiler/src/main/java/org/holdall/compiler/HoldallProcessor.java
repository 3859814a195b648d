package org.holdall.compiler;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.holdall.compiler.check.Provided;
import org.holdall.compiler.check.Rules;
import org.holdall.compiler.check.Surroundings;
import org.holdall.compiler.model.Finding;
import org.holdall.compiler.model.Findings;
import org.holdall.compiler.model.Node;
import org.holdall.compiler.model.Place;
import org.holdall.compiler.model.Rulebook;
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
          provided(writer.steps(written.values()));
        }
      } else {
        process(roots(round), writer);
      }
    } catch (IOException e) {
      processingEnv
          .getMessager()
          .printMessage(
              Diagnostic.Kind.ERROR,
              "[" + Rulebook.FILE.id() + "] a file cannot be read or written: " + e.getMessage()
                  + ". Check the folders of the build.");
    }
    return true;
  }

  private void process(List<TypeElement> roots, TreeWriter writer) throws IOException {
    if (roots.isEmpty()) {
      return;
    }
    Findings findings = new Findings();
    List<TreeModel> models = read(roots, findings);
    models.forEach(model -> written.put(model.tree().type(), model));
    check(models, roots.get(0), findings);
    for (TreeModel model : models) {
      writer.write(model, findings.hasErrors());
    }
    findings.all().forEach(this::report);
  }

  /** What is a child of another root is no root: the rules say so, and nothing else that would follow from it. */
  private List<TreeModel> read(List<TypeElement> roots, Findings findings) {
    Map<TypeElement, Findings> said = new LinkedHashMap<>();
    List<TreeModel> models = new ArrayList<>();
    Set<TypeElement> children = new HashSet<>();
    for (TypeElement root : roots) {
      Findings own = said.computeIfAbsent(root, each -> new Findings());
      TreeModel model = new TreeReader(
              processingEnv.getElementUtils(), processingEnv.getTypeUtils(), own)
          .read(root);
      if (model != null) {
        models.add(model);
        model.nodes().stream().skip(1).map(Node::type).forEach(children::add);
      }
    }
    said.keySet().removeAll(children);
    said.values().forEach(each -> each.all().forEach(findings::add));
    models.removeIf(model -> children.contains(model.root().type()));
    return models;
  }

  private void check(List<TreeModel> models, TypeElement any, Findings findings)
      throws IOException {
    Project project = new Project(processingEnv);
    try {
      Surroundings in = new Surroundings(
          project.catalogue(any), List.copyOf(written.values()), project.locks(any));
      new Rules().check(models, in, findings);
    } catch (
        IllegalArgumentException
            e) { // Without the plugin's tables every column would be an error more.
      findings.error(
          Rulebook.SCHEMA,
          new Place(any, null, null),
          "the plugin's tables cannot be read: " + e.getMessage(),
          "Correct the file; Moodle's XMLDB editor writes it");
    }
  }

  /** Asked for in the last round only: compilers look for what a module provides as soon as somebody asks. */
  private void provided(List<String> steps) {
    Findings findings = new Findings();
    new Provided(processingEnv.getElementUtils()).check(steps, findings);
    findings.all().forEach(this::report);
  }

  /** The order in which compilers give types is that of the files; ours is by name. */
  private static List<TypeElement> roots(RoundEnvironment round) {
    return ElementFilter.typesIn(round.getElementsAnnotatedWith(Plugin.class)).stream()
        .sorted(Comparator.comparing(type -> type.getQualifiedName().toString()))
        .toList();
  }

  private void report(Finding finding) {
    Diagnostic.Kind kind = switch (finding.severity()) {
      case ERROR -> Diagnostic.Kind.ERROR;
      case WARNING -> Diagnostic.Kind.WARNING;
      case NOTE -> Diagnostic.Kind.NOTE;
    };
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
