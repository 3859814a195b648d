package org.holdall.engine.restore;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.holdall.annotations.Task;
import org.holdall.engine.structure.RestoreScope;
import org.jspecify.annotations.Nullable;

/** What hooks see of one task. */
final class TaskScope implements RestoreScope {
  final RestoreRun run;
  final RestoreTask task;
  private final Map<String, Long> words;

  TaskScope(RestoreRun run, RestoreTask task) {
    this.run = run;
    this.task = task;
    words = run.words(task);
  }

  /** The archive's value of a word; the context of a block is known when its own file was read. */
  long oldWord(String word) {
    Long ofBlock = word.equals("CONTEXT") ? run.oldContexts.get(task) : null;
    return ofBlock == null ? task.oldWord(word) : ofBlock;
  }

  /** Says the new value of a word. */
  void word(String word, long id) {
    words.put(word, id);
  }

  @Override
  public boolean setting(String name) {
    return run.state.holds(name, task);
  }

  @Override
  public String value(String setting) {
    return run.state.value(setting);
  }

  @Override
  public boolean may(String capability) {
    return run.kinds.access().inCourse(capability);
  }

  @Override
  public boolean hasLanguage(String language) {
    return run.kinds.languages().has(language);
  }

  @Override
  public <T> T once(String name, Supplier<T> first) {
    return run.once(name, first);
  }

  @Override
  public @Nullable String config(String component, String name) {
    return run.state.config().get(component, name);
  }

  @Override
  public boolean hasColumn(String table, String column) {
    return run.transaction.database().schema().hasColumn(table, column);
  }

  @Override
  public boolean hasFiles(String component, String area) {
    return run.areas.has(component, area);
  }

  @Override
  public boolean sameSite() {
    return run.state.sameSite();
  }

  @Override
  public String archive(String name) {
    return run.state.header().get(name);
  }

  @Override
  public String moduleName() {
    return task.moduleName();
  }

  @Override
  public long word(String word) {
    long known = words.getOrDefault(word, 0L);
    if (known != 0 || task.kind() != Task.ACTIVITY) {
      return known;
    }
    // The course module refers to the activity, which comes after it.
    long made = switch (word) {
      case "ACTIVITY" -> run.inserts.reserve(run.plan.moduleTable(task.moduleName()));
      case "MODULE" -> run.module(task.moduleName());
      default -> 0;
    };
    word(word, made);
    return made;
  }

  @Override
  public long mapped(String mapping, long oldId) {
    long known = run.mappings.get(mapping, oldId);
    return known == 0 && mapping.equals("CONTEXT") ? run.contextToCome(oldId) : known;
  }

  @Override
  public void map(String mapping, long oldId, long newId) {
    run.mappings.put(mapping, oldId, newId);
  }

  @Override
  public long date(long seconds) {
    return run.dateOffset.apply(seconds);
  }

  @Override
  public String decode(String text) {
    return run.decoded(text).text();
  }

  @Override
  public List<List<@Nullable String>> rows(String sql, int columns, Object... values) {
    return run.rows(sql, columns, values);
  }

  @Override
  public long insert(String table, Map<String, ? extends @Nullable Object> values) {
    long id = run.inserts.reserve(table);
    List<String> columns =
        values.keySet().stream().filter(column -> hasColumn(table, column)).toList();
    @Nullable Object[] row = columns.stream().map(values::get).toArray();
    run.inserts.add(table, columns, id, row);
    run.collisions.added(table, columns, row);
    run.counted(table);
    return id;
  }

  @Override
  public long resolved(long id) {
    return run.inserts.resolve(id);
  }

  @Override
  public void set(String table, long id, String column, @Nullable Object value) {
    if (hasColumn(table, column)) {
      run.inserts.set(table, id, column, value);
    }
  }

  @Override
  public void delete(String table, long id) {
    run.delete(table, id);
  }

  @Override
  public void attach(
      String component, String area, long oldContext, long newContext, long oldItem, long newItem) {
    if (oldItem < 0) {
      run.areas.addAll(oldContext, newContext, component, area);
    } else {
      run.areas.add(oldContext, newContext, component, area, oldItem, newItem);
    }
  }

  @Override
  public void copy(String component, String area, String newArea, long newItem) {
    run.areas.copy(task.oldWord("CONTEXT"), word("CONTEXT"), component, area, newArea, newItem);
  }

  @Override
  public void warn(String message) {
    run.warnings.add(message);
  }
}
