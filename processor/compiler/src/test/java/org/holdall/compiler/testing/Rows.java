package org.holdall.compiler.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;
import org.holdall.engine.structure.XmlOutput;
import org.jspecify.annotations.Nullable;

/** Rows given as texts, and what generated code said, as texts. */
public final class Rows {
  private Rows() {}

  /** A row with these values. */
  public static Row of(@Nullable String... values) {
    return new Row() {
      @Override
      public boolean has(int column) {
        return column < values.length;
      }

      @Override
      public @Nullable String text(int column) {
        return values[column];
      }

      @Override
      public long id(int column) {
        String value = values[column];
        return value == null ? 0 : Long.parseLong(value);
      }
    };
  }

  /** Records what a restorer says, one text a call, with the row's values in place of positions. */
  public static final class Restored implements RestoredRow {
    public final List<String> calls = new ArrayList<>();

    private RestoredRow add(@Nullable Object... words) {
      calls.add(String.join(" ", Arrays.stream(words).map(String::valueOf).toList()));
      return this;
    }

    @Override
    public RestoredRow table(String table) {
      return add("table", table);
    }

    @Override
    public RestoredRow key(String column, String of) {
      return add("key", column, of);
    }

    @Override
    public RestoredRow value(String column, Row row, int position) {
      return add("value", column, row.text(position));
    }

    @Override
    public RestoredRow mapped(String column, Row row, int position, String kind, String missing) {
      return add("mapped", column, row.text(position), kind, missing);
    }

    @Override
    public RestoredRow mapsTo(String column, Row row, int position, String target, String missing) {
      return add("mapsTo", column, row.text(position), target, missing);
    }

    @Override
    public RestoredRow date(String column, Row row, int position) {
      return add("date", column, row.text(position));
    }

    @Override
    public RestoredRow fill(String column, String value) {
      return add("fill", column, value);
    }

    @Override
    public RestoredRow set(String column, @Nullable String value) {
      return add("set", column, value);
    }

    @Override
    public RestoredRow set(String column, long value) {
      return add("set", column, value);
    }

    @Override
    public void skip() {
      add("skip");
    }

    @Override
    public RestoredRow leave(String column) {
      return add("leave", column);
    }

    @Override
    public void existing(long id) {
      add("existing", id);
    }

    @Override
    public void extend(long id) {
      add("extend", id);
    }

    @Override
    public void update(long id) {
      add("update", id);
    }
  }

  /** Records what a writer writes. */
  public static final class Xml implements XmlOutput {
    public final StringBuilder text = new StringBuilder();

    @Override
    public XmlOutput start(String name) {
      text.append('<').append(name);
      return this;
    }

    @Override
    public XmlOutput attribute(String name, Row row, int column) {
      text.append(' ').append(name).append("=").append(row.text(column));
      return this;
    }

    @Override
    public XmlOutput content() {
      text.append('>');
      return this;
    }

    @Override
    public XmlOutput field(String name, Row row, int column) {
      text.append(name).append(':').append(row.text(column)).append(';');
      return this;
    }

    @Override
    public XmlOutput secret(String name, Row row, int column) {
      text.append(name).append('!').append(row.text(column)).append(';');
      return this;
    }
  }
}
