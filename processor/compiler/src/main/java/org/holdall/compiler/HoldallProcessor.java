package org.holdall.compiler;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.holdall.compiler.check.Rules;
import org.holdall.compiler.model.Findings;
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
    if (!round.processingOver() && !roots.isEmpty()) {
      Reporter reporter = new Reporter(processingEnv.getMessager());
      try {
        reporter.report(process(roots));
      } catch (IOException e) {
        reporter.report(e);
      }
    }
    return false;
  }

  private Findings process(List<TypeElement> roots) throws IOException {
    Findings findings = new Findings();
    List<TreeModel> models = new Roots(processingEnv).read(roots, findings);
    new Project(processingEnv)
        .readable(roots.get(0), models, findings)
        .ifPresent(in -> Rules.ofTrees().check(models, in, findings));
    TreeWriter writer = new TreeWriter(new Output(processingEnv));
    for (TreeModel model : models) {
      writer.write(model, findings.hasErrors());
    }
    return findings;
  }
}
