package org.holdall.compiler.model;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * What an element is made of: a record's component, a field, or an accessor. An annotation on a component stands on the component,
 * its private field and its accessor; the field is asked first because on JDK 17 only there it has a position.
 *
 * @param name its name, an accessor's without {@code get}
 * @param type declared type
 * @param access how others of the package read it: {@code name()}, {@code getName()} or {@code name}; null if they cannot
 * @param faces field, component and accessor, as far as the compiler shows them
 * @param marks how annotations are found
 */
public record Member(
    String name, TypeMirror type, @Nullable String access, List<Element> faces, Marks marks) {
  public Member {
    faces = List.copyOf(faces);
  }

  /** What {@link #access} names, as far as the compiler shows it. */
  public Optional<Element> reader() {
    boolean method = access != null && access.endsWith("()");
    return faces.stream()
        .filter(face -> access != null)
        .filter(face -> face.getKind() == (method ? ElementKind.METHOD : ElementKind.FIELD))
        .findFirst();
  }

  /** The annotation of this type, null if there is none. */
  public @Nullable Mark mark(Class<? extends Annotation> annotation) {
    return faces.stream()
        .map(face -> marks.find(face, annotation))
        .filter(mark -> mark != null)
        .findFirst()
        .orElse(null);
  }

  /** The member as a whole. */
  public Place place() {
    return new Place(faces.get(0), null, null);
  }

  /** A value of an annotation on the member, as near as it was written. */
  public Place place(Class<? extends Annotation> annotation, String value) {
    Mark mark = mark(annotation);
    return mark == null ? place() : mark.place(value);
  }
}
