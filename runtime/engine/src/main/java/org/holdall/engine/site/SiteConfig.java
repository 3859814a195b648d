package org.holdall.engine.site;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.holdall.engine.HoldallException;
import org.holdall.engine.database.Query;
import org.holdall.engine.database.Rows;
import org.holdall.engine.database.SqlText;
import org.holdall.engine.database.View;
import org.jspecify.annotations.Nullable;

/** The site's configuration: what {@code config.php} forces, else tables {@code config} and {@code config_plugins}. */
public final class SiteConfig {
  /** Nothing is set. */
  public static final SiteConfig EMPTY = new SiteConfig();

  private static final String CORE = "core";
  private final Map<String, Map<String, String>> values = new HashMap<>();

  private SiteConfig() {}

  /**
   * Reads all of it with two statements.
   *
   * @param forced values of {@code config.php}, which win
   */
  public static SiteConfig read(View view, Map<String, String> forced) {
    SiteConfig config = new SiteConfig();
    try (Rows rows = view.rows(query(view, "SELECT [name], [value] FROM {config}"))) {
      while (rows.next()) {
        config.put(CORE, rows.text(0), rows.text(1));
      }
    }
    try (Rows rows =
        view.rows(query(view, "SELECT [plugin], [name], [value] FROM {config_plugins}"))) {
      while (rows.next()) {
        config.put(String.valueOf(rows.text(0)), rows.text(1), rows.text(2));
      }
    }
    forced.forEach((name, text) -> config.put(CORE, name, text));
    return config;
  }

  private static Query query(View view, String text) {
    return Query.of(SqlText.of(view.database(), text));
  }

  private void put(String component, @Nullable String name, @Nullable String value) {
    if (name != null && value != null) {
      values.computeIfAbsent(component, c -> new HashMap<>()).put(name, value);
    }
  }

  /** Components of all plugins that the site has. */
  public Set<String> plugins() {
    return values.keySet().stream().filter(this::installed).collect(Collectors.toSet());
  }

  /** A value, null if unset. {@code component} is {@code core} or a plugin. */
  public @Nullable String get(String component, String name) {
    return values.getOrDefault(component, Map.of()).get(name);
  }

  /** Whether the site has a plugin, by its component. */
  public boolean installed(String component) {
    return get(component, "version") != null;
  }

  /**
   * A value of the core that every site has.
   *
   * @throws HoldallException if it is not there
   */
  public String core(String name) {
    String value = get(CORE, name);
    if (value == null || value.isEmpty()) {
      throw new HoldallException(
          "Table config has no \"" + name + "\": the site's installation is not complete.");
    }
    return value;
  }
}
