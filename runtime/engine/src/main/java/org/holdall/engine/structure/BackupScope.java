package org.holdall.engine.structure;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a {@link RowSource} or converter may know about the backup and the task it works for. */
public interface BackupScope {

  /** A setting's value; false if the plan has no such setting. */
  boolean setting(String name);

  /** A value of the site's configuration, null if unset. {@code component} is {@code core} or a plugin. */
  @Nullable
  String config(String component, String name);

  /** Value of a word ({@code COURSE}, {@code COURSE_MODULE}, {@code CONTEXT}, ...) in the current task; 0 if it has none. */
  long word(String word);

  /** The plugin that the task is about: {@code mod_choice}, {@code block_html}; empty if it is about none. */
  String plugin();

  /** The text with the site's own addresses encoded, as they are in all texts of the archive. */
  String encode(String text);

  /** Parameter given by the parent's {@code with}, null if there is none of this name. */
  @Nullable
  String param(String name);

  /**
   * Ids of a kind annotated by this task (final task: by the whole backup), ascending. For row sources: a converter may
   * be at work before the ids are known.
   */
  Collection<Long> annotated(String kind);

  /**
   * Rows of the site, as the backup sees it; {@code {table}} and {@code [column]} are quoted. Read once, whichever tasks
   * ask the same, and kept: not for large tables.
   */
  List<List<@Nullable String>> rows(String sql, int columns, Object... values);

  /** Information about the running backup. */
  BackupInformation backup();
}
