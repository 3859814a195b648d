package org.holdall.engine.restore.empty;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.holdall.tree.model.Child;
import org.holdall.tree.model.Element;
import org.holdall.tree.model.Source;
import org.holdall.tree.model.Tree;
import org.holdall.tree.schema.Catalogue;
import org.holdall.tree.schema.Key;
import org.holdall.tree.schema.Table;

/**
 * Which tables hold rows that belong to rows of another table: as trees are nested, and as Moodle's logical keys say. Tables
 * belong to each other only within a family: their names begin with the same word.
 */
final class Owned {
  private static final String ID = "id";

  private final Set<Edge> edges = new LinkedHashSet<>();

  /** A column with the ids of the rows around it. */
  record Edge(String around, String table, String column) {}

  Owned(Collection<Tree> trees, Catalogue catalogue) {
    for (Table table : catalogue.tables()) {
      int word = table.name().indexOf('_');
      String first = word < 0 ? "" : table.name().substring(0, word);
      for (String module :
          new String[] {first, first.replaceFirst("form$|eval$|allocation$", "")}) {
        if (table.column(module + ID).isPresent()) {
          edges.add(new Edge(module, table.name(), module + ID));
        }
      }
      for (Key key : table.keys()) {
        if (key.isId() && key.table() != null && !table.name().endsWith("_history")) {
          edges.add(new Edge(key.table(), table.name(), key.columns().get(0)));
        }
      }
    }
    trees.forEach(tree -> add(tree.root()));
  }

  private void add(Element element) {
    Source around = element.source();
    for (Child child : element.children()) {
      Source source = child.element().source();
      if (around != null
          && source != null
          && source.rows() == null
          && !source.key().isEmpty()
          && !source.key().equals(ID)
          && !source.key().contains(".")
          && (source.of() == null || source.of().equals(ID))) {
        edges.add(new Edge(around.table(), source.table(), source.key()));
      }
      add(child.element());
    }
  }

  /** What belongs to rows of a table, within a family. */
  List<Edge> of(String table, String family) {
    List<Edge> found = new ArrayList<>();
    for (Edge each : edges) {
      if (each.around().equals(table)
          && each.table().startsWith(family)
          && !each.table().equals(table)) {
        found.add(each);
      }
    }
    return found;
  }
}
