package org.holdall.modules.core.enrolments;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

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
  DATABASE(true, Users.ELSEWHERE),
  LDAP(true, Users.ELSEWHERE),
  /** Instances of these, and of plugins from elsewhere, are not restored. */
  OTHER(false, Users.NONE);

  private static final String KEEP = "1";
  private static final String SUSPEND_WITHOUT_ROLES = "3";

  /** Whether a course has one at most. */
  final boolean single;

  final Users users;

  /** Columns by which an existing course's instance is the same. */
  final List<String> same;

  /** What becomes of users. */
  enum Users {
    NONE,
    AS_THEY_WERE,
    /** The site knows who comes. */
    SYNCHRONISED,
    /** Another system knows it. */
    ELSEWHERE
  }

  EnrolPlugin(boolean single, Users users, String... same) {
    this.single = single;
    this.users = users;
    this.same = List.of(same);
  }

  /**
   * Whether users come whom the way would not let in now.
   *
   * @param action what the site does with such users: lets them out (0, or null), keeps (1) or suspends them (2), without
   *     their roles (3)
   */
  boolean keepsUsers(@Nullable String action) {
    return switch (users) {
      case NONE -> false;
      case AS_THEY_WERE -> true;
      case SYNCHRONISED -> SUSPEND_WITHOUT_ROLES.equals(action);
      case ELSEWHERE -> action != null && !action.isEmpty() && !action.equals("0");
    };
  }

  /** Whether they come suspended. */
  boolean suspends(@Nullable String action) {
    return users == Users.SYNCHRONISED || this == DATABASE || this == LDAP && !KEEP.equals(action);
  }

  /** Whether instances have no settings of their own. */
  boolean isBare() {
    return this == DATABASE || this == FLATFILE;
  }

  /** As Moodle names it. */
  String component() {
    return "enrol_" + name().toLowerCase(Locale.ROOT);
  }

  /** Whether somebody may let users out whom the plugin let in. */
  boolean byHand() {
    return switch (this) {
      case MANUAL, SELF, PAYPAL, FEE, FLATFILE, LTI -> true;
      default -> false;
    };
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
