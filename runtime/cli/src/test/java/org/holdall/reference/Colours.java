package org.holdall.reference;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A colour for every row that has an id: it knows the row's own values and, in turn, the colours of the rows that it points
 * to, but no ids. So rows of the same colour hang together with others in the same way.
 */
final class Colours {
  private static final int ROUNDS = 5;

  /** A row: its table and its id. */
  record Row(String table, String id) {}

  /** What a row says itself, and what it points to by column. */
  record Content(String values, Map<String, Row> links) {}

  private final Map<Row, Content> contents = new LinkedHashMap<>();
  private final Map<Row, String> own = new HashMap<>();
  private Map<Row, String> colours;

  private Colours(DatabaseRows rows, LogicalKeys keys) {
    Map<String, String> modules = new HashMap<>();
    Set<Row> known = new HashSet<>();
    rows.tables()
        .getOrDefault("modules", List.of())
        .forEach(
            row -> modules.put(String.valueOf(row.get("id")), String.valueOf(row.get("name"))));
    rows.tables()
        .forEach((table, all) -> all.forEach(row -> {
          String id = row.get("id");
          if (id != null) {
            known.add(new Row(table, id));
          }
        }));
    rows.tables()
        .forEach((table, all) -> all.forEach(row -> {
          String id = row.get("id");
          if (id != null) {
            contents.put(new Row(table, id), content(table, row, keys, modules, known));
          }
        }));
    contents.forEach((row, content) -> own.put(row, digest(row.table(), content.values())));
    colours = own;
    for (int round = 0; round < ROUNDS; round++) {
      Map<Row, String> next = new HashMap<>();
      contents.forEach((row, content) -> {
        List<String> parts = new ArrayList<>(List.of(String.valueOf(own.get(row))));
        content.links().forEach((column, to) -> parts.add(column + ">" + colours.get(to)));
        next.put(row, digest(parts.toArray(String[]::new)));
      });
      colours = next;
    }
  }

  /** Of all rows of a database. */
  static Colours of(DatabaseRows rows, LogicalKeys keys) {
    return new Colours(rows, keys);
  }

  /** Every row with its colour. */
  Map<Row, String> all() {
    return colours;
  }

  /** Every row with what stands for its own values only. */
  Map<Row, String> own() {
    return own;
  }

  /** What a row's colour was made of. */
  Content content(Row row) {
    return Objects.requireNonNull(contents.get(row));
  }

  private static Content content(
      String table,
      Map<String, @Nullable String> row,
      LogicalKeys keys,
      Map<String, String> modules,
      Set<Row> known) {
    List<String> values = new ArrayList<>();
    Map<String, Row> links = new LinkedHashMap<>();
    row.forEach((column, value) -> {
      if (column.equals("id")) {
        return;
      }
      if (value == null) {
        values.add(column + "=NULL");
        return;
      }
      String target = keys.target(table, column, row, modules);
      if (target != null && !value.equals("0") && known.contains(new Row(target, value))) {
        links.put(column, new Row(target, value));
      } else {
        values.add(column + "=" + RowValues.normal(column, value, target != null));
      }
    });
    return new Content(String.join("\u001f", values), links);
  }

  private static String digest(String... parts) {
    try {
      byte[] bytes = String.join("\u001f", parts).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
