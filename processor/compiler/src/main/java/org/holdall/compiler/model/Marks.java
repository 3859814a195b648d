package org.holdall.compiler.model;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.holdall.annotations.Plugin;
import org.jspecify.annotations.Nullable;

/** Finds annotations through mirrors: classes named in them need not be loadable. */
public final class Marks {
  private static final String OURS = Plugin.class.getPackageName() + ".";

  private final Elements elements;

  /** By what is annotated, then by the annotation's name: every annotation is asked for many times. */
  private final Map<Element, Map<String, List<Mark>>> known = new HashMap<>();

  private boolean unresolved;

  /** Defaults of annotations are looked up in {@code elements}. */
  public Marks(Elements elements) {
    this.elements = elements;
  }

  /** The annotation of this type, null if there is none. */
  public @Nullable Mark find(Element on, Class<? extends Annotation> type) {
    List<Mark> marks = named(on, type);
    return marks.isEmpty() ? null : marks.get(0);
  }

  /** Every annotation of a repeatable type in declared order, whether in its container or alone. */
  public List<Mark> all(
      Element on, Class<? extends Annotation> type, Class<? extends Annotation> container) {
    Stream<Mark> contained = named(on, container).stream()
        .flatMap(all -> all.mirrors("value").stream().map(mirror -> mark(on, mirror)));
    return Stream.concat(named(on, type).stream(), contained).toList();
  }

  /** Whether an annotation of Holdall's that was read names what the compiler does not know, or not yet. */
  public boolean hasUnresolved() {
    return unresolved;
  }

  private List<Mark> named(Element on, Class<? extends Annotation> type) {
    return known.computeIfAbsent(on, this::read).getOrDefault(type.getCanonicalName(), List.of());
  }

  private Map<String, List<Mark>> read(Element on) {
    Map<String, List<Mark>> marks = new HashMap<>();
    for (AnnotationMirror mirror : on.getAnnotationMirrors()) {
      if (mirror.getAnnotationType().asElement() instanceof TypeElement type) {
        marks
            .computeIfAbsent(type.getQualifiedName().toString(), name -> new ArrayList<>())
            .add(mark(on, mirror));
      }
    }
    return marks;
  }

  private static boolean unknown(AnnotationValue value) {
    return Findings.UNKNOWN.equals(value.getValue())
        || value.getValue() instanceof TypeMirror type && type.getKind() == TypeKind.ERROR
        || value.getValue() instanceof List<?> list
            && list.stream().anyMatch(each -> each instanceof AnnotationValue one && unknown(one));
  }

  private Mark mark(Element on, AnnotationMirror mirror) {
    unresolved |= mirror.getAnnotationType().toString().startsWith(OURS)
        && mirror.getElementValues().values().stream().anyMatch(Marks::unknown);
    Map<String, AnnotationValue> values = new LinkedHashMap<>();
    elements
        .getElementValuesWithDefaults(mirror)
        .forEach((method, value) -> values.put(method.getSimpleName().toString(), value));
    return new Mark(on, mirror, values);
  }
}
