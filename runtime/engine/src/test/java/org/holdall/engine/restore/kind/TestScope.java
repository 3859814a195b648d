package org.holdall.engine.restore.kind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.holdall.engine.database.Query;
import org.holdall.engine.database.Rows;
import org.holdall.engine.database.SqlText;
import org.holdall.engine.database.Transaction;
import org.holdall.engine.structure.RestoreScope;
import org.jspecify.annotations.Nullable;

/** A scope that reads and writes a site, and knows nothing of an archive. */
final class TestScope implements RestoreScope {
  static final long NOW = 1_800_000_000;

  final Transaction transaction;
  final Map<String, Long> words = new HashMap<>(
      Map.of("NOW", NOW, "RESTORER", 2L, "SYSTEM_CONTEXT", 1L, "COURSE_CONTEXT", 40L));
  private final Map<String, Object> shared = new HashMap<>();
  final List<String> attached = new ArrayList<>();
  final Map<String, Long> mappings = new HashMap<>();

  TestScope(Transaction transaction) {
    this.transaction = transaction;
  }

  @Override
  public boolean setting(String name) {
    return true;
  }

  @Override
  public String value(String setting) {
    return "";
  }

  @Override
  public boolean may(String capability) {
    return true;
  }

  @Override
  public boolean hasLanguage(String language) {
    return language.equals("en");
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> T once(String name, Supplier<T> first) {
    return (T) shared.computeIfAbsent(name, n -> first.get());
  }

  @Override
  public @Nullable String config(String component, String name) {
    return null;
  }

  @Override
  public boolean sameSite() {
    return false;
  }

  @Override
  public String archive(String name) {
    return "";
  }

  @Override
  public String moduleName() {
    return "";
  }

  @Override
  public long word(String word) {
    return words.getOrDefault(word, 0L);
  }

  @Override
  public long mapped(String mapping, long oldId) {
    return mappings.getOrDefault(mapping + oldId, 0L);
  }

  @Override
  public void map(String mapping, long oldId, long newId) {
    mappings.put(mapping + oldId, newId);
  }

  @Override
  public long date(long seconds) {
    return seconds;
  }

  @Override
  public String decode(String text) {
    return text;
  }

  @Override
  public List<List<@Nullable String>> rows(String sql, int columns, Object... values) {
    transaction.inserts().flush();
    try (Rows rows = transaction.rows(Query.of(SqlText.of(transaction.database(), sql), values))) {
      return rows.texts(columns);
    }
  }

  @Override
  public long insert(String table, Map<String, ? extends @Nullable Object> values) {
    long id = transaction.inserts().reserve(table);
    List<String> columns = List.copyOf(values.keySet());
    transaction
        .inserts()
        .add(table, columns, id, columns.stream().map(values::get).toArray());
    return id;
  }

  @Override
  public void set(String table, long id, String column, @Nullable Object value) {
    transaction.inserts().set(table, id, column, value);
  }

  @Override
  public long resolved(long id) {
    return transaction.inserts().resolve(id);
  }

  @Override
  public void delete(String table, long id) {
    throw new UnsupportedOperationException(table);
  }

  @Override
  public void attach(
      String component, String area, long oldContext, long newContext, long oldItem, long newItem) {
    attached.add(component + "/" + area + " " + oldContext + " " + oldItem);
  }

  @Override
  public void copy(String component, String area, String newArea, long newItem) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void warn(String message) {
    throw new UnsupportedOperationException(message);
  }
}
