package org.holdall.compiler.model;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import org.holdall.tree.model.Element;
import org.holdall.tree.model.Field;
import org.jspecify.annotations.Nullable;

/**
 * An element of the tree and the record it was read from.
 *
 * @param element the element as data, parameters replaced
 * @param type the record, class or interface
 * @param members its members in declared order
 * @param children children in the order of {@link Element#children}
 * @param owners the components that the children were read from, in the same order
 * @param params parameters given by the parents' {@code with}, unquoted
 * @param recurring true if the type already stands above itself; such a node has no children
 * @param marks how annotations are found
 */
public record Node(
    Element element,
    TypeElement type,
    List<Member> members,
    List<Node> children,
    List<Member> owners,
    Map<String, String> params,
    boolean recurring,
    Marks marks) {
  public Node {
    members = List.copyOf(members);
    children = List.copyOf(children);
    owners = List.copyOf(owners);
    params = Map.copyOf(params);
  }

  /** This node and all below it, in document order: the numbering of elements. */
  public Stream<Node> all() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(Node::all));
  }

  /** The component a field was read from. */
  public Member member(Field field) {
    return members.stream()
        .filter(m -> m.name().equals(field.member()))
        .findFirst()
        .orElseThrow();
  }

  /** How messages name a member: {@code Answer.userid}. */
  public String nameOf(String member) {
    return type.getSimpleName() + "." + member;
  }

  /** Whether the type is of a kind that has members; others are reported. */
  public boolean hasMembers() {
    return switch (type.getKind()) {
      case RECORD, CLASS, INTERFACE -> true;
      default -> false;
    };
  }

  /** Whether a class of the author makes its rows, whose members generated code reads. */
  public boolean hasMadeRows() {
    return element.source() != null && element.source().rows() != null;
  }

  /** The annotation on the type, null if there is none. */
  public @Nullable Mark mark(Class<? extends Annotation> annotation) {
    return marks.find(type, annotation);
  }

  /** The type as a whole. */
  public Place place() {
    return new Place(type, null, null);
  }

  /** A value of an annotation on the type, as near as it was written. */
  public Place place(Class<? extends Annotation> annotation, String value) {
    Mark mark = mark(annotation);
    return mark == null ? place() : mark.place(value);
  }
}
