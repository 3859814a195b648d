package org.holdall.engine.restore.kind;

import java.util.ArrayList;
import java.util.List;
import org.holdall.engine.database.Query;
import org.holdall.engine.database.Rows;
import org.holdall.engine.database.SqlText;
import org.jspecify.annotations.Nullable;

/** The contexts of the site that may have question banks for a course: its own, and those around it. */
final class QuestionBankPlaces {
  private static final long SYSTEM = 10;
  private static final long CATEGORY = 40;
  private static final long COURSE = 50;
  private static final long MODULE = 70;

  private final KindContext context;
  private final Access access;
  private @Nullable List<Long> categories;
  private long site;
  private long course = -1;

  /** What a bank belongs to. */
  enum Place {
    SITE,
    CATEGORY,
    COURSE,
    MODULE
  }

  QuestionBankPlaces(KindContext context, Access access) {
    this.context = context;
    this.access = access;
  }

  /** What a category's bank belongs to; that of a module which the archive does not have, to the course. */
  Place of(NamedRow category) {
    long level = category.id("contextlevel");
    boolean module = level == MODULE
        && context.header().activities().stream()
            .anyMatch(each -> category.text("contextinstanceid").equals(each.get("moduleid")));
    return module
        ? Place.MODULE
        : level == SYSTEM ? Place.SITE : level == CATEGORY ? Place.CATEGORY : Place.COURSE;
  }

  /** Where such a bank may go to. */
  List<Long> around(Place place) {
    List<Long> around = new ArrayList<>(List.of(course()));
    if (place == Place.SITE) {
      around.add(site());
    } else if (place == Place.CATEGORY) {
      around.addAll(categories());
    }
    return around;
  }

  /** Context of the whole site. */
  long site() {
    if (site == 0) {
      site = id(SYSTEM, 0);
    }
    return site;
  }

  /** Context of the course, 0 while it is not made. */
  long course() {
    if (course < 0) {
      course = context.course() == 0 ? 0 : id(COURSE, context.course());
    }
    return course;
  }

  /** Contexts of the categories around the course. */
  List<Long> categories() {
    List<Long> found = categories;
    if (found == null) {
      long own = course();
      long everything = site();
      found = access.path().stream()
          .filter(each -> each != own && each != everything)
          .toList();
      categories = found;
    }
    return found;
  }

  private long id(long level, long instance) {
    String sql = "SELECT [id] FROM {context} WHERE [contextlevel] = ? AND [instanceid] = ?";
    String text = SqlText.of(context.view().database(), sql);
    try (Rows rows = context.view().rows(Query.of(text, level, instance))) {
      return rows.next() ? rows.id(0) : 0;
    }
  }
}
