package org.holdall.compiler.read;

import java.util.List;
import javax.lang.model.element.TypeElement;
import org.holdall.annotations.Join;
import org.holdall.annotations.Source;
import org.holdall.compiler.model.Findings;
import org.holdall.compiler.model.Mark;
import org.holdall.compiler.model.Marks;
import org.holdall.tree.model.Source.Is;
import org.jspecify.annotations.Nullable;

/** Reads {@code @Source} and {@code @Join}s of a type, parameters replaced. */
record SourceReader(Marks marks, Findings findings) {

  /** The source, null if the type has none. */
  org.holdall.tree.model.@Nullable Source read(TypeElement type, Params params) {
    Mark source = marks.find(type, Source.class);
    if (source == null) {
      return null;
    }
    TypeElement rows = source.type("rows");
    String annotated = source.text("annotated");
    boolean byKind = !annotated.equals("NONE");
    String key = source.text("key");
    return new org.holdall.tree.model.Source(
        source.text("table"),
        key.isEmpty() && byKind ? "id" : key,
        params.in(source.text("of")),
        byKind ? annotated : null,
        equalities(source, "is", type, params),
        params.inOrNull(source.textOrNull("where")),
        source.texts("orderBy"),
        joins(type, params),
        source.texts("without"),
        equalities(source, "fill", type, params),
        rows == null ? null : rows.getQualifiedName().toString(),
        source.textOrNull("restoreTable"));
  }

  private List<Is> equalities(Mark source, String member, TypeElement type, Params params) {
    return Equality.all(source, member, type.getSimpleName().toString(), findings).stream()
        .map(each -> new Is(each.left(), params.in(each.right())))
        .toList();
  }

  private List<org.holdall.tree.model.Source.Join> joins(TypeElement type, Params params) {
    return marks.all(type, Join.class, Join.All.class).stream()
        .map(join -> new org.holdall.tree.model.Source.Join(
            join.text("table"), join.text("as"), params.in(join.text("on")), join.flag("optional")))
        .toList();
  }
}
