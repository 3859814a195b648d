package org.holdall.compiler.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import org.holdall.compiler.model.Marks;
import org.holdall.compiler.model.Member;
import org.jspecify.annotations.Nullable;

/**
 * Reads what an element is made of: a record's components; a class's fields, inherited ones first; accessors that an abstract
 * class or an interface leaves to others to write. Types are those of the use: of a {@code Row<Answer>}, {@code T} is {@code Answer}.
 */
record MemberReader(Marks marks, Types types) {

  List<Member> read(DeclaredType type) {
    TypeElement element = (TypeElement) type.asElement();
    return switch (element.getKind()) {
      case RECORD -> components(type, element);
      case CLASS, INTERFACE -> state(type, element);
      default -> List.of();
    };
  }

  /** Their order is the header's; {@code getEnclosedElements} promises none. */
  private List<Member> components(DeclaredType type, TypeElement record) {
    List<Member> members = new ArrayList<>();
    for (RecordComponentElement component : record.getRecordComponents()) {
      String name = component.getSimpleName().toString();
      ExecutableElement accessor = component.getAccessor();
      Stream<Element> fields = ElementFilter.fieldsIn(record.getEnclosedElements()).stream()
          .filter(field -> field.getSimpleName().contentEquals(name))
          .map(Element.class::cast);
      List<Element> faces = Stream.concat(fields, Stream.of(component, accessor))
          .filter(face -> face != null)
          .toList();
      TypeMirror seen = type.getTypeArguments().isEmpty() || accessor == null
          ? component.asType()
          : result(type, accessor);
      members.add(new Member(name, seen, name + "()", faces, marks));
    }
    return members;
  }

  private List<Member> state(DeclaredType type, TypeElement element) {
    List<TypeElement> lineage = Lineage.of(element);
    Map<String, ExecutableElement> accessors = new LinkedHashMap<>();
    for (TypeElement each : lineage) {
      ElementFilter.methodsIn(each.getEnclosedElements()).stream()
          .filter(Accessors::reads)
          .forEach(method -> accessors.put(Accessors.name(method), method));
    }
    Map<String, Member> members = new LinkedHashMap<>();
    for (TypeElement each : lineage) {
      for (VariableElement field : ElementFilter.fieldsIn(each.getEnclosedElements())) {
        if (!field.getModifiers().contains(Modifier.STATIC)
            && !field.getModifiers().contains(Modifier.TRANSIENT)) {
          String name = field.getSimpleName().toString();
          members.put(
              name, member(name, types.asMemberOf(type, field), field, accessors.get(name)));
        }
      }
    }
    if (!element.getKind().isClass() || element.getModifiers().contains(Modifier.ABSTRACT)) {
      accessors.forEach((name, method) -> {
        if (method.getModifiers().contains(Modifier.ABSTRACT)) {
          members.putIfAbsent(name, member(name, result(type, method), null, method));
        }
      });
    }
    return List.copyOf(members.values());
  }

  private Member member(
      String name,
      TypeMirror type,
      @Nullable VariableElement field,
      @Nullable ExecutableElement accessor) {
    String access = accessor != null && seen(accessor)
        ? accessor.getSimpleName() + "()"
        : field != null && seen(field) && !byLombok(field) ? name : null;
    List<Element> faces = Stream.<@Nullable Element>of(field, accessor)
        .filter(face -> face != null)
        .map(Element.class::cast)
        .toList();
    return new Member(name, type, access, faces, marks);
  }

  /** Lombok may make fields private, and write their accessors, after they were read. */
  private static boolean byLombok(VariableElement field) {
    return Stream.of(field, field.getEnclosingElement())
        .flatMap(each -> each.getAnnotationMirrors().stream())
        .anyMatch(mark -> mark.getAnnotationType().toString().startsWith("lombok."));
  }

  private static boolean seen(Element element) {
    return !element.getModifiers().contains(Modifier.PRIVATE);
  }

  private TypeMirror result(DeclaredType type, ExecutableElement method) {
    return ((ExecutableType) types.asMemberOf(type, method)).getReturnType();
  }
}
