package org.holdall.engine.restore.kind;

import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Moodle's rules that say which user of the site a user of the archive is; the first that finds one counts. Those that
 * begin with SAME hold for archives of the same site.
 */
enum UserRule {
  SAME_USER(
      "u.[id] = :id AND u.[mnethostid] = :host AND u.[username] = :username",
      c -> true,
      UserCandidate::username,
      c -> ""),
  SAME_ANONYMOUS(
      "u.[username] = :username", UserCandidate::anonymous, UserCandidate::username, c -> ""),
  /** Moodle renames users that it deletes to their address, a dot and the time, and keeps a hash of the name as address. */
  SAME_DELETED_HERE(
      "u.[id] = :id AND u.[mnethostid] = :host AND u.[deleted] = 1"
          + " AND (UPPER(u.[username]) LIKE UPPER(:username) OR (u.[email] <> '' AND u.[email] = :email))",
      c -> true,
      UserCandidate::nameOnceDeleted,
      UserCandidate::emailOnceDeleted),
  SAME_DELETED_THERE(
      "u.[id] = :id AND u.[mnethostid] = :host AND SUBSTRING(UPPER(u.[email]), 1, 89) = UPPER(:email)",
      UserCandidate::deleted,
      c -> "",
      UserCandidate::emailBeforeDeleted),
  SAME_CONFLICT(
      "u.[username] = :username AND u.[mnethostid] = :host AND u.[id] <> :id",
      c -> true,
      UserCandidate::username,
      c -> ""),

  OTHER_USER(
      "u.[username] = :username AND u.[mnethostid] = :host AND (UPPER(u.[email]) = UPPER(:email)"
          + " OR (u.[firstaccess] <> 0 AND u.[firstaccess] = :firstaccess))",
      c -> true,
      UserCandidate::username,
      UserCandidate::email),
  OTHER_ADMIN(
      "u.[username] = :username",
      UserCandidate::secondAdmin,
      UserCandidate::nameAsSecondAdmin,
      c -> ""),
  OTHER_DELETED_HERE(
      "u.[mnethostid] = :host AND u.[deleted] = 1 AND u.[email] <> '' AND u.[email] = :email"
          + " AND (UPPER(u.[username]) LIKE UPPER(:username)"
          + " OR (u.[firstaccess] <> 0 AND u.[firstaccess] = :firstaccess))",
      c -> true,
      UserCandidate::nameOnceDeleted,
      UserCandidate::emailOnceDeleted),
  OTHER_DELETED_HERE_WITHOUT_HASH(
      "u.[mnethostid] = :host AND u.[deleted] = 1 AND UPPER(u.[username]) LIKE UPPER(:username)"
          + " AND u.[firstaccess] = :firstaccess",
      c -> c.firstaccess() != 0,
      UserCandidate::nameOnceDeleted,
      c -> ""),
  OTHER_DELETED_THERE(
      "u.[mnethostid] = :host AND SUBSTRING(UPPER(u.[email]), 1, 89) = UPPER(:email)"
          + " AND u.[firstaccess] = :firstaccess",
      c -> c.deleted() && c.firstaccess() != 0,
      c -> "",
      UserCandidate::emailBeforeDeleted),
  OTHER_CONFLICT(
      "u.[username] = :username AND u.[mnethostid] = :host",
      c -> true,
      UserCandidate::username,
      c -> "");

  /** What must hold, in terms of the site's user {@code u}; {@code :word} is a value of the archive's user. */
  final String condition;

  /** Whom the rule concerns. */
  final Predicate<UserCandidate> concerns;

  /** What {@code :username} stands for, compared with the site's user names. */
  final Function<UserCandidate, String> username;

  /** What {@code :email} stands for, compared with the site's addresses. */
  final Function<UserCandidate, String> email;

  UserRule(
      String condition,
      Predicate<UserCandidate> concerns,
      Function<UserCandidate, String> username,
      Function<UserCandidate, String> email) {
    this.condition = condition;
    this.concerns = concerns;
    this.username = username;
    this.email = email;
  }

  /** Whether the rule is for archives of the same site. */
  boolean same() {
    return name().startsWith("SAME");
  }

  /** Whether a user found by this rule is somebody else. */
  boolean conflict() {
    return this == SAME_CONFLICT || this == OTHER_CONFLICT;
  }
}
