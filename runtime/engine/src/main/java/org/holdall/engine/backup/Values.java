package org.holdall.engine.backup;

import java.util.List;
import org.holdall.engine.structure.BackupScope;
import org.holdall.engine.structure.Converter;
import org.holdall.engine.structure.Row;
import org.holdall.engine.structure.StructureStep;
import org.holdall.tree.model.Field;
import org.jspecify.annotations.Nullable;

/** The values of the row at hand, with converters applied. */
final class Values implements Row {
  private final @Nullable String[] values;
  private final @Nullable Converter[] converters;

  Values(StructureStep step, ElementNode node) {
    List<Field> fields = node.element.fields();
    values = new String[fields.size()];
    converters = new Converter[fields.size()];
    for (int i = 0; i < converters.length; i++) {
      converters[i] = fields.get(i).convert() == null ? null : step.converter(node.index, i);
    }
  }

  /** Sets a value, {@link Row#ABSENT} for none. */
  void set(int column, @Nullable String value, BackupScope in) {
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
