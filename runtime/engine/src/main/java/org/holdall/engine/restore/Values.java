package org.holdall.engine.restore;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.holdall.engine.structure.Row;
import org.holdall.tree.model.Field;
import org.jspecify.annotations.Nullable;

/** What the words of the language mean on restore: {@code COURSE}, {@code 'text'}, {@code 7}, {@code contextid}, {@code ../../id}. */
final class Values {
  private static final String UP = "../";
  private static final Pattern PLACE = Pattern.compile("\\{([^}]*)}");

  private final TaskScope scope;
  private final Ancestors ancestors;

  Values(TaskScope scope, Ancestors ancestors) {
    this.scope = scope;
    this.ancestors = ancestors;
  }

  /** Of a word, number, literal, path, or member of the nearest element around that has rows. */
  @Nullable
  Object of(String expression) {
    char first = expression.charAt(0);
    if (first == '\'' || first == '-' || first >= '0' && first <= '9') {
      return literal(expression);
    }
    if (expression.equals("MODULE_NAME")) {
      return scope.moduleName();
    }
    if (expression.equals("COMPONENT")) {
      return "mod_" + scope.moduleName();
    }
    if (first >= 'A' && first <= 'Z') {
      return scope.word(expression);
    }
    return expression.startsWith(UP) ? member(expression) : member(ancestors.rows(), expression);
  }

  /** Of a number or a literal in quotes. */
  static @Nullable Object literal(String expression) {
    if (expression.startsWith("'")) {
      return expression.substring(1, expression.length() - 1).replace("''", "'");
    }
    return expression.equals("null") ? null : expression;
  }

  /** A mapping's name with the values of members in their places. */
  String template(String name, Row row, ElementPlan plan) {
    if (name.indexOf('{') < 0) {
      return name;
    }
    Matcher place = PLACE.matcher(name);
    return place.replaceAll(found -> {
      String path = found.group(1);
      Object value = path.startsWith(UP) ? member(path) : row.text(plan.element.indexOf(path));
      return Matcher.quoteReplacement(Objects.toString(value, ""));
    });
  }

  private @Nullable Object member(String path) {
    int steps = 0;
    String name = path;
    while (name.startsWith(UP)) {
      steps++;
      name = name.substring(UP.length());
    }
    Ancestors.Frame frame = ancestors.up(steps);
    return member(frame, name);
  }

  /** The new value of a member of an open element. */
  @Nullable
  Object member(Ancestors.Frame frame, String name) {
    int position = frame.plan().element.indexOf(name);
    if (position == frame.plan().idField && frame.id() != 0) {
      return frame.id();
    }
    Field field = frame.plan().element.fields().get(position);
    long old = frame.row().id(position);
    if (field.annotate() != null && field.map()) {
      return scope.mapped(field.annotate(), old);
    }
    return field.mapsTo() != null
        ? (Object) scope.mapped(template(field.mapsTo(), frame.row(), frame.plan()), old)
        : frame.row().text(position);
  }
}
