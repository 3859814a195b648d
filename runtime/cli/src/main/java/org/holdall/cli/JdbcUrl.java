package org.holdall.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.holdall.engine.HoldallException;
import org.holdall.engine.site.ConfigPhp;

/** The JDBC address of the database that a {@code config.php} names. */
final class JdbcUrl {
  private static final String INSTEAD = "--jdbc-url";

  private JdbcUrl() {}

  /**
   * Reads {@code dbtype}, {@code dbhost}, {@code dbname} and {@code dboptions}.
   *
   * @throws HoldallException if a value is missing, computed, or names a database Holdall does not speak to
   */
  static String of(ConfigPhp config, String file) {
    String type = required(config, file, "dbtype");
    String name = required(config, file, "dbname");
    String host = option(config, "dbhost");
    String port = option(config, "dboptions.dbport");
    String socket = option(config, "dboptions.dbsocket");
    return switch (type) {
      case "pgsql" -> postgres(file, name, host, port, socket) + parameter("currentSchema", option(config, "dboptions.dbschema"));
      case "mariadb", "mysqli", "auroramysql" -> mariadb(file, name, host, port, socket);
      default -> throw new HoldallException(file + ": dbtype '" + type
          + "' is not supported; Holdall reads pgsql, mariadb and mysqli");
    };
  }

  private static String postgres(String file, String name, String host, String port, String socket) {
    boolean viaSocket = !socket.isEmpty() && (host.equals("localhost") || host.equals("127.0.0.1"));
    if (host.isEmpty() || host.startsWith("/") || viaSocket) {
      throw socket(file, "PostgreSQL", "jdbc:postgresql://localhost/" + encode(name));
    }
    return "jdbc:postgresql://" + host(host) + port(port) + "/" + encode(name);
  }

  private static String mariadb(String file, String name, String host, String port, String socket) {
    String address = host.isEmpty() ? "localhost" : host.startsWith("p:") ? host.substring(2) : host;
    if (address.equals("localhost") && socket.contains("/")) {
      throw socket(file, "the database", "jdbc:mariadb://localhost/" + encode(name));
    }
    return "jdbc:mariadb://" + host(address) + port(port) + "/" + encode(name);
  }

  private static HoldallException socket(String file, String what, String url) {
    return new HoldallException(file + " reaches " + what + " through a Unix socket, which its Java driver cannot; give --jdbc-url "
        + url + ", --db-user and --db-password-env instead");
  }

  /** Empty for what PHP calls empty. */
  private static String option(ConfigPhp config, String name) {
    String value = config.get(name, INSTEAD);
    return value == null || value.equals("0") ? "" : value;
  }

  private static String parameter(String name, String value) {
    return value.isEmpty() ? "" : "?" + name + "=" + encode(value);
  }

  private static String required(ConfigPhp config, String file, String name) {
    String value = config.get(name, INSTEAD);
    if (value == null || value.isEmpty()) {
      throw new HoldallException(file + " does not set $CFG->" + name + "; is it a Moodle's config.php? Else give --jdbc-url");
    }
    return value;
  }

  private static String host(String host) {
    return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
  }

  private static String port(String port) {
    return port.isEmpty() ? "" : ":" + port;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
