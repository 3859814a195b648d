package org.holdall.tree.schema;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table that is parsed when it is asked for: a compiler asks for few of Moodle's hundreds. */
final class LazyTable {
  private static final String TABLE = "\ntable ";

  private final String text;
  private @Nullable Table table;

  LazyTable(Table table) {
    this("");
    this.table = table;
  }

  private LazyTable(String text) {
    this.text = text;
  }

  /** The tables of a catalogue's text, by name. */
  static Map<String, LazyTable> of(String catalogue) {
    Map<String, LazyTable> tables = new HashMap<>();
    int start = catalogue.indexOf(TABLE);
    String head = catalogue.substring(0, start + 1);
    while (start >= 0) {
      int end = catalogue.indexOf(TABLE, start + 1);
      String block = catalogue.substring(start + 1, end < 0 ? catalogue.length() : end + 1);
      String name = block.substring(TABLE.length() - 1, block.indexOf('\n'));
      tables.put(name, new LazyTable(head + block));
      start = end;
    }
    return tables;
  }

  synchronized Table table() {
    if (table == null) {
      table = CatalogueText.parse(text).tables().iterator().next();
    }
    return table;
  }
}
