package org.holdall.compiler.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.holdall.annotations.Join;
import org.holdall.annotations.Source;
import org.holdall.compiler.model.Mark;
import org.holdall.compiler.model.Node;
import org.holdall.compiler.model.Place;
import org.holdall.compiler.model.Rule;
import org.holdall.compiler.model.Rulebook;
import org.holdall.compiler.model.TreeModel;
import org.holdall.tree.schema.Column;
import org.holdall.tree.schema.Table;

/** Columns, words and settings in the SQL of {@code where} and {@code on} exist. */
final class SqlNames implements TreeRule {
  private static final Pattern TOKEN = Pattern.compile(
      "'(?:[^']|'')*'|(?<!:):(?<setting>[A-Za-z_]\\w*)"
          + "|\\b(?<alias>[A-Za-z_]\\w*)\\.(?<column>[A-Za-z_]\\w*)|\\b(?<word>[A-Z][A-Z_]+)\\b(?!\\s*\\()");

  /** SQL's own, written large. */
  private static final Pattern SQL =
      Pattern.compile("SELECT|FROM|WHERE|AND|OR|NOT|NULL|IS|IN|LIKE|EXISTS|BETWEEN|CASE|WHEN|THEN"
          + "|ELSE|END|AS|JOIN|LEFT|INNER|ON|GROUP|ORDER|BY|HAVING|DISTINCT|UNION|ALL|ANY|ASC|DESC"
          + "|TRUE|FALSE|LIMIT|ESCAPE");

  @Override
  public Rule rule() {
    return Rulebook.SQL;
  }

  @Override
  public void check(TreeModel tree, Surroundings in, Report report) {
    for (Node node : tree.nodes()) {
      Mark source = node.mark(Source.class);
      var read = node.element().source();
      if (source != null && read != null && read.rows() == null) {
        String type = node.type().getSimpleName().toString();
        if (read.where() != null) {
          check(read.where(), "where of " + type, source.place("where"), read, in, report);
        }
        List<Mark> joins = node.marks().all(node.type(), Join.class, Join.All.class);
        for (int i = 0; i < joins.size(); i++) {
          String on = read.joins().get(i).on();
          check(on, "a join of " + type, joins.get(i).place("on"), read, in, report);
        }
      }
    }
  }

  private static void check(
      String sql,
      String subject,
      Place place,
      org.holdall.tree.model.Source source,
      Surroundings in,
      Report report) {
    boolean selects = sql.contains("{"); // A query in the query has tables of its own.
    Matcher token = TOKEN.matcher(sql);
    while (token.find()) {
      String word = token.group("word");
      String setting = token.group("setting");
      if (setting != null && !Conditions.TERMS.contains(setting)) {
        report.add(
            place,
            "\":" + setting + "\" in " + subject + " is neither a setting nor given by a parent",
            Words.didYouMean(setting, Conditions.TERMS, "name one of Moodle's settings"));
      } else if (word != null && !SQL.matcher(word).matches() && !Words.ALL.contains(word)) {
        report.add(
            place,
            "\"" + word + "\" in " + subject + " is no word",
            Words.didYouMean(word, Words.ALL, "write one of " + String.join(", ", Words.ALL)));
      } else if (token.group("alias") != null) {
        column(token, subject, place, source, selects, in, report);
      }
    }
  }

  private static void column(
      Matcher token,
      String subject,
      Place place,
      org.holdall.tree.model.Source source,
      boolean selects,
      Surroundings in,
      Report report) {
    SourceColumn column = SourceColumn.of(source, token.group());
    if (column.table() == null) {
      if (!selects) {
        List<String> aliases = Stream.concat(
                Stream.of("t"), source.joins().stream().map(org.holdall.tree.model.Source.Join::as))
            .toList();
        report.add(
            place,
            "no @Join has the alias in \"" + token.group() + "\", read by " + subject,
            Words.didYouMean(token.group("alias"), aliases, "declare the @Join"));
      }
      return;
    }
    Optional<Table> table = column.in(in.catalogue());
    if (table.isPresent() && table.get().column(column.name()).isEmpty()) {
      report.add(
          place,
          "table \"" + column.table() + "\" has no column \"" + column.name() + "\", read by "
              + subject,
          Words.didYouMean(
              column.name(),
              table.get().columns().stream().map(Column::name).toList(),
              "name a column of the table"));
    }
  }
}
