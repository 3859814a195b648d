package org.holdall.compiler.read;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.Types;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.FileArea;
import org.holdall.annotations.FormerName;
import org.holdall.annotations.Plugins;
import org.holdall.annotations.When;
import org.holdall.compiler.model.Findings;
import org.holdall.compiler.model.Mark;
import org.holdall.compiler.model.Marks;
import org.holdall.compiler.model.Member;
import org.holdall.compiler.model.Node;
import org.holdall.compiler.model.Rulebook;
import org.holdall.tree.model.Child;
import org.holdall.tree.model.Element;
import org.holdall.tree.model.Field;
import org.jspecify.annotations.Nullable;

/** Reads a type and all types below it. */
record NodeReader(Marks marks, Types types, Findings findings, String component) {

  /** Reads the type of a root. */
  Node read(TypeElement type) {
    return read((DeclaredType) type.asType(), Params.NONE, List.of());
  }

  /** Reads a type; {@code above} are the types it stands in. */
  private Node read(DeclaredType use, Params params, List<TypeElement> above) {
    TypeElement type = (TypeElement) use.asElement();
    if (type.getSuperclass().getKind() == TypeKind.ERROR) {
      findings.unresolved(); // with what would be inherited
    }
    List<Member> members = new MemberReader(marks, types).read(use);
    if (members.stream().anyMatch(each -> TypeNames.of(each.type()).contains(Findings.UNKNOWN))) {
      findings.unresolved();
    }
    List<Child> children = new ArrayList<>();
    List<Node> nodes = new ArrayList<>();
    List<Member> owners = new ArrayList<>();
    boolean recurring = above.contains(type);
    List<TypeElement> path = Stream.concat(above.stream(), Stream.of(type)).toList();
    for (Member member : members) {
      Mark mark = member.mark(Children.class);
      if (mark == null || recurring) {
        continue;
      }
      String subject = type.getSimpleName() + "." + member.name();
      Params given = params.with(Equality.all(mark, "with", subject, findings));
      Mark when = member.mark(When.class);
      for (DeclaredType item : items(type, member)) {
        Node node = read(item, given, path);
        nodes.add(node);
        owners.add(member);
        children.add(new Child(
            Stream.of(mark.text("value").split("/"))
                .filter(name -> !name.isEmpty())
                .toList(),
            node.element(),
            TypeNames.isList(member.type()),
            when == null ? null : when.textOrNull("value"),
            mark.flag("omitEmpty")));
      }
    }
    Node node = new Node(
        element(type, params, members, children, owners),
        type,
        members,
        nodes,
        owners,
        params.unquoted(),
        recurring,
        marks);
    if (!node.hasMembers()) {
      findings.error(
          Rulebook.RECORD,
          node.place(),
          type.getSimpleName() + " is neither a record nor a class or interface",
          "Declare it as a record");
    }
    return node;
  }

  private Element element(
      TypeElement type,
      Params params,
      List<Member> members,
      List<Child> children,
      List<Member> owners) {
    Mark mark = marks.find(type, BackupElement.class);
    TypeElement hooks = mark == null ? null : mark.type("hooks");
    return new Element(
        mark == null ? "" : mark.text("value"),
        type.getQualifiedName().toString(),
        new SourceReader(marks, findings).read(type, params),
        fields(members, params),
        children,
        files(type, params),
        mark == null
            ? List.of()
            : mark.texts("mapped").stream().map(params::inName).toList(),
        hooks == null ? null : hooks.getQualifiedName().toString(),
        PointReader.read(members, owners),
        FieldReader.former(marks.find(type, FormerName.class)));
  }

  private static List<Field> fields(List<Member> members, Params params) {
    FieldReader reader = new FieldReader(params);
    List<Member> values = members.stream()
        .filter(member -> member.mark(Children.class) == null && member.mark(Plugins.class) == null)
        .toList();
    Stream<Member> attributes = values.stream().filter(member -> member.mark(Attr.class) != null);
    Stream<Member> fields = values.stream().filter(member -> member.mark(Attr.class) == null);
    return Stream.concat(attributes, fields).map(reader::read).toList();
  }

  private List<org.holdall.tree.model.FileArea> files(TypeElement type, Params params) {
    return marks.all(type, FileArea.class, FileArea.All.class).stream()
        .map(area -> new org.holdall.tree.model.FileArea(
            params.inName(area.text("value")),
            area.text("component").isEmpty() ? component : params.inName(area.text("component")),
            area.textOrNull("itemId"),
            area.text("context"),
            area.textOrNull("when")))
        .toList();
  }

  /** The elements that a member with {@code @Children} holds; what is none is reported. */
  private List<DeclaredType> items(TypeElement type, Member member) {
    DeclaredType item = TypeNames.item(member.type());
    TypeKind kind = item == null ? member.type().getKind() : item.getKind();
    if (kind == TypeKind.ERROR) {
      findings.unresolved();
      return List.of();
    }
    if (item == null) {
      return none(type, member, null);
    }
    List<DeclaredType> items = Lineage.elements(item, marks);
    for (DeclaredType each : items) {
      TypeElement element = (TypeElement) each.asElement();
      if (marks.find(element, BackupElement.class) == null) {
        return none(type, member, element);
      }
    }
    return items;
  }

  private List<DeclaredType> none(TypeElement type, Member member, @Nullable TypeElement item) {
    findings.error(
        Rulebook.CHILDREN,
        member.place(Children.class, "value"),
        type.getSimpleName() + "." + member.name() + " is no child: " + TypeNames.of(member.type())
            + " is neither a @BackupElement nor a List of one",
        item == null || item.getQualifiedName().toString().startsWith("java.")
            ? "Declare it as List<X>, where X is a record with @BackupElement"
            : "Annotate " + item.getSimpleName() + " with @BackupElement");
    return List.of();
  }
}
