package org.holdall.engine.backup;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.holdall.engine.settings.Setting;
import org.holdall.engine.settings.Settings;
import org.holdall.engine.settings.Status;

/** Gives settings the values that were decided when the backup was planned, though the site has changed since. */
final class Agreement {
  private static final String INCLUDED = "_included";

  private Agreement() {}

  /**
   * Applies a plan. What came to the course since is left out, what was deleted is told.
   *
   * @param warning told each deviation from the plan, as one line
   * @throws org.holdall.engine.HoldallException if the user has no longer the right to what was planned
   */
  static void apply(BackupPlan plan, Settings live, Consumer<String> warning) {
    Map<String, String> planned = new LinkedHashMap<>();
    plan.settings().forEach(each -> planned.put(each.name(), each.value()));
    for (Setting setting : live.all()) { // parents come first
      String value = planned.remove(setting.name());
      if (value == null) {
        leaveOut(setting, warning);
      } else if (!value.equals(setting.value())) {
        if (setting.status() == Status.NOT_LOCKED
            || setting.status() == Status.LOCKED_BY_PERMISSION) {
          setting.set(value);
        } else if (setting.status() != Status.LOCKED_BY_HIERARCHY) {
          warning.accept("The setting " + setting.name() + " was planned as " + value
              + " and is now locked at " + setting.value() + ".");
        }
      }
    }
    planned.forEach((name, value) -> {
      if (name.endsWith(INCLUDED) && value.equals("1")) {
        warning.accept(part(name) + " was planned and is no longer in the course.");
      }
    });
  }

  private static void leaveOut(Setting setting, Consumer<String> warning) {
    boolean held = setting.status() == Status.LOCKED_BY_PERMISSION;
    if (setting.name().endsWith(INCLUDED)
        && setting.isOn()
        && (held || setting.status() == Status.NOT_LOCKED)) {
      setting.force("0", setting.status(), "it is new since the plan");
      warning.accept(part(setting.name()) + " is new since the plan and is left out.");
    }
  }

  private static String part(String name) {
    return name.substring(0, name.length() - INCLUDED.length());
  }
}
