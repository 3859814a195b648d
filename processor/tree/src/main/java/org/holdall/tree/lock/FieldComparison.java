package org.holdall.tree.lock;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.holdall.tree.model.Element;
import org.holdall.tree.model.Field;
import org.holdall.tree.model.Source;
import org.holdall.tree.model.Tree;
import org.holdall.tree.schema.Catalogue;
import org.holdall.tree.schema.Column;
import org.jspecify.annotations.Nullable;

/** Compares attributes and fields of two elements. */
final class FieldComparison {
  private static final Catalogue MOODLE = Catalogue.load("4.5");

  private final List<Reserved> reserved;
  private final Tree now;
  private final Report report;

  FieldComparison(List<Reserved> reserved, Tree now, Report report) {
    this.reserved = reserved;
    this.now = now;
    this.report = report;
  }

  /**
   * Compares.
   *
   * @param turned names that turned from field to element or back, already reported
   */
  void compare(String path, Element was, Element is, Set<String> turned) {
    Set<Field> renamed = new HashSet<>();
    for (Field field : was.fields()) {
      Optional<Field> same = named(field.name(), is);
      Optional<Field> other = same.isPresent() ? Optional.empty() : renamed(field.name(), was, is);
      if (same.isPresent()) {
        if (!turned.contains(field.name())) {
          both(path, field, same.get());
          report.former(Paths.of(path, field), field.former(), same.get().former());
        }
      } else if (other.isPresent()) {
        renamed.add(other.get());
        report.moved(Rule.NAME_A1, Paths.of(path, field), Paths.of(path, other.get()));
        both(path, field, other.get());
        List<String> more = new ArrayList<>(other.get().former());
        more.remove(field.name());
        report.former(Paths.of(path, other.get()), field.former(), more);
      } else if (!turned.contains(field.name())) {
        removed(path, was, field, is);
      }
    }
    is.fields().stream()
        .filter(field -> named(field.name(), was).isEmpty()
            && !turned.contains(field.name())
            && !renamed.contains(field))
        .forEach(field -> added(path, is, field));
  }

  /** What is read under this name and was not there before. */
  private static Optional<Field> renamed(String name, Element was, Element is) {
    return is.fields().stream()
        .filter(
            field -> field.former().contains(name) && named(field.name(), was).isEmpty())
        .findFirst();
  }

  private static Optional<Field> named(String name, Element element) {
    return element.fields().stream().filter(field -> field.name().equals(name)).findFirst();
  }

  private void removed(String path, Element was, Field field, Element is) {
    List<String> names =
        Stream.concat(Stream.of(was.type(), is.type()), was.mapped().stream()).toList();
    boolean needed = field.attribute()
        && fields(now.root())
            .anyMatch(each -> each.mapsTo() != null && names.contains(each.mapsTo()));
    report.add(
        needed ? Rule.TREE_006 : Rule.FIELD_D1,
        Paths.of(path, field),
        needed ? "was removed although other fields refer to it" : "was removed");
  }

  private static Stream<Field> fields(Element element) {
    return Stream.concat(
        element.fields().stream(),
        element.children().stream().flatMap(child -> fields(child.element())));
  }

  private void added(String path, Element element, Field field) {
    String place = Paths.of(path, field);
    List<String> both = List.of(path + "/" + field.name(), path + "/@" + field.name());
    Optional<Reserved> before =
        reserved.stream().filter(each -> both.contains(each.path())).findFirst();
    if (before.isPresent()) {
      boolean same = before.get().path().equals(place)
          && field.javaType().equals(before.get().type());
      report.add(
          same ? Rule.FIELD_R1 : Rule.FIELD_R2,
          place,
          "was removed before" + " and is back"
              + (same
                  ? ""
                  : " in another form: " + before.get().path() + " "
                      + before.get().type()));
    } else if (mayBeMissing(element, field)) {
      report.add(Rule.FIELD_A1, place, "was added");
    } else {
      report.add(
          Rule.FIELD_A2, place, "was added, but older archives lack it and it has no default");
    }
  }

  /** True if a row of an archive without the field can be written. */
  private static boolean mayBeMissing(Element element, Field field) {
    Source source = element.source();
    return !field.required()
        || field.otherwise() != null
        || source == null
        || source.column(field.column()) == null
        || MOODLE
            .column(source.table(), String.valueOf(source.column(field.column())))
            .filter(FieldComparison::hasDefault)
            .isPresent();
  }

  private static boolean hasDefault(Column column) {
    return column.nullable() || column.sequence() || column.defaultValue() != null;
  }

  private void both(String path, Field was, Field is) {
    String place = Paths.of(path, was.name().equals(is.name()) ? was : is);
    if (was.attribute() != is.attribute()) {
      report.add(
          Rule.FIELD_M1,
          place,
          was.attribute() ? "was an attribute, is a field" : "was a field, is an attribute");
    }
    type(place, was, is);
    ids(place, was, is);
    report.differs(Rule.WHEN_A1, place, "condition", was.when(), is.when());
    report.differs(Rule.DETAIL_A1, place, "none", was.none(), is.none());
    report.differs(Rule.DETAIL_A1, place, "member", was.member(), is.member());
    report.differs(Rule.DETAIL_A1, place, "column", was.column(), is.column());
    report.differs(Rule.DETAIL_A1, place, "rollDate", was.rollDate(), is.rollDate());
    report.differs(Rule.DETAIL_A1, place, "richText", was.richText(), is.richText());
    report.differs(Rule.DETAIL_A1, place, "since", was.since(), is.since());
    report.differs(Rule.DETAIL_A1, place, "until", was.until(), is.until());
    report.differs(Rule.DETAIL_A1, place, "otherwise", was.otherwise(), is.otherwise());
  }

  private void type(String place, Field was, Field is) {
    if (!was.javaType().equals(is.javaType())) {
      boolean wider = Widening.allowed(was.javaType(), is.javaType());
      report.differs(
          wider ? Rule.FIELD_T1 : Rule.FIELD_T2, place, "type", was.javaType(), is.javaType());
    }
    if (was.required() != is.required()) {
      report.add(
          was.required() ? Rule.FIELD_T1 : Rule.FIELD_T2,
          place,
          was.required() ? "may be null" : "may no longer be null");
    }
    report.differs(Rule.FIELD_T2, place, "converter", was.convert(), is.convert());
    report.differs(Rule.FIELD_T2, place, "encrypted", was.encrypted(), is.encrypted());
  }

  private void ids(String place, Field was, Field is) {
    id(place, "id of", was.annotate(), is.annotate());
    id(place, "maps to", was.mapsTo(), is.mapsTo());
    if (was.annotate() != null && Objects.equals(was.annotate(), is.annotate())) {
      report.differs(
          was.inforef() ? Rule.REF_001 : Rule.REF_A1,
          place,
          "inforef",
          was.inforef(),
          is.inforef());
      report.differs(was.map() ? Rule.REF_001 : Rule.REF_A1, place, "map", was.map(), is.map());
    }
    report.differs(Rule.DETAIL_A1, place, "missing", was.missing(), is.missing());
    report.differs(Rule.DETAIL_A1, place, "not an id", was.notAnId(), is.notAnId());
  }

  private void id(String place, String name, @Nullable String was, @Nullable String is) {
    report.differs(was == null ? Rule.REF_A1 : Rule.REF_001, place, name, was, is);
  }
}
