package org.holdall.engine.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.holdall.engine.HoldallException;
import org.holdall.engine.site.PhpAssignments.Value;
import org.jspecify.annotations.Nullable;

/**
 * What a Moodle's {@code config.php} says in plain literals. The file is read, never run: a value that PHP would have to compute
 * (a call, a variable, an assignment inside a condition) is known to be there but not known.
 */
public final class ConfigPhp {
  private final String file;
  private final Map<String, Value> values;

  private ConfigPhp(String file, String source) {
    this.file = file;
    this.values = new PhpAssignments(PhpTokens.of(source)).values();
  }

  /**
   * Reads a file.
   *
   * @throws HoldallException if it cannot be read
   */
  public static ConfigPhp read(Path file) {
    try {
      return parse(file.toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new HoldallException(
          file
              + " cannot be read; give the folder that holds Moodle's config.php, as a user who may read it");
    }
  }

  /** Reads PHP source; {@code file} is its name for messages. */
  public static ConfigPhp parse(String file, String source) {
    return new ConfigPhp(file, source);
  }

  /**
   * A value as PHP would print it ({@code true} is {@code 1}, {@code false} is empty), null if unset or {@code null}.
   *
   * @param name of a property of {@code $CFG}, or {@code dboptions.dbport} for a member of an array
   * @param instead the option to give when the value is computed
   * @throws HoldallException if the value is computed
   */
  public @Nullable String get(String name, String instead) {
    Value value = values.get(name);
    if (value == null && name.contains(".")) {
      value = values.get(name.substring(0, name.indexOf('.')));
      if (value != null && !value.computed()) {
        return null;
      }
    }
    if (value != null && value.computed()) {
      throw new HoldallException(
          file + ":" + value.line() + ": $CFG->" + name.replaceFirst("\\.(.*)", "['$1']")
              + " is computed by PHP, which Holdall does not run; give " + instead + " instead");
    }
    return value == null ? null : value.text();
  }

  /** Values by name that are literals and no arrays: they win over the site's table {@code config}. */
  public Map<String, String> literals() {
    Map<String, String> literals = new LinkedHashMap<>();
    values.forEach((name, value) -> {
      if (value.text() != null && !name.contains(".")) {
        literals.put(name, value.text());
      }
    });
    return literals;
  }
}
