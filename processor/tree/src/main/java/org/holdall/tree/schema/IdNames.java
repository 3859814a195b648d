package org.holdall.tree.schema;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.holdall.tree.text.Node;
import org.holdall.tree.text.TreeText;
import org.holdall.tree.text.WordReader;
import org.jspecify.annotations.Nullable;

/**
 * Columns that are ids although no key says so: by name in every table, or by correction in one. The resource
 * {@code id-names.txt} is the table; logical keys alone miss more than half of the ids that Moodle's plugins annotate.
 */
public final class IdNames {
  private static final IdNames BUNDLED = read(Resources.text("id-names.txt"));

  private final Map<String, String> kinds = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> corrections = new HashMap<>();

  private IdNames() {}

  /** The table that comes with Holdall. */
  public static IdNames bundled() {
    return BUNDLED;
  }

  static Optional<String> kindOf(String table) {
    return Optional.ofNullable(BUNDLED.kinds.get(table));
  }

  static IdNames read(String text) {
    IdNames names = new IdNames();
    TreeText.nodes(text).forEach(names::add);
    return names;
  }

  private void add(Node node) {
    WordReader in = new WordReader(node);
    String before = switch (node.keyword()) {
      case "kind" -> kinds.put(in.next("a table"), in.next("a kind"));
      case "name" -> names.put(in.next("a column"), in.next("a table"));
      case "column" -> corrections.put(in.next("a column"), in.next("a table"));
      case "none" -> {
        String column = in.next("a column");
        in.next("a reason");
        yield corrections.put(column, "");
      }
      default -> throw in.error("unknown keyword '" + node.keyword() + "'");
    };
    in.end();
    if (before != null) {
      throw in.error("stands twice");
    }
  }

  /** What the whole numbers of a column of this name are the ids of, or nothing. */
  public Optional<IdKind> byName(String column) {
    return Optional.ofNullable(id(names.get(column), IdKind.Because.NAME));
  }

  /** Whether a correction says what the column is, or that it is no id. */
  boolean isCorrected(String table, String column) {
    return corrections.containsKey(table + "." + column);
  }

  Optional<IdKind> correction(String table, String column) {
    return Optional.ofNullable(
        id(corrections.get(table + "." + column), IdKind.Because.CORRECTION));
  }

  private static @Nullable IdKind id(@Nullable String target, IdKind.Because because) {
    if (target == null || target.isEmpty()) {
      return null;
    }
    boolean signed = target.startsWith("-");
    return new IdKind(signed ? target.substring(1) : target, signed, because);
  }
}
