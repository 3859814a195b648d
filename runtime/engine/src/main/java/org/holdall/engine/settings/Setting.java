package org.holdall.engine.settings;

import java.util.ArrayList;
import java.util.List;
import org.holdall.engine.HoldallException;
import org.jspecify.annotations.Nullable;

/** A named value that changes what a backup or a restore does. Follows the settings it depends on. */
public final class Setting {
  private final String name;
  private final Level level;
  private final Type type;
  private final List<Dependency> dependencies = new ArrayList<>();
  private final List<Setting> dependents = new ArrayList<>();
  private Visibility visibility = Visibility.VISIBLE;
  private Status own = Status.NOT_LOCKED;
  private @Nullable String why;
  private String wanted;
  private String value;
  private Status status = Status.NOT_LOCKED;

  /** With its default value. */
  public Setting(String name, Level level, Type type, String value) {
    this.name = name;
    this.level = level;
    this.type = type;
    this.value = type.clean(name, value);
    this.wanted = this.value;
  }

  /** Name as Moodle writes it. */
  public String name() {
    return name;
  }

  /** What it is about. */
  public Level level() {
    return level;
  }

  /** What values it takes. */
  public Type type() {
    return type;
  }

  /** Present value. */
  public String value() {
    return value;
  }

  /** True for {@code 1}. */
  public boolean isOn() {
    return value.equals("1");
  }

  /** Who holds it. */
  public Status status() {
    return status;
  }

  /** Names of the settings it depends on, in the order it came to depend on them. */
  public List<String> parents() {
    return dependencies.stream().map(dependency -> dependency.parent().name).toList();
  }

  /** Whether it is offered to users. */
  public Visibility visibility() {
    return visibility;
  }

  /** No longer offers it to users. */
  public Setting hide() {
    visibility = Visibility.HIDDEN;
    return this;
  }

  /**
   * Changes the value; settings that depend on it follow.
   *
   * @throws HoldallException if it is locked, or takes no such value
   */
  public void set(String newValue) {
    String clean = type.clean(name, newValue);
    if (status != Status.NOT_LOCKED && !clean.equals(value)) {
      throw new HoldallException(
          "The setting " + name + " is locked at " + value + ": " + reason() + ".");
    }
    wanted = clean;
    follow();
  }

  /** The site's default; takes effect when no dependency says otherwise. */
  public void preset(String newValue) {
    wanted = type.clean(name, newValue);
    follow();
  }

  /** Locks it; a weaker lock than the present one changes nothing. */
  public void lock(Status by) {
    if (by.compareTo(own) > 0) {
      own = by;
      follow();
    }
  }

  /**
   * Gives it this value, whatever its dependencies say, and locks it; a weaker lock than the present one changes nothing.
   *
   * @param reason for whoever wants another value, as in "a teacher may not"
   */
  public void force(String newValue, Status by, String reason) {
    if (by.compareTo(own) >= 0) {
      wanted = type.clean(name, newValue);
      own = by;
      why = reason;
      follow();
    }
  }

  /**
   * Makes this setting follow another: while the condition holds, it is locked and has the parent's value.
   *
   * @throws IllegalArgumentException if the parent depends on this one, or is of a lower level
   */
  public Setting dependsOn(Setting parent, Condition condition) {
    return dependsOn(parent, condition, "", null);
  }

  /** The same with a value to compare, and the value to have while the condition holds; null for the parent's. */
  public Setting dependsOn(
      Setting parent, Condition condition, String compared, @Nullable String locked) {
    if (parent.follows(this)) {
      throw new IllegalArgumentException(
          name + " and " + parent.name + " would depend on each other");
    }
    if (parent.level.compareTo(level) > 0) {
      throw new IllegalArgumentException(
          name + " cannot depend on " + parent.name + ", which is of a lower level");
    }
    dependencies.add(new Dependency(parent, condition, compared, locked));
    parent.dependents.add(this);
    follow();
    return this;
  }

  private boolean follows(Setting other) {
    return this == other || dependencies.stream().anyMatch(d -> d.parent().follows(other));
  }

  /** Takes value and status from what is wanted and what the dependencies say. */
  private void follow() {
    String oldValue = value;
    Status oldStatus = status;
    Dependency holding =
        dependencies.stream().filter(Dependency::holds).findFirst().orElse(null);
    boolean above = dependencies.stream().anyMatch(d -> d.parent().status != Status.NOT_LOCKED);
    boolean hierarchy = holding != null || above;
    status = own == Status.NOT_LOCKED && hierarchy ? Status.LOCKED_BY_HIERARCHY : own;
    value = holding != null && own == Status.NOT_LOCKED
        ? type.clean(name, holding.lockedValue())
        : wanted;
    if (!value.equals(oldValue) || status != oldStatus) {
      dependents.forEach(Setting::follow);
    }
  }

  private String reason() {
    if (why != null) {
      return why;
    }
    return switch (status) {
      case LOCKED_BY_PERMISSION -> "the user has no right to change it";
      case LOCKED_BY_CONFIG ->
        "the site's administrator says so (backup and restore settings of the site)";
      case LOCKED_BY_ARCHIVE -> "the archive contains nothing of it";
      default ->
        dependencies.stream()
            .filter(d -> d.holds() || d.parent().status != Status.NOT_LOCKED)
            .map(d -> d.parent().name + " is " + d.parent().value)
            .findFirst()
            .map(parent -> "it depends on another setting, and " + parent)
            .orElse("it depends on another setting");
    };
  }
}
