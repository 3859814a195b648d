package org.holdall.engine.restore.kind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.holdall.annotations.Kind;
import org.holdall.engine.ids.IdSet;
import org.holdall.engine.restore.kind.QuestionShapes.Part;
import org.holdall.engine.restore.kind.QuestionShapes.Shape;
import org.holdall.engine.structure.RestoreScope;
import org.holdall.engine.structure.Row;
import org.holdall.tree.model.Element;

/**
 * Questions of the archive that categories of the site have already: those of which a backup would say the same. With them
 * go the version and the entry that hold them, and the ids of their answers and of all else that they have. A question with
 * parts is found with all of them, or not at all.
 */
final class SameQuestions {
  private final SiteReader site;

  /** Categories of the archive that the site has. */
  private final Map<Long, Long> categories = new HashMap<>();

  private final QuestionShapes shapes = new QuestionShapes(this::asked);

  /** Categories of the archive that the site may have. */
  private final IdSet candidates = new IdSet();

  /** Questions of such categories. */
  private final List<Shape> asked = new ArrayList<>();

  /** Such categories that have entries. */
  private final Set<Long> withEntries = new LinkedHashSet<>();

  /** Entries and versions of the archive that have questions. */
  private final IdSet filled = new IdSet();

  private final IdSet filledVersions = new IdSet();

  private final Map<Long, Shape> found = new HashMap<>();
  private final Map<Long, Shape> archived = new HashMap<>();
  private final Map<Long, Long> versions = new HashMap<>();
  private final Map<Long, Long> entries = new HashMap<>();

  /** Numbers of entries, behind the ids of their categories on the site. */
  private final Set<String> numbers = new HashSet<>();

  SameQuestions(SiteReader site) {
    this.site = site;
  }

  /** The site may have a category of the archive, so that its questions are to be looked at. */
  void candidate(long oldId) {
    candidates.add(oldId);
  }

  /** A category of the archive is that of the site; 0 for none. */
  void category(long oldId, long id) {
    categories.put(oldId, id);
  }

  /** Whether an entry of the archive has a question. */
  boolean hasQuestion(long oldEntry) {
    return filled.contains(oldEntry);
  }

  /** Whether a version of the archive has one. */
  boolean isOfQuestion(long oldVersion) {
    return filledVersions.contains(oldVersion);
  }

  /** The site's category for one of the archive, 0 if it has none. */
  long category(long oldId) {
    return categories.getOrDefault(oldId, 0L);
  }

  /** A row of the archive, from a category down to the smallest part of a question. */
  void row(Element element, Row row) {
    shapes.row(element, row);
    if (element.source() != null && element.source().table().equals("question")) {
      filled.add(shapes.entry());
      filledVersions.add(shapes.version());
    }
    if (isEntry(element) && candidates.contains(shapes.category())) {
      withEntries.add(shapes.category());
    }
  }

  private static boolean isEntry(Element element) {
    return element.source() != null && element.source().table().equals("question_bank_entries");
  }

  private void asked(Shape shape) {
    if (candidates.contains(shape.category())) {
      asked.add(shape);
    }
  }

  /** The last row was there. */
  void looked() {
    shapes.end();
  }

  /** Finds what the site has. May be called again, when categories are others. */
  void match() {
    List.of(found, archived, versions, entries).forEach(Map::clear);
    numbers.clear();
    Set<Long> wanted = withEntries.stream()
        .map(this::category)
        .filter(id -> id != 0)
        .collect(Collectors.toCollection(TreeSet::new));
    if (wanted.isEmpty()) {
      return;
    }
    Map<String, List<Shape>> known = new HashMap<>();
    QuestionShapes here = new QuestionShapes(each -> known
        .computeIfAbsent(each.category() + each.words(), key -> new ArrayList<>())
        .add(each));
    site.read(Kind.QUESTION_CATEGORY, wanted, (element, row) -> {
      here.row(element, row);
      number(element, row);
    });
    here.end();
    match(known);
  }

  /** Whether categories of the archive have questions that the site's do not have. */
  boolean lacksAny(List<Long> oldCategories) {
    Set<Long> of = Set.copyOf(oldCategories);
    return asked.stream()
        .anyMatch(each -> of.contains(each.category()) && !found.containsKey(each.id()));
  }

  private void number(Element element, Row row) {
    if (isEntry(element)) {
      String number = row.text(element.indexOf("idnumber"));
      if (number != null && !number.isEmpty()) {
        numbers.add(row.id(element.indexOf("questioncategoryid")) + " " + number);
      }
    }
  }

  private void match(Map<String, List<Shape>> known) {
    Map<Long, List<Shape>> parts = new HashMap<>();
    asked.stream()
        .filter(each -> each.parent() != 0)
        .forEach(each ->
            parts.computeIfAbsent(each.parent(), key -> new ArrayList<>()).add(each));
    for (Shape each : asked) {
      if (each.parent() == 0) {
        for (Shape same : same(each, 0, known)) {
          if (whole(each, same, parts.getOrDefault(each.id(), List.of()), known)) {
            break;
          }
        }
      }
    }
  }

  /** Questions of the site that say the same as one of the archive, and are parts of this one. */
  private List<Shape> same(Shape each, long parent, Map<String, List<Shape>> known) {
    return known.getOrDefault(categories.get(each.category()) + each.words(), List.of()).stream()
        .filter(same -> same.parent() == parent)
        .toList();
  }

  /** Takes a question of the site with its parts, if it has all of them. */
  private boolean whole(Shape each, Shape same, List<Shape> parts, Map<String, List<Shape>> known) {
    Map<Shape, Shape> all = new HashMap<>();
    Set<Long> taken = new HashSet<>();
    for (Shape part : parts) {
      same(part, same.id(), known).stream()
          .filter(other -> taken.add(other.id()))
          .findFirst()
          .ifPresent(other -> all.put(part, other));
    }
    if (all.size() < parts.size()) {
      return false;
    }
    take(each, same);
    all.forEach(this::take);
    return true;
  }

  private void take(Shape each, Shape same) {
    archived.put(each.id(), each);
    found.put(each.id(), same);
    versions.put(each.version(), same.version());
    entries.putIfAbsent(each.entry(), same.entry());
  }

  /** The site's question, 0 if it has none. */
  long ofQuestion(long oldId) {
    Shape same = found.get(oldId);
    return same == null ? 0 : same.id();
  }

  long ofVersion(long oldId) {
    return versions.getOrDefault(oldId, 0L);
  }

  long ofEntry(long oldId) {
    return entries.getOrDefault(oldId, 0L);
  }

  /** Says which rows of the site's question are those of the archive's. */
  void mapParts(long oldQuestion, RestoreScope in) {
    Shape same = found.get(oldQuestion);
    Shape old = archived.get(oldQuestion);
    if (same == null || old == null) {
      return;
    }
    List<Part> left = new ArrayList<>(same.parts());
    for (Part part : old.parts()) {
      left.stream()
          .filter(each -> each.element().type().equals(part.element().type())
              && each.words().equals(part.words()))
          .findFirst()
          .ifPresent(each -> {
            left.remove(each);
            in.map(part.element().type(), part.id(), each.id());
            part.element().mapped().forEach(name -> in.map(name, part.id(), each.id()));
          });
    }
  }

  /** Whether a category of the site had no entry of this number yet. */
  boolean takesNumber(long category, String number) {
    return numbers.add(category + " " + number);
  }
}
