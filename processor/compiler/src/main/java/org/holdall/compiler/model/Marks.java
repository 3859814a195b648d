package org.holdall.compiler.model;

import java.lang.annotation.Annotation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Finds annotations through mirrors: classes named in them need not be loadable. */
public final class Marks {
  private final Elements elements;

  /** Defaults of annotations are looked up in {@code elements}. */
  public Marks(Elements elements) {
    this.elements = elements;
  }

  /** The annotation of this type, null if there is none. */
  public @Nullable Mark find(Element on, Class<? extends Annotation> type) {
    return named(on, type).findFirst().orElse(null);
  }

  /** Every annotation of a repeatable type in declared order, whether in its container or alone. */
  public List<Mark> all(
      Element on, Class<? extends Annotation> type, Class<? extends Annotation> container) {
    Stream<Mark> contained = named(on, container)
        .flatMap(all -> all.mirrors("value").stream().map(mirror -> mark(on, mirror)));
    return Stream.concat(named(on, type), contained).toList();
  }

  private Stream<Mark> named(Element on, Class<? extends Annotation> type) {
    return on.getAnnotationMirrors().stream()
        .filter(mirror -> mirror.getAnnotationType().asElement() instanceof TypeElement element
            && element.getQualifiedName().contentEquals(type.getCanonicalName()))
        .map(mirror -> mark(on, mirror));
  }

  private Mark mark(Element on, AnnotationMirror mirror) {
    Map<String, AnnotationValue> values = new LinkedHashMap<>();
    elements
        .getElementValuesWithDefaults(mirror)
        .forEach((method, value) -> values.put(method.getSimpleName().toString(), value));
    return new Mark(on, mirror, values);
  }
}
