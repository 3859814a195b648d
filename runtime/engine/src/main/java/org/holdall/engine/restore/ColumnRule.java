package org.holdall.engine.restore;

import java.math.BigDecimal;
import org.holdall.engine.database.Column;
import org.holdall.engine.database.Schema;
import org.holdall.engine.secrets.Secrets;
import org.holdall.engine.structure.Converter;
import org.holdall.engine.structure.StructureStep;
import org.holdall.tree.model.Field;
import org.holdall.tree.model.Source;
import org.jspecify.annotations.Nullable;

/** How the text of a field becomes the value of a column. */
final class ColumnRule {
  /** A NULL where the database takes none was this very text: Moodle writes NULL so. */
  private static final String NULL = "$@NULL@$";

  final boolean richText;

  /** Whether it may point to what comes later in the archive. */
  final boolean later;

  final @Nullable String otherwise;
  private final Field field;
  private final @Nullable Column column;
  private final @Nullable Converter converter;

  /** What decrypts it, null if it is no secret. */
  private final @Nullable Secrets secrets;

  /** Whether only some of the element's rows have it: the others are never written. */
  private final boolean shown;

  ColumnRule(
      StructureStep step, int element, int position, Field field, Schema schema, Secrets secrets) {
    this.field = field;
    this.secrets = field.encrypted() ? secrets : null;
    Source source = step.tree().elements().get(element).source();
    String table = source == null || source.rows() != null ? "" : source.written();
    String own = source == null ? null : source.column(field.column());
    shown = own != null && !own.equals(field.column());
    column = table.isEmpty() || own == null ? null : schema.column(table, own);
    converter = field.convert() == null ? null : step.converter(element, position);
    richText = field.richText() && column != null;
    later = field.mapsTo() != null && !field.mapsTo().contains("{");
    otherwise = field.otherwise();
  }

  /** Whether the site has the column. */
  boolean written() {
    return column != null;
  }

  /** Whether the column holds text. */
  boolean words() {
    return column != null && column.kind() == Column.Kind.TEXT;
  }

  /** Whether it is a secret that this site cannot read. */
  boolean locked(@Nullable String text) {
    return secrets != null && secrets.decrypt(text) == null;
  }

  /** Whether the column takes NULL. */
  boolean nullable() {
    return column == null || column.nullable();
  }

  /** The value as the database takes it; null for NULL. */
  @Nullable
  String value(@Nullable String text) {
    String value =
        secrets != null ? secrets.decrypt(text) : converter == null ? text : converter.read(text);
    if (column == null) {
      return value;
    }
    if (value == null) {
      return !column.nullable() && words() ? NULL : null;
    }
    return value.isEmpty() && !words() ? "0" : value;
  }

  /** Whether a NULL is left to the database, which takes none and knows better. */
  boolean leavesOut(@Nullable String value) {
    return value == null && column != null && !column.nullable() && column.hasDefault();
  }

  /** What the database would say against a value, null for nothing. */
  @Nullable
  String problem(@Nullable String text) {
    if (column == null || locked(text) || shown && text == null) {
      return null;
    }
    String value = value(text);
    if (value == null) {
      return column.nullable() || column.hasDefault()
          ? null
          : "is NULL, which the database does not take";
    }
    return switch (column.kind()) {
      case TEXT -> tooLong(value);
      case INTEGER -> isInteger(value) ? null : wrong(value, "whole number");
      case DECIMAL -> isNumber(value) ? null : wrong(value, "number");
      case OTHER -> null;
    };
  }

  /** Name in the archive. */
  String name() {
    return field.name();
  }

  private @Nullable String tooLong(String value) {
    long most = column == null ? Long.MAX_VALUE : column.maxLength();
    if (value.length() <= most / 4) {
      return null;
    }
    int characters = value.codePointCount(0, value.length());
    return characters <= most
        ? null
        : "has " + characters + " characters, and the database takes " + most;
  }

  private static String wrong(String value, String wanted) {
    String shown = value.length() <= 30 ? value : value.substring(0, 30) + "...";
    return "is \"" + shown + "\", which is no " + wanted;
  }

  private static boolean isInteger(String value) {
    try {
      Long.parseLong(value);
      return value.charAt(0) != '+';
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static boolean isNumber(String value) {
    try {
      return value.length() < 100 && new BigDecimal(value).precision() < 100;
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
