package org.holdall.cli.tree;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which conditions mean that something is about users. */
final class UserInfo {
  /** Settings that are off without users. */
  private static final Set<String> TERMS = Set.of(
      "userinfo",
      "users",
      "role_assignments",
      "comments",
      "userscompletion",
      "logs",
      "grade_histories",
      "xapistate");

  private UserInfo() {}

  /** Whether it can hold only in a backup with users. */
  static boolean isUserInfo(@Nullable String condition) {
    if (condition != null) {
      for (String term : condition.split("&")) {
        if (TERMS.contains(term.strip())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Both conditions; null for always. */
  static @Nullable String and(@Nullable String above, @Nullable String own) {
    return above == null ? own : own == null ? above : above + " & " + own;
  }
}
