package org.holdall.engine.backup;

import org.holdall.annotations.Task;
import org.jspecify.annotations.Nullable;

/**
 * What one task of a plan is about: the course, a section, an activity or a block. Texts are the database's own.
 *
 * @param kind of task
 * @param id of the course, section or block, or the course-module id
 * @param name module or block name; of a section the name of the plugin that it belongs to; else empty
 * @param instance id in the module's own table, 0 for others
 * @param context the task works in; a section's is the course's
 * @param title what people call it
 * @param parent the section around an activity, the activity that a section or a block belongs to; null if the plan has
 *     none
 * @param section of an activity, whether or not it is part of the plan; 0 for others
 * @param subsection whether an activity lies in a section that belongs to another activity
 */
record Part(
    Task kind,
    long id,
    String name,
    long instance,
    long context,
    String title,
    @Nullable Part parent,
    long section,
    boolean subsection) {

  static Part course(long id, long context, String shortname) {
    return new Part(Task.COURSE, id, "", 0, context, shortname, null, 0, false);
  }

  static Part section(long id, String plugin, long context, String title, @Nullable Part parent) {
    return new Part(Task.SECTION, id, plugin, 0, context, title, parent, id, false);
  }

  static Part block(long id, String name, long context, @Nullable Part parent) {
    return new Part(Task.BLOCK, id, name, 0, context, name, parent, 0, false);
  }

  /** Folder of its files in the archive. */
  String directory() {
    return switch (kind) {
      case COURSE -> "course";
      case SECTION -> "sections/section_" + id;
      case ACTIVITY -> "activities/" + prefix();
      default -> (parent == null ? "course" : parent.directory()) + "/blocks/" + prefix();
    };
  }

  /** Prefix of its settings, as in {@code choice_56}. */
  String prefix() {
    return (kind == Task.SECTION ? "section" : name) + "_" + id;
  }

  /** Its plugin: {@code mod_choice}, {@code block_html}; null if it is no plugin's. */
  @Nullable
  String component() {
    return switch (kind) {
      case ACTIVITY -> "mod_" + name;
      case BLOCK -> "block_" + name;
      default -> null;
    };
  }
}
