package org.holdall.engine.backup;

import java.util.List;
import org.holdall.annotations.Task;

/**
 * What is backed up, part by part in the order of the plan, and the course around it.
 *
 * @param parts without those that cannot be backed up
 */
record Outline(BackupType type, Course course, List<Part> parts) {
  Outline {
    parts = List.copyOf(parts);
  }

  /** The course; {@code siteCourse} is true for the site's front page. */
  record Course(
      long id,
      String format,
      String fullname,
      String shortname,
      String startdate,
      String enddate,
      long context,
      long systemContext,
      boolean siteCourse) {}

  /** The parts of a kind. */
  List<Part> parts(Task kind) {
    return parts.stream().filter(part -> part.kind() == kind).toList();
  }
}
