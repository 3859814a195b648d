package org.holdall.compiler.model;

import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/**
 * An annotation as the author wrote it, defaults included. Members that the compiler could not resolve read as if they
 * were not given: the compiler itself reports them.
 *
 * @param owner what is annotated
 * @param mirror the annotation
 * @param values all members by name
 */
public record Mark(Element owner, AnnotationMirror mirror, Map<String, AnnotationValue> values) {
  public Mark {
    values = Map.copyOf(values);
  }

  /** A string, or the name of an enum constant. */
  public String text(String member) {
    return string(value(member));
  }

  private static String string(@Nullable Object value) {
    return value instanceof VariableElement constant
        ? constant.getSimpleName().toString()
        : String.valueOf(value);
  }

  /** As {@link #text}, null where it is empty. */
  public @Nullable String textOrNull(String member) {
    String text = text(member);
    return text.isEmpty() ? null : text;
  }

  /** The strings of an array, or the names of its enum constants; never null. */
  public List<String> texts(String member) {
    return array(member).stream().map(each -> string(each.getValue())).toList();
  }

  /** The annotations of a container. */
  public List<AnnotationMirror> mirrors(String member) {
    return array(member).stream()
        .map(AnnotationValue::getValue)
        .filter(AnnotationMirror.class::isInstance)
        .map(AnnotationMirror.class::cast)
        .toList();
  }

  /** A boolean. */
  public boolean flag(String member) {
    return Boolean.TRUE.equals(value(member));
  }

  /** A number, 0 if it cannot be read. */
  public int number(String member) {
    return value(member) instanceof Integer number ? number : 0;
  }

  /** A class, null for {@code void.class}, and for one that ecj shows though it does not exist, as javac does not. */
  public @Nullable TypeElement type(String member) {
    return value(member) instanceof DeclaredType type
            && type.getKind() == TypeKind.DECLARED
            && type.asElement() instanceof TypeElement element
        ? element
        : null;
  }

  /** The annotation itself. */
  public Place place() {
    return new Place(owner, mirror, null);
  }

  /** The value of a member where it was written, else the annotation. */
  public Place place(String member) {
    AnnotationValue written = mirror.getElementValues().entrySet().stream()
        .filter(entry -> entry.getKey().getSimpleName().contentEquals(member))
        .map(Map.Entry::getValue)
        .findFirst()
        .map(AnnotationValue.class::cast)
        .orElse(null);
    return new Place(owner, mirror, written);
  }

  private @Nullable Object value(String member) {
    AnnotationValue value = values.get(member);
    return value == null ? null : value.getValue();
  }

  private List<AnnotationValue> array(String member) {
    return value(member) instanceof List<?> list
        ? list.stream()
            .filter(AnnotationValue.class::isInstance)
            .map(AnnotationValue.class::cast)
            .toList()
        : List.of();
  }
}
