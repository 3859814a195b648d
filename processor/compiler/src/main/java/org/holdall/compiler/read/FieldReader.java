package org.holdall.compiler.read;

import java.util.List;
import javax.lang.model.element.TypeElement;
import org.holdall.annotations.Annotate;
import org.holdall.annotations.Attr;
import org.holdall.annotations.Column;
import org.holdall.annotations.Convert;
import org.holdall.annotations.Encrypted;
import org.holdall.annotations.FormerName;
import org.holdall.annotations.MapsTo;
import org.holdall.annotations.Name;
import org.holdall.annotations.NotAnId;
import org.holdall.annotations.RichText;
import org.holdall.annotations.RollDate;
import org.holdall.annotations.Since;
import org.holdall.annotations.Until;
import org.holdall.annotations.When;
import org.holdall.compiler.model.Mark;
import org.holdall.compiler.model.Member;
import org.holdall.tree.model.Field;
import org.jspecify.annotations.Nullable;

/** Reads a component that is an attribute or a field. */
record FieldReader(Params params) {

  Field read(Member member) {
    Mark annotate = member.mark(Annotate.class);
    Mark mapsTo = member.mark(MapsTo.class);
    Mark when = member.mark(When.class);
    Mark since = member.mark(Since.class);
    Mark ids = annotate == null ? mapsTo : annotate;
    String missing = ids == null ? null : ids.text("missing");
    return new Field(
        member.name(),
        textOr(member.mark(Name.class), member.name()),
        textOr(member.mark(Column.class), member.name()),
        member.mark(Attr.class) != null,
        TypeNames.of(member.type()),
        text(annotate, "value"),
        annotate != null && annotate.flag("inforef"),
        annotate != null && annotate.flag("map"),
        mapsTo == null ? null : target(mapsTo),
        "ZERO".equals(missing) ? null : missing,
        text(member.mark(NotAnId.class), "value"),
        member.mark(RollDate.class) != null,
        member.mark(RichText.class) != null,
        member.mark(Encrypted.class) != null,
        text(when, "value"),
        text(when, "none"),
        text(since, "value"),
        text(member.mark(Until.class), "value"),
        params.inOrNull(text(since, "otherwise")),
        type(member.mark(Convert.class)),
        member.type().getKind().isPrimitive(),
        former(member.mark(FormerName.class)));
  }

  /** The names of {@code @FormerName}, none without it. */
  static List<String> former(@Nullable Mark mark) {
    return mark == null ? List.of() : mark.texts("value");
  }

  private @Nullable String target(Mark mapsTo) {
    TypeElement type = mapsTo.type("value");
    if (type != null) {
      return type.getQualifiedName().toString();
    }
    String name = mapsTo.textOrNull("name");
    return name == null ? null : params.inName(name);
  }

  private static String textOr(@Nullable Mark mark, String otherwise) {
    String text = text(mark, "value");
    return text == null ? otherwise : text;
  }

  private static @Nullable String text(@Nullable Mark mark, String value) {
    return mark == null ? null : mark.textOrNull(value);
  }

  private static @Nullable String type(@Nullable Mark mark) {
    TypeElement type = mark == null ? null : mark.type("value");
    return type == null ? null : type.getQualifiedName().toString();
  }
}
