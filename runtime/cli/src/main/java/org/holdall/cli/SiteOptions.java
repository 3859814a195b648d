package org.holdall.cli;

import java.nio.file.Path;
import java.util.Map;
import org.holdall.engine.HoldallException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which site; each wins over what {@code config.php} says. */
final class SiteOptions {
  @Option(
      names = "--moodle",
      paramLabel = "DIR",
      description =
          "Moodle's folder. Its config.php is parsed, never run; the options below win over it.")
  @Nullable
  Path moodle;

  @Option(
      names = "--jdbc-url",
      paramLabel = "URL",
      description =
          "The database: jdbc:postgresql://HOST/NAME, jdbc:mariadb://HOST/NAME or jdbc:h2:FILE.")
  @Nullable
  String jdbcUrl;

  @Option(names = "--db-user", paramLabel = "NAME", description = "The database's user.")
  @Nullable
  String user;

  @Option(
      names = "--db-password-env",
      paramLabel = "VAR",
      description =
          "The environment variable that holds the password. Passwords never stand on the command line.")
  @Nullable
  String passwordEnv;

  @Option(
      names = "--dataroot",
      paramLabel = "DIR",
      description = "Moodle's data folder, the one with filedir in it.")
  @Nullable
  Path dataroot;

  @Option(
      names = "--prefix",
      paramLabel = "PREFIX",
      description = "Prefix of the tables; mdl_ if nothing says otherwise.")
  @Nullable
  String prefix;

  @Option(
      names = "--wwwroot",
      paramLabel = "URL",
      description =
          "The site's address; links to it are encoded. Without it and --moodle the database is asked.")
  @Nullable
  String wwwroot;

  /**
   * Puts options and configuration together.
   *
   * @param environment where passwords are
   * @throws HoldallException if something needed is neither given nor in {@code config.php}
   */
  SiteAccess access(Map<String, String> environment) {
    return moodle != null
        ? fromMoodle(new MoodleFolder(moodle), environment)
        : fromOptions(environment);
  }

  private SiteAccess fromOptions(Map<String, String> environment) {
    String missing = jdbcUrl == null ? "--jdbc-url" : user == null ? "--db-user" : "--dataroot";
    if (jdbcUrl == null || user == null || dataroot == null) {
      throw new HoldallException(
          "Which site? Give --moodle DIR, or --jdbc-url, --db-user and --dataroot (" + missing
              + " is missing)");
    }
    return new SiteAccess(
        jdbcUrl,
        user,
        password(null, environment),
        dataroot,
        prefix == null ? "mdl_" : prefix,
        wwwroot,
        null,
        Map.of());
  }

  private SiteAccess fromMoodle(MoodleFolder folder, Map<String, String> environment) {
    return new SiteAccess(
        jdbcUrl != null
            ? jdbcUrl
            : JdbcUrl.of(folder.config(), folder.configFile().toString()),
        user != null ? user : configured(folder, "dbuser", "--db-user"),
        password(folder, environment),
        dataroot != null ? dataroot : Path.of(configured(folder, "dataroot", "--dataroot")),
        prefix != null ? prefix : orEmpty(folder.config().get("prefix", "--prefix")),
        wwwroot != null ? wwwroot : configured(folder, "wwwroot", "--wwwroot"),
        folder.backupVersion(),
        folder.config().literals());
  }

  private @Nullable String password(
      @Nullable MoodleFolder folder, Map<String, String> environment) {
    if (passwordEnv != null) {
      String value = environment.get(passwordEnv);
      if (value == null) {
        throw new HoldallException("The environment variable " + passwordEnv
            + " of --db-password-env is not set; export the password in it");
      }
      return value;
    }
    return folder == null || jdbcUrl != null
        ? null
        : folder.config().get("dbpass", "--db-password-env");
  }

  private static String configured(MoodleFolder folder, String name, String option) {
    String value = folder.config().get(name, option);
    if (value == null || value.isEmpty()) {
      throw new HoldallException(
          folder.configFile() + " does not set $CFG->" + name + "; give " + option);
    }
    return value;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
