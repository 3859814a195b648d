package org.holdall.compiler.read;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import org.holdall.compiler.model.Marks;
import org.holdall.compiler.model.Member;

/** Reads the components of a record. Their order is the header's; {@code getEnclosedElements} promises none. */
record MemberReader(Marks marks) {

  List<Member> read(TypeElement record) {
    List<Member> members = new ArrayList<>();
    for (RecordComponentElement component : record.getRecordComponents()) {
      Stream<Element> fields = ElementFilter.fieldsIn(record.getEnclosedElements()).stream()
          .filter(field -> field.getSimpleName().equals(component.getSimpleName()))
          .map(Element.class::cast);
      List<Element> faces = Stream.concat(fields, Stream.of(component, component.getAccessor()))
          .filter(face -> face != null)
          .toList();
      members.add(
          new Member(component.getSimpleName().toString(), component.asType(), faces, marks));
    }
    return members;
  }
}
