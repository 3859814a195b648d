package org.holdall.compiler;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.holdall.compiler.check.Rules;
import org.holdall.compiler.model.Findings;
import org.holdall.compiler.model.Place;
import org.holdall.compiler.model.Rulebook;
import org.holdall.compiler.model.TreeModel;
import org.holdall.compiler.write.Output;
import org.holdall.compiler.write.TreeWriter;

/**
 * Reads annotated types, checks the backup trees they declare and generates the code for them, each from its root alone: a
 * build may compile one without the others. Everything is generated even after an error, so that one cause gives one message.
 */
@AutoService(Processor.class)
@SupportedAnnotationTypes("org.holdall.annotations.*")
@SupportedOptions({"holdall.dir", "holdall.lock"})
public final class HoldallProcessor extends AbstractProcessor {
  /** Names of roots of which the compiler did not know something when they were read. */
  private final Set<String> unresolved = new TreeSet<>();

  /** Made by the compiler. */
  public HoldallProcessor() {}

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  /** Claims nothing: {@link IndexProcessor} comes next. */
  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    List<TypeElement> roots = Roots.of(round);
    Reporter reporter = new Reporter(processingEnv.getMessager());
    if (round.processingOver()) {
      reporter.report(tooLate());
    } else if (!roots.isEmpty()) {
      try {
        reporter.report(process(roots));
      } catch (IOException e) {
        reporter.report(e);
      }
    }
    return false;
  }

  /** What is unknown still, the compiler says itself. */
  private Findings tooLate() {
    Findings findings = new Findings();
    List<TypeElement> roots =
        unresolved.stream().map(processingEnv.getElementUtils()::getTypeElement).toList();
    Roots now = new Roots(processingEnv);
    now.read(roots, new Findings());
    for (TypeElement root : roots) {
      if (!now.unresolved().contains(root.getQualifiedName().toString())) {
        findings.error(
            Rulebook.ROOT,
            new Place(root, null, null),
            "the tree of " + root.getSimpleName()
                + " needs what another processor generated after it was read",
            "Let a module that is compiled before have it");
      }
    }
    return findings;
  }

  private Findings process(List<TypeElement> roots) throws IOException {
    Findings findings = new Findings();
    Roots reader = new Roots(processingEnv);
    List<TreeModel> models = reader.read(roots, findings);
    unresolved.addAll(reader.unresolved());
    new Project(processingEnv)
        .readable(roots.get(0), models, findings)
        .ifPresent(in -> Rules.ofTrees().check(models, in, findings));
    TreeWriter writer = new TreeWriter(new Output(processingEnv));
    boolean stub = findings.hasErrors();
    for (TreeModel model : models) {
      try {
        writer.write(model, stub);
      } catch (FilerException e) {
        findings.error(
            Rulebook.FILE,
            model.root().place(),
            "what is generated for " + model.root().type().getSimpleName()
                + " has the name of another type: " + e.getMessage(),
            "Rename one of the two");
      }
    }
    return findings;
  }
}
