package org.holdall.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
      case "pgsql" -> postgres(name, host, port, socket, option(config, "dboptions.dbschema"));
      case "mariadb", "mysqli", "auroramysql" -> mariadb(name, host, port, socket);
      default ->
        throw new HoldallException(file + ": dbtype '" + type
            + "' is not supported; Holdall reads pgsql, mariadb and mysqli");
    };
  }

  private static String postgres(
      String name, String host, String port, String socket, String schema) {
    Map<String, String> parameters = new LinkedHashMap<>();
    boolean local = !socket.isEmpty() && (host.equals("localhost") || host.equals("127.0.0.1"));
    String folder = host.startsWith("/")
        ? host
        : socket.contains("/") ? socket : local || host.isEmpty() ? postgresFolder(port) : "";
    if (!folder.isEmpty() && (local || host.isEmpty() || host.startsWith("/"))) {
      parameters.put("socketFactory", UnixSocketFactory.class.getName());
      parameters.put("socketFactoryArg", folder + "/" + postgresFile(port));
      parameters.put("sslmode", "disable");
      return "jdbc:postgresql://localhost/" + encode(name) + query(parameters, schema);
    }
    return "jdbc:postgresql://" + host(host) + port(port) + "/" + encode(name)
        + query(parameters, schema);
  }

  /** PostgreSQL's own choice differs between systems. */
  private static String postgresFolder(String port) {
    return Stream.of("/var/run/postgresql", "/run/postgresql", "/tmp")
        .filter(folder -> Files.exists(Path.of(folder, postgresFile(port))))
        .findFirst()
        .orElse("/var/run/postgresql");
  }

  private static String postgresFile(String port) {
    return ".s.PGSQL." + (port.isEmpty() ? "5432" : port);
  }

  private static String mariadb(String name, String host, String port, String socket) {
    String address =
        host.isEmpty() ? "localhost" : host.startsWith("p:") ? host.substring(2) : host;
    if (address.equals("localhost") && socket.contains("/")) {
      Map<String, String> parameters = new LinkedHashMap<>();
      parameters.put("socketFactory", UnixSocketFactory.class.getName());
      parameters.put(UnixSocketFactory.OPTION, socket);
      return "jdbc:mariadb://localhost/" + encode(name) + query(parameters, "");
    }
    return "jdbc:mariadb://" + host(address) + port(port) + "/" + encode(name);
  }

  private static String query(Map<String, String> parameters, String schema) {
    if (!schema.isEmpty()) {
      parameters.put("currentSchema", schema);
    }
    return parameters.isEmpty()
        ? ""
        : parameters.entrySet().stream()
            .map(e -> e.getKey() + "=" + encode(e.getValue()))
            .collect(Collectors.joining("&", "?", ""));
  }

  /** Empty for what PHP calls empty. */
  private static String option(ConfigPhp config, String name) {
    String value = config.get(name, INSTEAD);
    return value == null || value.equals("0") ? "" : value;
  }

  private static String required(ConfigPhp config, String file, String name) {
    String value = config.get(name, INSTEAD);
    if (value == null || value.isEmpty()) {
      throw new HoldallException(file + " does not set $CFG->" + name
          + "; is it a Moodle's config.php? Else give --jdbc-url");
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
