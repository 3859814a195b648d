package org.holdall.modules.core.users;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdall.engine.structure.RestoreScope;
import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;
import org.jspecify.annotations.Nullable;

/** What belongs to a user who is made: profile fields that this site has, too, and preferences by their names of today. */
public final class UsersHooks extends UsersRestore {
  private static final String NONE = "none";
  private static final Pattern MESSAGES =
      Pattern.compile("(message_provider_.*)_(enabled|loggedin|loggedoff)");

  /** Ids of this site's profile fields by short name and type; null before they are read. */
  private @Nullable Map<List<@Nullable String>, Long> profileFields;

  /** The current user's preferences about messages, by name. */
  private final Map<String, Preference> messages = new HashMap<>();

  private record Preference(long id, String value) {}

  @Override
  protected void beforeUser(Row row, RestoredRow out, RestoreScope in) {
    messages.clear();
  }

  @Override
  protected void beforeCustomField(Row row, RestoredRow out, RestoreScope in) {
    Map<List<@Nullable String>, Long> fields = profileFields == null ? fields(in) : profileFields;
    profileFields = fields;
    String data = row.text(CUSTOM_FIELD_FIELD_DATA);
    Long field = fields.get(
        Arrays.asList(row.text(CUSTOM_FIELD_FIELD_NAME), row.text(CUSTOM_FIELD_FIELD_TYPE)));
    if (field == null || data == null || data.isEmpty() || data.equals("0")) {
      out.skip();
    } else {
      out.set("fieldid", field);
    }
  }

  private static Map<List<@Nullable String>, Long> fields(RestoreScope in) {
    Map<List<@Nullable String>, Long> fields = new HashMap<>();
    String sql = "SELECT [shortname], [datatype], [id] FROM {user_info_field} ORDER BY [id]";
    for (List<@Nullable String> field : in.rows(sql, 3)) {
      fields.put(
          Arrays.asList(field.get(0), field.get(1)), Long.valueOf(String.valueOf(field.get(2))));
    }
    return fields;
  }

  /** Until Moodle 4.0 there was one preference for users who are logged in, and one for those who are not. */
  @Override
  protected void beforePreference(Row row, RestoredRow out, RestoreScope in) {
    String name = today(row);
    Preference first = messages.get(name);
    if (first != null) {
      String value = both(value(row), first.value());
      in.set("user_preferences", first.id(), "value", value);
      messages.put(name, new Preference(first.id(), value));
      out.skip();
    } else {
      out.set("name", name);
    }
  }

  @Override
  protected void afterPreference(Row row, long newId, RestoreScope in) {
    String name = today(row);
    if (MESSAGES.matcher(name).matches()) {
      messages.put(name, new Preference(newId, value(row)));
    }
  }

  private static String today(Row row) {
    String name = String.valueOf(row.text(PREFERENCE_NAME));
    Matcher message = MESSAGES.matcher(name);
    return message.matches() ? message.group(1) + "_enabled" : name;
  }

  private static String value(Row row) {
    String value = row.text(PREFERENCE_VALUE);
    return value == null ? "" : value;
  }

  private static String both(String value, String other) {
    Set<String> all = new LinkedHashSet<>();
    all.addAll(Arrays.asList(value.split(",")));
    all.addAll(Arrays.asList(other.split(",")));
    all.removeAll(List.of("", NONE));
    return all.isEmpty() ? NONE : String.join(",", all);
  }

  /** As in Moodle: who may do what with a user is not carried to another site, and this site knows it already. */
  @Override
  protected void beforeOverride(Row row, RestoredRow out, RestoreScope in) {
    out.skip();
  }

  @Override
  protected void beforeAssignment(Row row, RestoredRow out, RestoreScope in) {
    out.skip();
  }
}
