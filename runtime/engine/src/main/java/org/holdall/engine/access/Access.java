package org.holdall.engine.access;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.holdall.engine.HoldallException;
import org.holdall.engine.database.View;
import org.holdall.engine.site.SiteConfig;
import org.jspecify.annotations.Nullable;

/**
 * What one user may do. Costs no statement for a site administrator; for others a fixed number, and one per context asked
 * about.
 */
public final class Access {
  private final View view;
  private final SiteConfig config;
  private final long user;
  private final Set<String> capabilities;
  private final Map<Long, Place> places = new HashMap<>();
  private @Nullable Capabilities known;
  private @Nullable Roles roles;

  private Access(View view, SiteConfig config, long user, Set<String> capabilities) {
    this.view = view;
    this.config = config;
    this.user = user;
    this.capabilities = capabilities;
  }

  /**
   * Of a user, as the view shows it when first asked.
   *
   * @param user id of a user who is not deleted
   * @param capabilities that will be asked about, as in {@code moodle/backup:backupcourse}
   */
  public static Access of(View view, SiteConfig config, long user, Set<String> capabilities) {
    return new Access(view, config, user, Set.copyOf(capabilities));
  }

  /** Whether the user is an administrator of the site. */
  public boolean administrator() {
    return Arrays.stream(text("siteadmins").split(","))
        .map(String::strip)
        .anyMatch(Long.toString(user)::equals);
  }

  /**
   * Whether the user may do something at a place.
   *
   * @param capability one of those announced
   * @param context id of the place
   * @throws HoldallException if there is no such context
   */
  public boolean allows(String capability, long context) {
    if (!capabilities.contains(capability)) {
      throw new IllegalArgumentException(capability + " was not announced");
    }
    boolean administrator = administrator();
    boolean frozen =
        isOn("contextlocking") && (!administrator || isOn("contextlockappliestoadmin"));
    if (administrator && !frozen) {
      return true;
    }
    Capabilities.Capability asked = known().find(capability);
    if (asked == null || guest() && asked.risky()) {
      return false;
    }
    Place place = places.computeIfAbsent(context, id -> Place.read(view, id));
    if (frozen && asked.writes() && place.locked(view)) {
      return false;
    }
    return administrator || holds(capability, place.paths());
  }

  /** The nearest word of each role counts, one role that allows is enough, and a prohibition anywhere ends it. */
  private boolean holds(String capability, List<String> paths) {
    boolean allowed = false;
    for (long role : roles().at(paths)) {
      Permission nearest = null;
      for (String path : paths) {
        Permission said = known().permission(role, path, capability);
        if (said == Permission.PROHIBIT) {
          return false;
        }
        nearest = nearest == null ? said : nearest;
      }
      allowed |= nearest == Permission.ALLOW;
    }
    return allowed;
  }

  private boolean guest() {
    return text("siteguest").equals(Long.toString(user));
  }

  private Capabilities known() {
    if (known == null) {
      known = Capabilities.read(view, capabilities);
    }
    return known;
  }

  private Roles roles() {
    if (roles == null) {
      roles = guest() ? Roles.ofGuest(view, config) : Roles.of(view, config, user);
    }
    return roles;
  }

  private boolean isOn(String name) {
    String value = text(name);
    return !value.isEmpty() && !value.equals("0");
  }

  private String text(String name) {
    String value = config.get("core", name);
    return value == null ? "" : value;
  }
}
