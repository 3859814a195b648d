package org.holdall.tree.lock;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.holdall.tree.model.Element;
import org.holdall.tree.model.FileArea;
import org.holdall.tree.model.Source;
import org.jspecify.annotations.Nullable;

/** Compares what an element gets its rows and files from, and the names that others find it by. */
final class SourceComparison {
  private SourceComparison() {}

  static void compare(String path, Element was, Element is, Report report) {
    source(path, was.source(), is.source(), report);
    files(path, was.files(), is.files(), report);
    List<String> gone = new ArrayList<>(was.mapped());
    gone.removeAll(is.mapped());
    gone.forEach(name -> report.add(Rule.REF_001, path, "is no longer found as '" + name + "'"));
    List<String> more = new ArrayList<>(is.mapped());
    more.removeAll(was.mapped());
    more.forEach(name -> report.add(Rule.REF_A1, path, "is also found as '" + name + "'"));
  }

  private static void source(
      String path, @Nullable Source was, @Nullable Source is, Report report) {
    if (was == null || is == null) {
      if (was != is) {
        report.add(
            Rule.KEY_001,
            path,
            was == null ? "has rows of a source now" : "has no source any more");
      }
      return;
    }
    report.differs(Rule.KEY_001, path, "table", was.table(), is.table());
    report.differs(Rule.KEY_001, path, "key", was.key(), is.key());
    report.differs(Rule.KEY_001, path, "of", was.of(), is.of());
    report.differs(Rule.KEY_001, path, "annotated", was.annotated(), is.annotated());
    report.differs(Rule.KEY_001, path, "equalities", equalities(was.is()), equalities(is.is()));
    report.differs(Rule.KEY_A1, path, "where", was.where(), is.where());
    report.differs(
        Rule.KEY_A1,
        path,
        "order",
        String.join(", ", was.orderBy()),
        String.join(", ", is.orderBy()));
    report.differs(Rule.KEY_A1, path, "joins", was.joins(), is.joins());
    report.differs(Rule.KEY_A1, path, "rows", was.rows(), is.rows());
    report.differs(
        Rule.DETAIL_A1,
        path,
        "without",
        String.join(", ", was.without()),
        String.join(", ", is.without()));
    report.differs(Rule.DETAIL_A1, path, "fill", equalities(was.fill()), equalities(is.fill()));
    report.differs(Rule.DETAIL_A1, path, "restore table", was.restoreTable(), is.restoreTable());
  }

  private static String equalities(List<Source.Is> list) {
    return String.join(
        ", ", list.stream().map(is -> is.column() + " = " + is.value()).sorted().toList());
  }

  private static void files(String path, List<FileArea> was, List<FileArea> is, Report report) {
    for (FileArea area : was) {
      String place = path + "#" + area.area();
      Optional<FileArea> same = same(area, is);
      if (same.isEmpty()) {
        report.add(Rule.FILE_001, place, "the file area of " + area.component() + " was removed");
      } else {
        report.differs(
            Rule.FILE_001, place, "item id", area.itemId(), same.get().itemId());
        report.differs(
            Rule.FILE_001, place, "context", area.context(), same.get().context());
        report.differs(Rule.WHEN_A1, place, "condition", area.when(), same.get().when());
      }
    }
    is.stream()
        .filter(area -> same(area, was).isEmpty())
        .forEach(area -> report.add(
            Rule.FILE_A1,
            path + "#" + area.area(),
            "the file area of " + area.component() + " was added"));
  }

  private static Optional<FileArea> same(FileArea area, List<FileArea> among) {
    return among.stream()
        .filter(
            each -> each.area().equals(area.area()) && each.component().equals(area.component()))
        .findFirst();
  }
}
