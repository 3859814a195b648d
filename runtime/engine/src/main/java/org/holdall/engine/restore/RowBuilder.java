package org.holdall.engine.restore;

import java.util.ArrayList;
import java.util.List;
import org.holdall.engine.HoldallException;
import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;
import org.holdall.engine.xml.LinkDecoder;
import org.jspecify.annotations.Nullable;

/** Collects what restorer and hooks say about one row, with ids mapped. One object serves all rows of a task's step. */
final class RowBuilder extends RowFate {
  private static final String ID = "id";

  private final TaskScope scope;
  private final Values values;
  private final Missing missing;
  private ElementPlan plan;
  private String table = "";
  private final List<SaidColumns> columns;
  private SaidColumns said;
  private final List<Deferred.Reference> references = new ArrayList<>();
  private final List<Deferred.Text> texts = new ArrayList<>();

  RowBuilder(TaskScope scope, Ancestors ancestors, List<ElementPlan> plans) {
    this.scope = scope;
    plan = plans.get(0);
    columns = plans.stream().map(each -> new SaidColumns()).toList();
    said = columns.get(0);
    values = new Values(scope, ancestors);
    missing = new Missing(scope);
  }

  void begin(ElementPlan newPlan) {
    plan = newPlan;
    said = columns.get(newPlan.index);
    said.clear();
    forget();
    references.clear();
    texts.clear();
  }

  /** Adds the row, or changes it, with what is to be said later. */
  void add(long id) {
    if (updated() == 0) {
      scope.run.inserts.add(table, said.names(), id, said.values());
      scope.run.collisions.added(table, said.names(), said.values());
      scope.run.counted(table);
    } else {
      List<String> names = said.names();
      for (int i = 0; i < names.size(); i++) {
        scope.run.inserts.set(table, id, names.get(i), said.values()[i]);
      }
    }
    for (Deferred.Reference each : references) {
      scope.run.deferred.add(new Deferred.Reference(
          table, id, each.column(), each.mapping(), each.oldId(), each.missing()));
    }
    for (Deferred.Text each : texts) {
      scope.run.deferred.add(new Deferred.Text(table, id, each.column(), each.text()));
    }
  }

  @Override
  public RestoredRow table(String newTable) {
    table = newTable;
    return this;
  }

  @Override
  public RestoredRow key(String column, String of) {
    return column.equals(ID) ? this : put(column, values.of(of));
  }

  @Override
  public RestoredRow value(String column, Row row, int position) {
    ColumnRule rule = plan.rules.get(position);
    if (!rule.written()) {
      return this;
    }
    if (!row.has(position)) {
      return rule.otherwise == null ? this : put(column, Values.literal(rule.otherwise));
    }
    if (!rule.nullable() && rule.locked(row.text(position))) {
      skip();
      return this;
    }
    String value = rule.value(row.text(position));
    if (rule.leavesOut(value)) {
      return this;
    }
    if (value == null || !rule.words()) {
      return put(column, value);
    }
    if (!rule.richText) {
      return put(column, scope.run.decoder.value(value));
    }
    LinkDecoder.Decoded decoded = scope.run.decoded(value);
    if (!decoded.known()) {
      texts.add(new Deferred.Text(table, 0, column, value));
    }
    return put(column, decoded.text());
  }

  @Override
  public RestoredRow mapped(String column, Row row, int position, String kind, String otherwise) {
    if (!plan.rules.get(position).written() || !row.has(position)) {
      return this;
    }
    long old = row.id(position);
    if (kind.equals("GRADE") && old < 0) {
      long scale = scope.mapped("SCALE", -old);
      return scale == 0
          ? lost(column, otherwise, old, "SCALE")
          : put(column, -scope.run.inserts.resolve(scale));
    }
    if (old <= 0 || kind.equals("GRADE")) {
      return value(column, row, position);
    }
    long known = scope.mapped(kind, old);
    return known == 0 ? lost(column, otherwise, old, kind) : put(column, known);
  }

  @Override
  public RestoredRow mapsTo(String column, Row row, int position, String target, String otherwise) {
    ColumnRule rule = plan.rules.get(position);
    if (!rule.written() || !row.has(position)) {
      return this;
    }
    long old = row.id(position);
    if (old <= 0) {
      return value(column, row, position);
    }
    String mapping = values.template(target, row, plan);
    long known = scope.mapped(mapping, old);
    if (known != 0) {
      return put(column, known);
    }
    String owned = plan.ownedBy(mapping);
    if (!owned.isEmpty()) {
      long reserved = scope.run.inserts.reserve(owned);
      scope.map(mapping, old, reserved);
      return put(column, reserved);
    }
    if (rule.later) {
      references.add(new Deferred.Reference(table, 0, column, mapping, old, otherwise));
      return put(column, 0L);
    }
    return lost(column, otherwise, old, mapping);
  }

  @Override
  public RestoredRow date(String column, Row row, int position) {
    long seconds = row.id(position);
    return seconds == 0
            || scope.run.dateOffset.seconds() == 0
            || !plan.rules.get(position).written()
        ? value(column, row, position)
        : put(column, scope.date(seconds));
  }

  @Override
  public RestoredRow fill(String column, String value) {
    return has(column) ? put(column, values.of(value)) : this;
  }

  @Override
  public RestoredRow set(String column, @Nullable String value) {
    return has(column) ? put(column, value) : this;
  }

  @Override
  public RestoredRow set(String column, long value) {
    return has(column) ? put(column, value) : this;
  }

  @Override
  public RestoredRow leave(String column) {
    said.remove(column);
    references.removeIf(each -> each.column().equals(column));
    texts.removeIf(each -> each.column().equals(column));
    return this;
  }

  private boolean has(String column) {
    return scope.run.transaction.database().schema().hasColumn(table, column);
  }

  private RestoredRow lost(String column, String word, long old, String mapping) {
    if (word.equals("SKIP")) {
      skip();
      return this;
    }
    if (word.equals("ERROR")) {
      throw new HoldallException("The " + plan.element.name() + " points to " + mapping + " " + old
          + ", which the archive does not have. Get another copy of it.");
    }
    return put(column, missing.value(word, old));
  }

  private RestoredRow put(String column, @Nullable Object value) {
    said.put(column, value);
    return this;
  }
}
