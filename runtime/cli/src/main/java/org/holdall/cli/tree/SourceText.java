package org.holdall.cli.tree;

import java.util.Locale;
import java.util.stream.Collectors;
import org.holdall.tree.model.Source;

/** Says in a line where rows come from. */
final class SourceText {
  private SourceText() {}

  static String of(Source source) {
    if (source.rows() != null) {
      return "made by " + simple(source.rows());
    }
    StringBuilder text = new StringBuilder("of table ").append(source.table());
    if (source.annotated() != null) {
      text.append(" whose ").append(source.key()).append(" is an annotated ");
      text.append(source.annotated().toLowerCase(Locale.ROOT));
    } else if (!source.key().isEmpty()) {
      boolean word = source.of().equals(source.of().toUpperCase(Locale.ROOT));
      text.append(" whose ").append(source.key()).append(" is ");
      text.append(word ? "" : "the parent's ").append(source.of());
    }
    source
        .is()
        .forEach(is -> text.append(" and ").append(is.column()).append(" = ").append(is.value()));
    if (source.where() != null) {
      text.append(", where ").append(source.where());
    }
    if (!source.joins().isEmpty()) {
      text.append(", with ");
      text.append(source.joins().stream()
          .map(Source.Join::table)
          .distinct()
          .collect(Collectors.joining(", ")));
    }
    String order = String.join(", ", source.orderBy());
    return text.append(order.isEmpty() ? "" : ", in order of " + order).toString();
  }

  /** A class without its package. */
  static String simple(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }
}
