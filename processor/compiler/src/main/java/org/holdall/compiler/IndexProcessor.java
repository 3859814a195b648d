package org.holdall.compiler;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.holdall.annotations.Plugin;
import org.holdall.compiler.check.Provided;
import org.holdall.compiler.check.Rules;
import org.holdall.compiler.check.Surroundings;
import org.holdall.compiler.model.Findings;
import org.holdall.compiler.model.Marks;
import org.holdall.compiler.model.TreeModel;
import org.holdall.compiler.write.Index;
import org.holdall.compiler.write.Output;

/**
 * Writes what makes the engine find all trees of a module, and checks what only all of them together can break. Comes after
 * {@link HoldallProcessor}, by the order of their names in the service file.
 */
@AutoService(Processor.class)
@SupportedAnnotationTypes("org.holdall.annotations.*")
public final class IndexProcessor extends AbstractProcessor {
  /** By name: what a round knew of a type is not valid in the next. */
  private final Set<String> names = new TreeSet<>();

  /** Made by the compiler. */
  public IndexProcessor() {}

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    Roots.of(round).forEach(root -> names.add(root.getQualifiedName().toString()));
    if (round.processingOver() && !names.isEmpty()) {
      Reporter reporter = new Reporter(processingEnv.getMessager());
      try {
        reporter.report(finish(round.errorRaised()));
      } catch (IOException e) {
        reporter.report(e);
      }
    }
    return true;
  }

  /** In the last round only: compilers look for what a module provides as soon as somebody asks. */
  private Findings finish(boolean errors) throws IOException {
    Elements elements = processingEnv.getElementUtils();
    List<TypeElement> roots =
        names.stream().map(elements::getTypeElement).filter(Objects::nonNull).toList();
    Findings findings = new Findings();
    // What is wrong with a tree was said when it was compiled.
    List<TreeModel> models = new Roots(processingEnv).read(roots, new Findings());
    if (!models.isEmpty()) {
      Surroundings in = new Project(processingEnv).surroundings(roots.get(0), models);
      Rules.ofModule(errors).check(models, in, findings);
      Index index = new Index(models);
      index.write(new Output(processingEnv), root -> isRoot(elements, root));
      new Provided(elements).check(index.steps(), findings);
    }
    return findings;
  }

  private static boolean isRoot(Elements elements, String name) {
    TypeElement type = elements.getTypeElement(name);
    return type != null && new Marks(elements).find(type, Plugin.class) != null;
  }
}
