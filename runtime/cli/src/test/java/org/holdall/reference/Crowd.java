package org.holdall.reference;

import java.util.List;

/**
 * Many users who answer the choice of CHOICE1 many times.
 *
 * @param users how many users are added
 * @param answers how many answers are added, spread over these users
 */
record Crowd(int users, int answers) {

  /** Course-module id of the choice in CHOICE1. */
  static final long CHOICE1 = 56;

  private static final int FIRST = 1_000_000;

  /** Makes a site of its own from another, with the crowd on it. */
  ReferenceSite on(ReferenceSite site, String name) {
    ReferenceSite copy = site.copy(name);
    copy.execute(statements(site.server() instanceof PostgresServer).toArray(String[]::new));
    return copy;
  }

  private List<String> statements(boolean postgres) {
    String user = FIRST + " + n";
    return List.of(
        "INSERT INTO mdl_user (id, mnethostid, confirmed, username, firstname, lastname, email, timecreated)"
            + " SELECT " + user
            + ", 1, 1, concat('crowd', n), concat('First ', n), concat('Last ', n),"
            + " concat('crowd', n, '@example.invalid'), 1700000000 FROM " + series(users, postgres),
        "INSERT INTO mdl_context (id, contextlevel, instanceid, path, depth)" + " SELECT " + user
            + ", 30, " + user + ", concat('/1/', " + user + "), 2 FROM " + series(users, postgres),
        "INSERT INTO mdl_choice_answers (choiceid, userid, optionid, timemodified)"
            + " SELECT o.choiceid, " + FIRST + " + 1 + mod(n, " + users
            + "), o.id, 1700000000 + n FROM "
            + series(answers, postgres) + " JOIN mdl_choice_options o"
            + " ON o.id = (SELECT max(id) FROM mdl_choice_options WHERE choiceid = 4)",
        postgres ? "ANALYZE" : "ANALYZE TABLE mdl_user, mdl_context, mdl_choice_answers");
  }

  /** A table {@code s} with the numbers {@code n} from one. */
  static String series(int count, boolean postgres) {
    return postgres
        ? "generate_series(1, " + count + ") AS s(n)"
        : "(SELECT seq AS n FROM seq_1_to_" + count + ") s";
  }
}
