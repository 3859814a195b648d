package org.holdall.engine.restore;

import java.util.ArrayList;
import java.util.List;
import org.holdall.engine.database.Schema;
import org.holdall.engine.secrets.Secrets;
import org.holdall.engine.structure.StructureStep;
import org.holdall.tree.model.Child;
import org.holdall.tree.model.Element;
import org.holdall.tree.model.Field;
import org.holdall.tree.model.Source;
import org.holdall.tree.model.Tree;
import org.jspecify.annotations.Nullable;

/** What restore needs to know of an element, found out once per step. */
final class ElementPlan {
  private static final String ID = "id";
  private static final String ACTIVITY = "ACTIVITY";

  final int index;
  final Element element;

  /** How the parent holds it, null for the root. */
  final @Nullable Child child;

  /** Table its rows go to, empty if none are written. */
  final String table;

  /** Whether the site's version lacks the table: unless a hook knows better, its rows and all below are left out. */
  final boolean lacking;

  /** Whether its rows are written nowhere, but have files. */
  final boolean filesOnly;

  /** Kind that its rows define, null for none. */
  final @Nullable String kind;

  /** Word whose row this is, null for none. */
  final @Nullable String word;

  /** Names under which new ids are kept. */
  final List<String> mappings = new ArrayList<>();

  /** Position of the element's own id in the archive, -1 if it has none. */
  final int idField;

  /** By field. */
  final List<ColumnRule> rules = new ArrayList<>();

  /** Whether anything needs the row's new id. */
  final boolean needsId;

  private ElementPlan(
      int index,
      Element element,
      @Nullable Child child,
      StructureStep step,
      Schema schema,
      References references,
      Secrets secrets,
      boolean hooked) {
    this.index = index;
    this.element = element;
    this.child = child;
    Source source = element.source();
    table = source == null || source.rows() != null ? "" : source.written();
    lacking = !table.isEmpty() && !schema.hasTable(table);
    filesOnly = table.isEmpty() && source != null && source.rows() == null;
    kind = source == null || !source.key().isEmpty() && !source.key().equals(ID)
        ? null
        : source.annotated();
    word = source != null && source.key().equals(ID) && kind == null && !owned(source)
        ? source.of()
        : null;
    idField = ownId(element);
    for (int i = 0; i < element.fields().size(); i++) {
      rules.add(new ColumnRule(step, index, i, element.fields().get(i), schema, secrets));
    }
    name(step.tree(), references);
    needsId = word != null
        || hooked
        || kind != null
        || !mappings.isEmpty()
        || !element.children().isEmpty()
        || idField >= 0
            && References.namesFiles(element, element.fields().get(idField).member())
        || rules.stream().anyMatch(rule -> rule.richText || rule.later);
  }

  /** Whether a column of the row around holds its id: then that is known before. */
  boolean owned() {
    return owned(element.source()) && idField >= 0;
  }

  /** The table of the child whose id is a value of this row; empty if it is another element's. */
  String ownedBy(String type) {
    for (Child each : element.children()) {
      Source source = each.element().source();
      if (source != null && owned(source) && each.element().type().equals(type)) {
        return source.table();
      }
    }
    return "";
  }

  private static boolean owned(@Nullable Source source) {
    return source != null
        && source.key().equals(ID)
        && source.annotated() == null
        && !source.of().isEmpty()
        && Character.isLowerCase(source.of().charAt(0))
        && !source.of().equals(ID);
  }

  /** All elements of a step, by number. */
  static List<ElementPlan> of(
      StructureStep step, Schema schema, References references, Secrets secrets) {
    List<ElementPlan> plans = new ArrayList<>();
    boolean hooked = !step.hooks().isEmpty();
    add(step.tree().root(), null, step, schema, references, secrets, hooked, plans);
    return plans;
  }

  private static void add(
      Element element,
      @Nullable Child child,
      StructureStep step,
      Schema schema,
      References references,
      Secrets secrets,
      boolean hooked,
      List<ElementPlan> plans) {
    plans.add(
        new ElementPlan(plans.size(), element, child, step, schema, references, secrets, hooked));
    for (Child below : element.children()) {
      add(below.element(), below, step, schema, references, secrets, hooked, plans);
    }
  }

  private void name(Tree tree, References references) {
    if (idField < 0) {
      return;
    }
    if (kind != null) {
      mappings.add(kind);
    }
    if (word != null) {
      mappings.add(word.equals(ACTIVITY) ? tree.root().name() : word);
    }
    if (references.to(element.type())) {
      mappings.add(element.type());
    }
    mappings.addAll(element.mapped());
  }

  private static int ownId(Element element) {
    for (int i = 0; i < element.fields().size(); i++) {
      Field field = element.fields().get(i);
      if (field.attribute() && field.name().equals(ID)) {
        return i;
      }
    }
    return -1;
  }
}
