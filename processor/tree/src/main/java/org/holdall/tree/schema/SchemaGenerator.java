package org.holdall.tree.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the bundled catalogue of the schema facts in a reference folder ({@code moodle-4.5/schema/xmldb-*.tsv}). Run it
 * after {@code mvn package} in the project's folder:
 *
 * <pre>
 * java -cp processor/tree/target/classes org.holdall.tree.schema.SchemaGenerator REFERENCE_DIR 4.5 \
 *     processor/tree/src/main/resources/org/holdall/tree/schema/moodle-4.5.schema
 * </pre>
 */
public final class SchemaGenerator {
  private static final String NONE = "<none>";

  private SchemaGenerator() {}

  /**
   * Writes the catalogue.
   *
   * @param args reference folder, Moodle version, file to write
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 3) {
      throw new IllegalArgumentException(
          "needs three arguments: reference folder, Moodle version, file to write");
    }
    Files.writeString(
        Path.of(args[2]),
        CatalogueText.print(read(Path.of(args[0], "moodle-" + args[1], "schema"))));
  }

  /** The catalogue of a folder with {@code xmldb-fields.tsv} and {@code xmldb-keys.tsv}. */
  static Catalogue read(Path folder) throws IOException {
    Map<String, List<Column>> columns = new LinkedHashMap<>();
    for (String[] row : rows(folder.resolve("xmldb-fields.tsv"), 10)) {
      columns.computeIfAbsent(row[1], table -> new ArrayList<>()).add(column(row));
    }
    Map<String, List<Key>> keys = new LinkedHashMap<>();
    for (String[] row : rows(folder.resolve("xmldb-keys.tsv"), 7)) {
      Key key = key(row[3], row[4], row[5], row[6]);
      if (key != null) {
        keys.computeIfAbsent(row[1], table -> new ArrayList<>()).add(key);
      }
    }
    return new Catalogue(columns.entrySet().stream()
        .map(each ->
            new Table(each.getKey(), each.getValue(), keys.getOrDefault(each.getKey(), List.of())))
        .toList());
  }

  private static Column column(String[] row) {
    return Column.declared(
        row[3],
        Column.Type.valueOf(row[4].toUpperCase(Locale.ROOT)),
        number(row[5]),
        number(row[6]),
        row[7].equals("0"),
        row[8].equals(NONE) ? null : row[8],
        row[9].equals("1"));
  }

  private static int number(String text) {
    return text.isEmpty() ? 0 : Integer.parseInt(text);
  }

  /** A key in XMLDB's words, null for the primary one, which is always the id. */
  static @Nullable Key key(String type, String columns, String table, String references) {
    return switch (type) {
      case "primary" -> null;
      case "unique" -> new Key(list(columns), true, null, List.of());
      case "foreign" -> new Key(list(columns), false, table, list(references));
      case "foreign-unique" -> new Key(list(columns), true, table, list(references));
      default -> throw new IllegalArgumentException("unknown key type '" + type + "'");
    };
  }

  private static List<String> list(String text) {
    return Arrays.stream(text.split(",")).map(String::strip).toList();
  }

  private static List<String[]> rows(Path file, int cells) throws IOException {
    List<String[]> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String[] row = line.split("\t", -1);
      if (row.length != cells) {
        throw new IllegalArgumentException(
            file + ": " + row.length + " cells instead of " + cells + " in: " + line);
      }
      rows.add(row);
    }
    return rows.subList(1, rows.size());
  }
}
