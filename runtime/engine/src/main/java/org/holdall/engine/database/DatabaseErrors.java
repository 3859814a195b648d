package org.holdall.engine.database;

import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdall.engine.ConflictException;
import org.holdall.engine.HoldallException;
import org.postgresql.util.PSQLException;

/** What the database said, as one line for the user. */
final class DatabaseErrors {
  private static final int LONGEST = 300;

  /** As MariaDB and H2 name it. */
  private static final Pattern INDEX =
      Pattern.compile("for key '(?:[^'.]*\\.)?([^'.]+)'|\"PUBLIC\\.([^\" ]+) ON ");

  private DatabaseErrors() {}

  /** When a connection could not be opened. */
  static HoldallException connecting(SQLException e) {
    String state = String.valueOf(e.getSQLState());
    String hint;
    if (state.startsWith("28")) {
      hint =
          "The database refuses user or password; check dbuser and dbpass in config.php, or --db-user and --db-password-env";
    } else if (state.equals("3D000") || state.equals("42000") || state.startsWith("9014")) {
      hint =
          "There is no such database, or the user may not use it; check dbname in config.php, or --jdbc-url";
    } else if (state.startsWith("08") || state.equals("HY000")) {
      hint = "The database cannot be reached; check that it runs, and its host and port";
    } else {
      hint = "The database cannot be opened; check its address";
    }
    return new HoldallException(hint + " (" + line(e) + ")", e);
  }

  /** When a query or reading its rows failed. */
  static HoldallException reading(SQLException e) {
    return answer(e, "The database could not answer a query");
  }

  /** When the database did not take a change. */
  static HoldallException writing(SQLException e) {
    return answer(e, "The database refused a change");
  }

  private static HoldallException answer(SQLException e, String otherwise) {
    String state = String.valueOf(e.getSQLState());
    if (isConflict(state, e.getErrorCode())) {
      return new ConflictException(
          "Somebody else changed the same rows of the database; try again (" + line(e) + ")",
          e,
          index(e, state));
    }
    String hint = switch (state) {
      case "42P01", "42S02", "42S03", "42S04" ->
        "The database lacks a table; is the prefix right and the site complete?";
      case "42703", "42S22" -> "The database lacks a column; is the site's upgrade complete?";
      case "42501" ->
        "The database user may not read or change a table; grant it Moodle's own rights";
      case "08000", "08003", "08006", "08S01", "57P01" ->
        "The connection to the database was lost; try again";
      default -> otherwise;
    };
    return new HoldallException(hint + " (" + line(e) + ")", e);
  }

  /** Codes are those of MariaDB and H2, where the state alone does not tell. */
  private static boolean isConflict(String state, int code) {
    return switch (state) {
      // Serialization failure or deadlock; deadlock; lock timeout; unique key.
      case "40001", "40P01", "55P03", "HYT00", "23505" -> true;
      // Lock timeout, changed since it was read.
      case "HY000" -> code == 1205 || code == 1020;
      // Unique key, by number or name.
      case "23000" -> code == 1062 || code == 1586;
      // Concurrent update.
      case "90131" -> true;
      default -> false;
    };
  }

  /** Name of the index that refused a row, empty if it was something else. */
  private static String index(SQLException e, String state) {
    if (!state.startsWith("23")) {
      return "";
    }
    if (e instanceof PSQLException refused && refused.getServerErrorMessage() != null) {
      String name = refused.getServerErrorMessage().getConstraint();
      return name == null ? "" : name;
    }
    Matcher named = INDEX.matcher(String.valueOf(e.getMessage()));
    return named.find() ? named.group(named.group(1) == null ? 2 : 1) : "";
  }

  private static String line(SQLException e) {
    String message = String.valueOf(e.getMessage()).strip();
    int end = message.indexOf('\n');
    String line = (end < 0 ? message : message.substring(0, end)).strip();
    // Databases repeat the value that they refuse.
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
  }
}
