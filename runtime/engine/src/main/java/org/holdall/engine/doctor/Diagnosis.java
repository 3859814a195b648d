package org.holdall.engine.doctor;

import java.util.List;

/**
 * What a backup of a site would lack.
 *
 * @param version the site's, as in table config
 * @param release Moodle's release that the version belongs to
 * @param tables number of tables of the site
 * @param described number of plugins that are described
 * @param installed how many of these the site has
 * @param findings what is not as described; empty if all is
 */
public record Diagnosis(
    String version,
    String release,
    int tables,
    int described,
    int installed,
    List<Finding> findings) {
  public Diagnosis {
    findings = List.copyOf(findings);
  }

  /** What is wrong. */
  public enum Kind {
    /** The site has no such table: whatever needs it cannot be backed up. */
    MISSING_TABLE,
    /** A table lacks a column: whatever needs it cannot be backed up. */
    MISSING_COLUMN,
    /** A table has one more column: what it holds would be lost. */
    ADDITIONAL_COLUMN,
    /** A table that nobody described has rows: they would be lost. */
    UNKNOWN_TABLE,
    /** A module that nobody described has activities: they would be lost. */
    UNKNOWN_MODULE,
    /** A plugin that nobody described is used in courses: what it adds would be lost. */
    UNKNOWN_PLUGIN
  }

  /**
   * One thing.
   *
   * @param component the plugin, empty if it cannot be told
   * @param table without prefix, empty for none
   * @param column empty for none
   * @param rows how many rows are concerned, 0 if not counted
   * @param line what is wrong and what follows, in one sentence
   */
  public record Finding(
      Kind kind, String component, String table, String column, long rows, String line) {}
}
