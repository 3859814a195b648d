package org.holdall.engine.structure;

import java.util.Set;

/** Plugins of Moodle itself that attach nothing to a backup, or no more than what the host already has. */
public final class PlainPlugins {
  private static final Set<String> NAMES = Set.of(
      "availability_completion",
      "availability_date",
      "availability_grade",
      "availability_group",
      "availability_grouping",
      "availability_profile",
      "enrol_category",
      "enrol_cohort",
      "enrol_database",
      "enrol_fee",
      "enrol_flatfile",
      "enrol_guest",
      "enrol_imsenterprise",
      "enrol_ldap",
      "enrol_lti",
      "enrol_manual",
      "enrol_meta",
      "enrol_mnet",
      "enrol_paypal",
      "enrol_self",
      "format_singleactivity",
      "format_site",
      "format_social",
      "format_topics",
      "format_weeks",
      "logstore_legacy",
      "qtype_description",
      "qtype_missingtype",
      "qtype_random");

  private PlainPlugins() {}

  /** Whether a plugin is one, by its component: {@code enrol_manual}. */
  public static boolean has(String component) {
    return NAMES.contains(component);
  }
}
