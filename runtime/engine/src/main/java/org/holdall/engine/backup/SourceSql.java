package org.holdall.engine.backup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdall.annotations.Kind;
import org.holdall.engine.database.Instances;
import org.holdall.engine.database.SiteDatabase;
import org.jspecify.annotations.Nullable;

/**
 * The words of a query: what the tasks send along as a relation {@code i}, one row a task (or one a task and annotated
 * id), and the translation of expressions of the language into SQL that refers to it.
 */
final class SourceSql {
  private static final Set<String> TEXTS = Set.of("MODULE_NAME", "COMPONENT", "COURSE_FORMAT");

  private static final Set<String> WORDS = Set.of(
      "ACTIVITY",
      "COURSE",
      "COURSE_MODULE",
      "SECTION",
      "BLOCK",
      "CONTEXT",
      "COURSE_CONTEXT",
      "SYSTEM_CONTEXT");
  private static final Pattern TOKEN =
      Pattern.compile("'[^']*'|\\{(?<table>\\w+)}|(?<!:):(?<setting>[A-Za-z_]\\w*)"
          + "|\\b(?<alias>[A-Za-z_]\\w*)\\.(?<column>[A-Za-z_]\\w*)|\\b(?<word>[A-Z][A-Z_]+)\\b");

  private final SiteDatabase database;
  private final Map<String, String> columns = new LinkedHashMap<>();

  SourceSql(SiteDatabase database) {
    this.database = database;
  }

  static boolean isWord(String text) {
    return WORDS.contains(text) || isText(text);
  }

  /** Whether a word stands for a text. */
  static boolean isText(String word) {
    return TEXTS.contains(word);
  }

  String quote(String identifier) {
    return database.dialect().quote(identifier);
  }

  /** {@code alias.column}, quoted. */
  String column(String alias, String column) {
    return quote(alias) + "." + quote(column);
  }

  String task() {
    return column("i", "task");
  }

  String annotatedId() {
    return column("i", "id");
  }

  /** A word's value in the row's task. */
  String word(String word) {
    return column("i", columns.computeIfAbsent(word, w -> "w" + columns.size()));
  }

  /** A condition's value in the row's task, 0 or 1. */
  String condition(String condition) {
    return word(":" + condition);
  }

  /** Translates an expression in which {@code t} is the table with the given alias, and joins have prefixed aliases. */
  String translate(String expression, String alias, Set<String> joins) {
    Matcher token = TOKEN.matcher(expression);
    StringBuilder sql = new StringBuilder();
    while (token.find()) {
      String text = token.group();
      if (token.group("table") != null) {
        text = database.table(token.group("table"));
      } else if (token.group("setting") != null) {
        text = condition(token.group("setting"));
      } else if (token.group("alias") != null) {
        String of = token.group("alias");
        if (of.equals("t") || joins.contains(of)) {
          text = column(of.equals("t") ? alias : alias + "_" + of, token.group("column"));
        }
      } else if (token.group("word") != null && isWord(text)) {
        text = word(text);
      }
      token.appendReplacement(sql, Matcher.quoteReplacement(text));
    }
    return token.appendTail(sql).toString();
  }

  /**
   * The relation for these tasks.
   *
   * @param ordinals number of each task in the step, ascending
   * @param annotated kind of id, null for one row a task
   */
  Instances instances(
      List<? extends TaskScope> tasks, List<Integer> ordinals, @Nullable Kind annotated) {
    List<long[]> ids = new ArrayList<>();
    int size = 0;
    for (int ordinal : ordinals) {
      long[] of = annotated == null
          ? new long[1]
          : tasks.get(ordinal).annotations().of(annotated).toLongs();
      ids.add(of);
      size += of.length;
    }
    int[] owner = new int[size];
    long[] numbers = new long[size];
    long[] id = new long[size];
    int row = 0;
    for (int i = 0; i < ids.size(); i++) {
      for (long value : ids.get(i)) {
        owner[row] = ordinals.get(i);
        numbers[row] = ordinals.get(i);
        id[row++] = value;
      }
    }
    Instances instances = new Instances().numbers("task", numbers);
    if (annotated != null) {
      instances.numbers("id", id);
    }
    columns.forEach((word, name) -> add(instances, word, name, tasks, owner));
    return instances;
  }

  private static void add(
      Instances instances, String word, String name, List<? extends TaskScope> tasks, int[] owner) {
    if (isText(word)) {
      String[] texts = new String[owner.length];
      for (int i = 0; i < owner.length; i++) {
        texts[i] = tasks.get(owner[i]).text(word);
      }
      instances.texts(name, texts);
      return;
    }
    long[] values = new long[owner.length];
    for (int i = 0; i < owner.length; i++) {
      TaskScope task = tasks.get(owner[i]);
      values[i] = word.startsWith(":") ? (task.holds(word.substring(1)) ? 1 : 0) : task.word(word);
    }
    instances.numbers(name, values);
  }
}
