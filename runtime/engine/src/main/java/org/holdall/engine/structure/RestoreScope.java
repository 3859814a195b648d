package org.holdall.engine.structure;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What hooks may know of the restore and the task they work for, and what they may ask of it. All methods throw {@link
 * org.holdall.engine.HoldallException} if the database fails.
 */
public interface RestoreScope {

  /** A setting, or a condition of the task ({@code userinfo}); false if the plan has no such setting. */
  boolean setting(String name);

  /** A setting's value, for those that are more than on or off; empty if the plan has no such setting. */
  String value(String setting);

  /** Whether the user who restores has a capability in the target course. */
  boolean may(String capability);

  /** Whether users of the target site may choose a language. */
  boolean hasLanguage(String language);

  /**
   * What all tasks of the restore share, for example what is known of the site: found out when first asked for.
   *
   * @param name unlike all others; whoever uses it asks for the same type
   */
  <T> T once(String name, Supplier<T> first);

  /** A value of the target site's configuration, null if unset. {@code component} is {@code core} or a plugin. */
  @Nullable
  String config(String component, String name);

  /** Whether the target site's version has a column; those that every version has need not be asked for. */
  default boolean hasColumn(String table, String column) {
    return true;
  }

  /** Whether the archive has files of an area, of whatever context. */
  default boolean hasFiles(String component, String area) {
    return false;
  }

  /** Whether the archive comes from the site it is restored to. */
  boolean sameSite();

  /** A single value of the archive's {@code moodle_backup.xml}, for example {@code original_wwwroot}; empty if it has none. */
  String archive(String name);

  /** Name of the activity module of the task ({@code choice}), empty in other tasks. */
  String moduleName();

  /**
   * New value of a word in the current task: {@code COURSE}, {@code COURSE_MODULE}, {@code ACTIVITY}, {@code CONTEXT},
   * {@code COURSE_CONTEXT}, {@code SYSTEM_CONTEXT}, {@code SECTION}, {@code MODULE} (id in table modules), {@code
   * RESTORER}, {@code NOW} (seconds); 0 if the task has none.
   */
  long word(String word);

  /**
   * The new id of something in the archive.
   *
   * @param mapping a kind ({@code USER}), a name given by {@code mapped} or a module's name, or the qualified name of an annotated type
   * @return 0 if it is not there, or not there yet
   */
  long mapped(String mapping, long oldId);

  /** Says that something of the archive has this id now. */
  void map(String mapping, long oldId, long newId);

  /** A date of the archive, moved as the course is; 0 stays 0. Seconds. */
  long date(long seconds);

  /** A text of the archive with its links decoded, as far as what they lead to is known. */
  String decode(String text);

  /** Rows of the target site, as the restore's own transaction sees them; {@code {table}} and {@code [column]} are quoted. */
  List<List<@Nullable String>> rows(String sql, int columns, Object... values);

  /**
   * Adds a row. Columns that the site's version lacks are left out.
   *
   * @param values by column; {@link String}, {@link Long} (a number or an id), or null
   * @return its new id, good for {@link #set} and as a value of further rows
   */
  long insert(String table, Map<String, ? extends @Nullable Object> values);

  /**
   * The number that an id has in the database. Other methods take ids as they are; texts and queries need the number.
   *
   * @param id of a row that was inserted or mapped
   */
  long resolved(long id);

  /** Changes a column of a row, at the latest when the restore ends; does nothing if the site's version lacks the column. */
  void set(String table, long id, String column, @Nullable Object value);

  /**
   * Deletes a row. Takes a statement: not for many.
   *
   * @param id real, or of a row that was inserted
   */
  void delete(String table, long id);

  /**
   * Says that files of the archive belong to what was restored.
   *
   * @param oldItem item id in the archive, negative for all files of the area, which keep their item ids
   */
  void attach(
      String component, String area, long oldContext, long newContext, long oldItem, long newItem);

  /** Says that the files of an area of the task's context belong to an item of another area, too. */
  void copy(String component, String area, String newArea, long newItem);

  /** Adds a line to the restore's report. */
  void warn(String message);
}
