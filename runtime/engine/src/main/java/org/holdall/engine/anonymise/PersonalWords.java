package org.holdall.engine.anonymise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.holdall.engine.database.Query;
import org.holdall.engine.database.Rows;
import org.holdall.engine.database.SqlText;
import org.holdall.engine.database.View;
import org.holdall.engine.site.SiteConfig;
import org.jspecify.annotations.Nullable;

/** Names, e-mail and IP addresses and phone numbers of all users of a site, but for the guest, who is nobody. */
final class PersonalWords {
  private static final String USERS =
      "SELECT [id], [email], [username], [lastip], [phone1], [phone2], [firstname],"
          + " [lastname], [middlename], [alternatename], [firstnamephonetic], [lastnamephonetic] FROM {user}";

  /** Types of plugins that archives call by their name alone. */
  private static final Set<String> TYPES = Set.of(
      "mod",
      "block",
      "qtype",
      "qbehaviour",
      "enrol",
      "format",
      "gradingform",
      "filter",
      "theme",
      "auth",
      "repository",
      "assignsubmission",
      "assignfeedback",
      "workshopform",
      "contenttype",
      "customfield",
      "datafield");

  private static final int FIRST_ADDRESS = 1;
  private static final int FIRST_NAME = 6;
  private static final int COLUMNS = 12;

  /** Addresses that say nothing of anybody. */
  private static final Set<String> NOWHERE =
      Set.of("", "0.0.0.0", "127.0.0.1", "::1", "0:0:0:0:0:0:0:1");

  /** Words that archives use for parts of themselves and of Moodle, beside the names of plugins and roles. */
  private static final Set<String> STRUCTURE = Set.of(
      "root",
      "course",
      "section",
      "activity",
      "block",
      "module",
      "user",
      "system",
      "category",
      "guest",
      "moodle",
      "moodle2",
      "core",
      "site",
      "group",
      "grouping",
      "grade",
      "question",
      "manual",
      "all");

  private static final int SHORTEST_NUMBER = 5;
  private static final int SHORTEST_PART = 3;

  private final Phrases phrases = new Phrases();
  private final Set<String> reserved = new HashSet<>(STRUCTURE);
  private final Set<String> kept = new TreeSet<>();

  private PersonalWords() {}

  /** Reads them, with two statements. */
  static PersonalWords read(View view, SiteConfig config) {
    PersonalWords words = new PersonalWords();
    for (String plugin : config.plugins()) {
      int type = plugin.indexOf('_');
      if (type > 0 && TYPES.contains(plugin.substring(0, type))) {
        words.reserved.add(plugin);
        words.reserved.add(plugin.substring(type + 1));
      }
    }
    try (Rows rows = view.rows(query(view, "SELECT [shortname], [archetype] FROM {role}"))) {
      while (rows.next()) {
        words.reserved.add(String.valueOf(rows.text(0)));
        words.reserved.add(String.valueOf(rows.text(1)));
      }
    }
    String guest = config.get("core", "siteguest");
    try (Rows rows = view.rows(query(view, USERS))) {
      while (rows.next()) {
        if (!String.valueOf(rows.id(0)).equals(guest)) {
          words.user(rows);
        }
      }
    }
    return words;
  }

  private static Query query(View view, String sql) {
    return Query.of(SqlText.of(view.database(), sql));
  }

  private void user(Rows rows) {
    for (int column = FIRST_ADDRESS; column < FIRST_NAME; column++) {
      address(text(rows.text(column)));
    }
    List<String> names = new ArrayList<>();
    for (int column = FIRST_NAME; column < COLUMNS; column++) {
      String name = text(rows.text(column));
      names.add(name);
      name(name);
    }
    joined(names.get(0), names.get(1));
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value.strip();
  }

  /** The user name of somebody who was deleted is his e-mail address and a time. */
  private void address(String address) {
    if (!NOWHERE.contains(address) && said(address)) {
      add(address, true);
      if (address.contains("@")) {
        String old = address.replaceFirst("\\.\\d+$", "");
        add(old, true);
      }
    }
  }

  private void name(String name) {
    if (!said(name)) {
      return;
    }
    add(name, false);
    add(name.toUpperCase(Locale.ROOT), false);
    String[] parts = name.split("[\\s-]+");
    for (String part : parts) {
      if (parts.length > 1
          && part.length() >= SHORTEST_PART
          && Character.isUpperCase(part.codePointAt(0))) {
        add(part, false);
      }
    }
  }

  /** Scripts without spaces write both names as one word. */
  private void joined(String first, String last) {
    if (!first.isEmpty()
        && !last.isEmpty()
        && Letters.unspaced(first.codePointAt(0))
        && Letters.unspaced(last.codePointAt(0))) {
      add(last + first, false);
      add(first + last, false);
    }
  }

  /** Whether it tells people apart: a letter or a small number does not. */
  private static boolean said(String text) {
    if (text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return text.length() >= SHORTEST_NUMBER;
    }
    return text.codePointCount(0, text.length()) > 1
        || !text.isEmpty() && Letters.unspaced(text.codePointAt(0));
  }

  private void add(String text, boolean anyCase) {
    if (reserved.contains(text)) {
      kept.add(text);
    } else {
      Spellings.of(text, anyCase).forEach(phrases::add);
    }
  }

  Phrases phrases() {
    return phrases;
  }

  /** Names that are words of Moodle as well. */
  Set<String> kept() {
    return kept;
  }
}
