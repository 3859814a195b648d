package org.holdall.modules.old;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.holdall.engine.upgrade.ArchiveAge;
import org.holdall.engine.upgrade.OldArchive;
import org.holdall.engine.upgrade.OldElement;
import org.holdall.engine.upgrade.Rewrite;
import org.holdall.engine.upgrade.Upgrader;

/** Categories of questions stood beside each other; since 3.5 each question bank has one top category, and all others below it. */
public final class QuestionTops implements Upgrader {
  private static final String CATEGORY = "question_categories/question_category";
  private static final String CONTEXT = "contextid";
  private static final List<String> OF_CONTEXT =
      List.of(CONTEXT, "contextlevel", "contextinstanceid");
  private static final long SINCE = 20180205;

  /** Made by the service loader. */
  public QuestionTops() {}

  @Override
  public String since() {
    return "3.5";
  }

  @Override
  public boolean concerns(ArchiveAge age) {
    return age.before(since()) || age.before(SINCE);
  }

  @Override
  public void upgrade(OldArchive archive) throws IOException {
    Map<Long, OldElement> categories = categories(archive);
    Map<String, OldElement> tops = tops(categories.values(), last(categories.keySet()));
    List<OldElement> top = List.copyOf(tops.values());
    Rewrite rewrite = new Rewrite().first("question_categories", root -> top);
    OldElement current = new OldElement("current");
    rewrite.first(CATEGORY, category -> {
      current.attribute("id", String.valueOf(category.id()));
      return List.of();
    });
    rewrite.change(CATEGORY + "/parent", parent -> {
      OldElement known = categories.get(current.id());
      if (parent.text().equals("0") && known != null) {
        parent.text(String.valueOf(top(known, tops)));
      }
    });
    archive.rewrite("questions.xml", rewrite);
    for (String name : archive.files("inforef.xml")) {
      archive.rewrite(
          name,
          new Rewrite()
              .change("inforef/question_categoryref", list -> refer(list, categories, tops)));
    }
  }

  /** What a file refers to, it refers to the top category of, too. */
  private static void refer(
      OldElement list, Map<Long, OldElement> categories, Map<String, OldElement> tops) {
    Set<Long> needed = new LinkedHashSet<>();
    for (OldElement each : list.children()) {
      OldElement category = categories.get(each.number("id"));
      if (category != null) {
        needed.add(top(category, tops));
      }
    }
    needed.forEach(id -> list.add(new OldElement("question_category").set("id", id.toString())));
  }

  private static long top(OldElement category, Map<String, OldElement> tops) {
    OldElement top = tops.get(category.value(CONTEXT));
    return top == null ? 0 : top.id();
  }

  /** All categories by their ids, with what says where they are. */
  private static Map<Long, OldElement> categories(OldArchive archive) throws IOException {
    Map<Long, OldElement> found = new LinkedHashMap<>();
    List<OldElement> current = new ArrayList<>();
    Rewrite reading = new Rewrite().first(CATEGORY, category -> {
      current.clear();
      current.add(category);
      found.put(category.id(), category);
      return List.of();
    });
    OF_CONTEXT.forEach(field ->
        reading.change(CATEGORY + "/" + field, value -> current.get(0).set(field, value.text())));
    archive.read("questions.xml", reading);
    return found;
  }

  /** A top category for every context. */
  private static Map<String, OldElement> tops(Iterable<OldElement> categories, long lastId) {
    Map<String, OldElement> tops = new LinkedHashMap<>();
    long id = lastId;
    for (OldElement each : categories) {
      String context = String.valueOf(each.value(CONTEXT));
      if (!tops.containsKey(context)) {
        tops.put(context, top(each, ++id));
      }
    }
    return tops;
  }

  private static OldElement top(OldElement category, long id) {
    OldElement top = new OldElement("question_category").attribute("id", String.valueOf(id));
    top.add(new OldElement("name").text("top"));
    OF_CONTEXT.forEach(
        field -> top.add(new OldElement(field).text(String.valueOf(category.value(field)))));
    top.add(new OldElement("info"));
    top.add(new OldElement("infoformat").text("0"));
    top.add(new OldElement("stamp").text("top"));
    top.add(new OldElement("parent").text("0"));
    return top.add(new OldElement("sortorder").text("0"));
  }

  private static long last(Iterable<Long> ids) {
    long last = 0;
    for (long id : ids) {
      last = Math.max(last, id);
    }
    return last;
  }
}
