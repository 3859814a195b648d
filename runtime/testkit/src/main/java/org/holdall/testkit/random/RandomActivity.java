package org.holdall.testkit.random;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.holdall.testkit.site.EmbeddedSite;
import org.holdall.testkit.site.SiteContexts;
import org.holdall.tree.model.Child;
import org.holdall.tree.model.Element;
import org.holdall.tree.model.Field;
import org.holdall.tree.model.FileArea;
import org.holdall.tree.model.Source;
import org.holdall.tree.model.Tree;
import org.holdall.tree.schema.Catalogue;
import org.holdall.tree.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * An activity with rows for every element of its tree, as deep as that goes. Elements whose rows only a query with a
 * condition finds, or only a class makes, stay empty: what such a condition wants, nobody can guess.
 */
public final class RandomActivity {
  private static final int MOST_CHILDREN = 3;
  private static final int TRIES = 20;

  private final Tree tree;
  private final Catalogue catalogue;
  private final EmbeddedSite site;
  private final Random random;
  private final RowValues values;
  private final Ids ids;
  private final Words words;
  private final UniqueKeys unique = new UniqueKeys();
  private final Map<String, Long> rows = new LinkedHashMap<>();
  private final List<Pending> pending = new ArrayList<>();
  private long module;

  /** A field that points to a row that was not there yet. */
  private record Pending(MadeRow row, Field field) {}

  /**
   * Prepares an activity of the plugin that a site has installed.
   *
   * @param catalogue the site's tables
   */
  public RandomActivity(Tree tree, Catalogue catalogue, EmbeddedSite site, Random random) {
    this.tree = tree;
    this.catalogue = catalogue;
    this.site = site;
    this.random = random;
    this.ids = new Ids(site, random);
    this.words = new Words(tree.component(), site);
    this.values = new RowValues(ids, words, new RandomValues(random));
  }

  /**
   * Inserts its rows and stores its files.
   *
   * @return id of its course module
   */
  public long create() throws SQLException, IOException {
    add(tree.root(), tree.root().name(), null);
    for (Pending each : pending) {
      Object id = ids.mapped(each.field(), each.row());
      if (id != null) {
        site.rows()
            .set(
                source(each.row().element()).table(),
                each.row().id(),
                each.field().column(),
                id);
      }
    }
    return module;
  }

  /** How many rows each element got, by its path from the root. */
  public Map<String, Long> rows() {
    return Map.copyOf(rows);
  }

  private void add(Element element, String path, @Nullable MadeRow parent)
      throws SQLException, IOException {
    MadeRow row = element.source() == null
        ? new MadeRow(element, parent, 0, Map.of())
        : insert(element, parent);
    if (row == null) {
      return;
    }
    rows.merge(path, 1L, Long::sum);
    files(element, row);
    for (Child child : element.children()) {
      if (possible(child, row)) {
        String below = path + "/" + String.join("/", child.path())
            + (child.path().isEmpty() ? "" : "/") + child.element().name();
        for (int i = count(child); i > 0; i--) {
          add(child.element(), below, row);
        }
      }
    }
  }

  /** One row of what the parent points to, else several. */
  private int count(Child child) {
    Source source = child.element().source();
    boolean one = !child.many() || (source != null && source.key().equals("id"));
    return one ? 1 : 1 + random.nextInt(MOST_CHILDREN);
  }

  private boolean possible(Child child, MadeRow parent) {
    Child.Only only = child.only();
    if (only != null && !only.value().equals(String.valueOf(parent.member(only.member())))) {
      return false;
    }
    Source source = child.element().source();
    return source == null
        || (child.element().fields().stream().noneMatch(field -> isLeftOut(field, source))
            && source.rows() == null
            && source.where() == null
            && source.annotated() == null
            && source.joins().isEmpty()
            && !source.key().isEmpty());
  }

  /** Whether restore leaves out the row, as it needs what only another part of a course has, a question for one. */
  private boolean isLeftOut(Field field, Source source) {
    return field.annotate() != null
        && !"USER".equals(field.annotate())
        && catalogue
            .column(source.table(), field.column())
            .filter(column -> !column.nullable() && column.defaultValue() == null)
            .isPresent();
  }

  private @Nullable MadeRow insert(Element element, @Nullable MadeRow parent) throws SQLException {
    Source source = source(element);
    Table table = catalogue.table(source.table()).orElseThrow();
    for (int i = 0; i < TRIES; i++) {
      Map<String, @Nullable Object> row = values.of(element, source, table, parent);
      if (unique.add(table, row)) {
        MadeRow around = source.key().equals("id") ? parent : null;
        if (around != null) {
          row.remove("id");
        }
        long id = site.rows().add(source.table(), pairs(row));
        if (around != null) {
          point(around, source.of(), id);
        }
        if (parent == null) {
          module(id);
        }
        MadeRow made = new MadeRow(element, parent, id, row);
        ids.add(made);
        for (Field field : element.fields()) {
          if (field.mapsTo() != null && ids.mapped(field, null) == null) {
            pending.add(new Pending(made, field));
          }
        }
        return made;
      }
    }
    return null;
  }

  /** Lets a row point to what was made below it. */
  private void point(MadeRow row, String member, long id) throws SQLException {
    String column = row.element().fields().get(row.element().indexOf(member)).column();
    row.values().put(column, id);
    site.rows().set(source(row.element()).table(), row.id(), column, id);
  }

  private void module(long instance) throws SQLException {
    module = site.activity(instance);
    long context =
        site.contexts().add(SiteContexts.MODULE, module, site.courseContext()).id();
    words.activity(instance, module, context);
  }

  private void files(Element element, MadeRow row) throws SQLException, IOException {
    for (FileArea area : element.files()) {
      Object item = area.itemId() == null ? (Object) 0L : row.member(area.itemId());
      if (item instanceof Number number && area.context().equals("CONTEXT")) {
        byte[] content = ("content " + random.nextInt()).getBytes(StandardCharsets.UTF_8);
        site.pool()
            .add(
                words.context(),
                area.component(),
                area.area(),
                number.longValue(),
                "file " + random.nextInt(1000) + ".txt",
                "text/plain",
                content,
                site.users().get(0),
                1_790_000_000L);
      }
    }
  }

  private static Source source(Element element) {
    return java.util.Objects.requireNonNull(element.source(), element.name());
  }

  private static Object[] pairs(Map<String, @Nullable Object> row) {
    List<Object> pairs = new ArrayList<>();
    row.forEach((column, value) -> {
      if (value != null) {
        pairs.add(column);
        pairs.add(value);
      }
    });
    return pairs.toArray();
  }
}
