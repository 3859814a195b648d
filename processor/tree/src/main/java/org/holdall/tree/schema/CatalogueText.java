package org.holdall.tree.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.holdall.tree.text.Node;
import org.holdall.tree.text.TextWriter;
import org.holdall.tree.text.TreeText;
import org.holdall.tree.text.WordReader;

/**
 * Prints a catalogue and reads it back, one line per column. Columns are not NULL unless they say so, a reference to
 * the id of another table stands at its column, other keys after the columns.
 *
 * <pre>
 * table choice_answers
 *   id int(10) sequence
 *   choiceid int(10) default=0 to=choice
 *   userid int(10) default=0
 * </pre>
 */
public final class CatalogueText {
  private CatalogueText() {}

  /** The text of a catalogue, always the same for equal catalogues. */
  public static String print(Catalogue catalogue) {
    TextWriter out = new TextWriter();
    out.line(0, "format").word("1");
    catalogue.tables().forEach(table -> print(table, out));
    return out.toString();
  }

  private static void print(Table table, TextWriter out) {
    out.line(0, "table").word(table.name());
    for (Column column : table.columns()) {
      out.line(1, column.name())
          .word(type(column))
          .flag("null", column.nullable())
          .flag("sequence", column.sequence())
          .option("default", column.defaultValue());
      table.keys().stream()
          .filter(key -> atColumn(key) && key.columns().contains(column.name()))
          .forEach(key -> out.option(key.unique() ? "uniqueTo" : "to", key.table()));
    }
    table.keys().stream().filter(key -> !atColumn(key)).forEach(key -> print(key, out));
  }

  private static boolean atColumn(Key key) {
    return key.isId();
  }

  private static void print(Key key, TextWriter out) {
    out.line(1, "key")
        .options("column", key.columns())
        .flag("unique", key.unique())
        .option("table", key.table())
        .options("references", key.references());
  }

  private static String type(Column column) {
    String name = column.type().name().toLowerCase(Locale.ROOT);
    String decimals = column.decimals() == 0 ? "" : "," + column.decimals();
    return column.length() == 0 ? name : name + "(" + column.length() + decimals + ")";
  }

  /**
   * The catalogue of a text.
   *
   * @throws org.holdall.tree.text.TreeFormatException if the text is not a catalogue
   */
  public static Catalogue parse(String text) {
    return new Catalogue(TreeText.nodes(text).stream().map(CatalogueText::table).toList());
  }

  private static Table table(Node node) {
    WordReader in = new WordReader(node);
    if (!node.keyword().equals("table")) {
      throw in.error("unknown keyword '" + node.keyword() + "'");
    }
    String name = in.next("a name");
    in.end();
    List<Column> columns = new ArrayList<>();
    List<Key> keys = new ArrayList<>();
    for (Node child : node.children()) {
      if (child.keyword().equals("key")) {
        keys.add(key(child));
      } else {
        columns.add(column(child, keys));
      }
    }
    return new Table(name, columns, keys);
  }

  private static Key key(Node node) {
    WordReader in = new WordReader(node);
    Key key = new Key(
        in.options("column"), in.flag("unique"), in.option("table"), in.options("references"));
    in.end();
    return key;
  }

  private static Column column(Node node, List<Key> keys) {
    WordReader in = new WordReader(node);
    String name = node.keyword();
    String[] type = in.next("a type").split("[(,)]");
    in.options("to")
        .forEach(table -> keys.add(new Key(List.of(name), false, table, List.of("id"))));
    in.options("uniqueTo")
        .forEach(table -> keys.add(new Key(List.of(name), true, table, List.of("id"))));
    Column column = new Column(
        name,
        type(type[0], in),
        type.length > 1 ? in.number(type[1]) : 0,
        type.length > 2 ? in.number(type[2]) : 0,
        in.flag("null"),
        in.option("default"),
        in.flag("sequence"));
    in.end();
    return column;
  }

  private static Column.Type type(String name, WordReader in) {
    for (Column.Type type : Column.Type.values()) {
      if (type.name().toLowerCase(Locale.ROOT).equals(name)) {
        return type;
      }
    }
    throw in.error("unknown type '" + name + "'");
  }
}
