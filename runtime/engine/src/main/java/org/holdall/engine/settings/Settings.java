package org.holdall.engine.settings;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.holdall.engine.HoldallException;
import org.jspecify.annotations.Nullable;

/** The settings of a plan, in plan order. */
public final class Settings {
  private final Map<String, Setting> settings = new LinkedHashMap<>();

  /** None yet. */
  public Settings() {}

  /**
   * Adds one.
   *
   * @throws IllegalArgumentException if there is one of this name
   */
  public Setting add(Setting setting) {
    if (settings.putIfAbsent(setting.name(), setting) != null) {
      throw new IllegalArgumentException("There are two settings " + setting.name());
    }
    return setting;
  }

  /** By name, null if the plan has none of this name. */
  public @Nullable Setting find(String name) {
    return settings.get(name);
  }

  /**
   * By name.
   *
   * @throws HoldallException if the plan has none of this name
   */
  public Setting get(String name) {
    Setting setting = settings.get(name);
    if (setting == null) {
      throw new HoldallException("There is no setting \"" + name + "\" here. There are: "
          + String.join(", ", settings.keySet()) + ".");
    }
    return setting;
  }

  /** All, in plan order. */
  public Collection<Setting> all() {
    return Collections.unmodifiableCollection(settings.values());
  }
}
