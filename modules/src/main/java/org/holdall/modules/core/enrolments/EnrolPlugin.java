package org.holdall.modules.core.enrolments;

import java.util.List;
import java.util.Locale;

/** What Moodle's ways to enrol do with a restored instance, and with the users who came by it. */
enum EnrolPlugin {
  /** One for a course, with its users. */
  MANUAL(true, Users.AS_THEY_WERE),
  /** One for a course; guests are not enrolled. */
  GUEST(true, Users.NONE),
  /** The course's own is taken if it is the same. */
  SELF(false, Users.AS_THEY_WERE, "status", "roleid"),
  PAYPAL(false, Users.AS_THEY_WERE, "roleid", "cost", "currency"),
  FEE(false, Users.AS_THEY_WERE, "roleid", "cost", "currency"),
  FLATFILE(true, Users.AS_THEY_WERE),
  LTI(false, Users.NONE),
  /** Of this site only: Moodle enrols the members of the cohort, or of the other course, itself. */
  COHORT(false, Users.SYNCHRONISED, "roleid", "customint1"),
  META(false, Users.SYNCHRONISED, "roleid", "customint1"),
  /** Moodle asks another system whom to enrol; meanwhile users are suspended. */
  DATABASE(true, Users.SYNCHRONISED),
  LDAP(true, Users.SYNCHRONISED),
  /** Instances of these, and of plugins from elsewhere, are not restored. */
  OTHER(false, Users.NONE);

  /** Whether a course has one at most. */
  final boolean single;

  final Users users;

  /** Columns by which an existing course's instance is the same. */
  final List<String> same;

  /** What becomes of users. */
  enum Users {
    NONE,
    AS_THEY_WERE,
    SYNCHRONISED
  }

  EnrolPlugin(boolean single, Users users, String... same) {
    this.single = single;
    this.users = users;
    this.same = List.of(same);
  }

  /** By name. */
  static EnrolPlugin named(String name) {
    for (EnrolPlugin each : values()) {
      if (each != OTHER && each.name().toLowerCase(Locale.ROOT).equals(name)) {
        return each;
      }
    }
    return OTHER;
  }
}
