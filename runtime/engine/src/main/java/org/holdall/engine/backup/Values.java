package org.holdall.engine.backup;

import java.util.List;
import org.holdall.engine.structure.Converter;
import org.holdall.engine.structure.Row;
import org.holdall.engine.structure.StructureStep;
import org.holdall.tree.model.Field;
import org.jspecify.annotations.Nullable;

/** The values of the row at hand, with converters applied, and secrets encrypted. */
final class Values implements Row {
  private final @Nullable String[] values;
  private final @Nullable Converter[] converters;

  /** By field: its path if it is a secret, else null. */
  private final @Nullable String[] secrets;

  Values(StructureStep step, ElementNode node) {
    List<Field> fields = node.element.fields();
    values = new String[fields.size()];
    converters = new Converter[fields.size()];
    secrets = new String[fields.size()];
    for (int i = 0; i < converters.length; i++) {
      converters[i] = fields.get(i).convert() == null ? null : step.converter(node.index, i);
      secrets[i] = fields.get(i).encrypted() ? node.path + "/" + fields.get(i).name() : null;
    }
  }

  /** Sets a value, {@link Row#ABSENT} for none. */
  void set(int column, @Nullable String value, TaskScope in) {
    String secret = secrets[column];
    if (secret != null && !absent(value)) {
      values[column] = in.secrets().encrypt(value, secret, in.directory());
      return;
    }
    Converter converter = converters[column];
    if (converter == null || absent(value)) {
      values[column] = value;
      return;
    }
    String text = converter.write(value, in);
    values[column] = same(text, Converter.LEFT_OUT) ? ABSENT : text;
  }

  private static boolean absent(@Nullable String value) {
    return same(value, ABSENT);
  }

  private static boolean same(@Nullable Object one, Object other) {
    return one == other;
  }

  @Override
  public boolean has(int column) {
    return !absent(values[column]);
  }

  @Override
  public @Nullable String text(int column) {
    return values[column];
  }

  @Override
  public long id(int column) {
    String text = values[column];
    if (text == null || text.isEmpty() || text.length() > 19) {
      return 0;
    }
    for (int i = text.charAt(0) == '-' && text.length() > 1 ? 1 : 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return 0;
      }
    }
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      return 0; // 19 digits can be too many
    }
  }
}
