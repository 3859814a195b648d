package org.holdall.engine.structure;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Used by generated code: turns the records of a {@link RowSource} into texts as the database would give them. */
public final class RecordRows {
  private RecordRows() {}

  /** A number. */
  public static String text(long value) {
    return Long.toString(value);
  }

  /** True as 1, false as 0. */
  public static String text(boolean value) {
    return value ? "1" : "0";
  }

  /** Any other value; null is NULL. */
  public static @Nullable String text(@Nullable Object value) {
    if (value instanceof Boolean bool) {
      return text(bool.booleanValue());
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    return value == null ? null : value.toString();
  }

  /** The value of an optional member, {@link Row#ABSENT} if it is empty. */
  public static String text(Optional<?> value) {
    String text = text(value.orElse(null));
    return text == null ? Row.ABSENT : text;
  }

  /** The same scope with the parameters that the parent's {@code with} gives. */
  public static BackupScope with(BackupScope in, Map<String, String> params) {
    return new BackupScope() {
      @Override
      public boolean setting(String name) {
        return in.setting(name);
      }

      @Override
      public @Nullable String config(String component, String name) {
        return in.config(component, name);
      }

      @Override
      public long word(String word) {
        return in.word(word);
      }

      @Override
      public String plugin() {
        return in.plugin();
      }

      @Override
      public String encode(String text) {
        return in.encode(text);
      }

      @Override
      public @Nullable String param(String name) {
        String own = params.get(name);
        return own == null ? in.param(name) : own;
      }

      @Override
      public Collection<Long> annotated(String kind) {
        return in.annotated(kind);
      }

      @Override
      public List<List<@Nullable String>> rows(String sql, int columns, Object... values) {
        return in.rows(sql, columns, values);
      }

      @Override
      public BackupInformation backup() {
        return in.backup();
      }
    };
  }
}
