package org.holdall.testkit.random;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.holdall.testkit.site.EmbeddedSite;
import org.holdall.testkit.site.SiteContexts;
import org.holdall.tree.model.Element;
import org.holdall.tree.model.Field;
import org.holdall.tree.model.Source;
import org.holdall.tree.model.Tree;
import org.holdall.tree.schema.Catalogue;

/** A course with rows for every tree there is: of the course and its sections, of an activity of each kind, of blocks. */
public final class RandomCourse {
  private static final List<String> BLOCKS = List.of(
      "html", "rss_client", "tags", "glossary_random", "activity_results", "calendar_month");

  private final List<Tree> trees;
  private final Making making;
  private final EmbeddedSite site;
  private long topCategory;
  private long gradeCategory;

  /** Prepares the course of a site that has all plugins of the trees; these have what is attached to them. */
  public RandomCourse(List<Tree> trees, Catalogue catalogue, EmbeddedSite site, Random random) {
    this.trees = trees;
    this.making = new Making(catalogue, site, random, true);
    this.site = site;
  }

  /** Inserts its rows and stores its files. */
  public void create() throws SQLException, IOException {
    for (long role : site.roles()) {
      making.ids.add("ROLE", role);
    }
    frame();
    Words course = words("core");
    List<Tree> first = of("FINAL").stream().filter(RandomCourse::isAnnotated).toList();
    for (Tree tree : first) {
      make(tree, course);
    }
    for (long section : site.sections()) {
      Words words = words("core");
      words.set("SECTION", section);
      for (Tree tree : of("SECTION")) {
        make(tree, words);
      }
    }
    for (Tree tree : of("COURSE")) {
      make(tree, course);
    }
    for (Tree tree : of("ACTIVITY")) {
      if (tree.component().startsWith("mod_")) {
        activity(tree);
      }
    }
    blocks();
    for (Tree tree : of("FINAL")) {
      if (!first.contains(tree)) {
        make(tree, course);
      }
    }
    making.finish();
  }

  /** What every course has: a top category of questions, a category of grades with its total. */
  private void frame() throws SQLException {
    for (String setting : List.of("enablebadges", "badges_allowcoursebadges")) {
      site.rows().add("config", "name", setting, "value", "1");
    }
    site.rows()
        .add(
            "config_plugins",
            "plugin",
            "tool_log",
            "name",
            "enabled_stores",
            "value",
            "logstore_standard");
    site.rows().add("config", "name", "disablegradehistory", "value", "1");
    site.rows().add("config", "name", "enrol_plugins_enabled", "value", "manual,self");
    for (String capability : List.of("mod/forum:rate", "moodle/course:update")) {
      site.rows()
          .add(
              "capabilities",
              "name",
              capability,
              "captype",
              "write",
              "contextlevel",
              50,
              "component",
              "moodle");
    }
    site.rows()
        .add(
            "filter_active",
            "filter",
            "emoticon",
            "contextid",
            site.contexts().system().id(),
            "active",
            1,
            "sortorder",
            2);
    for (String block : BLOCKS) {
      site.rows().add("block", "name", block);
      if (trees.stream().anyMatch(tree -> tree.component().equals("block_" + block))) {
        continue; // installed with the others that have trees
      }
      site.rows()
          .add(
              "config_plugins",
              "plugin",
              "block_" + block,
              "name",
              "version",
              "value",
              "2024100700");
    }
    for (long role : site.roles()) {
      for (int level : List.of(SiteContexts.COURSE, SiteContexts.MODULE, SiteContexts.BLOCK)) {
        site.rows().add("role_context_levels", "roleid", role, "contextlevel", level);
      }
    }
    long context = site.courseContext().id();
    topCategory = site.rows()
        .add(
            "question_categories",
            "name",
            "top",
            "contextid",
            context,
            "info",
            "",
            "infoformat",
            0,
            "stamp",
            "top+" + context,
            "parent",
            0,
            "sortorder",
            0);
    gradeCategory = site.rows()
        .add(
            "grade_categories",
            "courseid",
            site.course(),
            "depth",
            1,
            "fullname",
            "?",
            "aggregation",
            13,
            "timecreated",
            1,
            "timemodified",
            1);
    site.rows().set("grade_categories", gradeCategory, "path", "/" + gradeCategory + "/");
    site.rows()
        .add(
            "grade_items",
            "courseid",
            site.course(),
            "itemtype",
            "course",
            "iteminstance",
            gradeCategory,
            "sortorder",
            1,
            "timecreated",
            1,
            "timemodified",
            1);
  }

  private void activity(Tree own) throws SQLException, IOException {
    Words words = words(own.component());
    make(own, words);
    for (Tree tree : of("ACTIVITY")) {
      if (!tree.component().startsWith("mod_")) {
        make(tree, words);
      }
    }
  }

  private void blocks() throws SQLException, IOException {
    for (String name : BLOCKS) {
      long block = site.rows()
          .add(
              "block_instances",
              "blockname",
              name,
              "parentcontextid",
              site.courseContext().id(),
              "showinsubcontexts",
              0,
              "pagetypepattern",
              "course-view-*",
              "defaultregion",
              "side-post",
              "defaultweight",
              0,
              "configdata",
              "",
              "timecreated",
              1,
              "timemodified",
              1);
      long context =
          site.contexts().add(SiteContexts.BLOCK, block, site.courseContext()).id();
      Words words = words("block_" + name);
      words.set("BLOCK", block);
      words.set("CONTEXT", context);
      for (Tree tree : of("BLOCK")) {
        if (tree.component().equals("core") || tree.component().equals("block_" + name)) {
          make(tree, words);
        }
      }
    }
  }

  private void make(Tree tree, Words words) throws SQLException, IOException {
    if (tree.file() != null) {
      new RandomTree(
              tree,
              making,
              words,
              annotating(has(tree, "FINAL") ? "COURSE" : tree.tasks().get(0)))
          .create();
    }
  }

  /** Sources of the trees that say which rows of a kind are of the course, or of an activity. */
  private Map<String, Source> annotating(String task) {
    Map<String, Source> sources = new HashMap<>();
    for (Tree tree : of(task)) {
      Source source = tree.root().source();
      if (tree.annotatesOnly() && source != null && source.annotated() == null) {
        for (Field field : tree.root().fields()) {
          if (field.annotate() != null && field.column().equals("id")) {
            sources.put(field.annotate(), source);
          }
        }
      }
    }
    return sources;
  }

  private Words words(String component) {
    Words words = new Words(component, site);
    words.set("MODULE", site.module("mod_page"));
    words.set("TOP_CATEGORY", topCategory);
    words.set("GRADE_CATEGORY", gradeCategory);
    return words;
  }

  private List<Tree> of(String task) {
    return trees.stream()
        .filter(tree -> has(tree, task))
        .sorted(Comparator.comparing(Tree::order))
        .toList();
  }

  private static boolean has(Tree tree, String task) {
    return tree.tasks().contains(task) && tree.host() == null;
  }

  /** Whether other trees say which of its rows belong to the course. */
  private static boolean isAnnotated(Tree tree) {
    return tree.elements().stream()
        .map(Element::source)
        .anyMatch(source -> source != null && isKind(source));
  }

  private static boolean isKind(Source source) {
    return source.annotated() != null && !source.annotated().equals("FILE");
  }
}
