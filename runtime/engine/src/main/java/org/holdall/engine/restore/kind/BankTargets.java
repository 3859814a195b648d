package org.holdall.engine.restore.kind;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import org.holdall.engine.restore.Findings;
import org.holdall.engine.restore.kind.QuestionBankPlaces.Place;
import org.holdall.engine.upgrade.ArchiveAge;

/**
 * Where each question bank of the archive goes, as Moodle decides it before anything is written: to the site's own bank, or to
 * that of the one category around the course that has some of it, if all of it is there already or the user may add what is
 * not; else to the course, where he must be allowed to.
 */
final class BankTargets {
  private static final String CATEGORIES = "moodle/question:managecategory";
  private static final String QUESTIONS = "moodle/question:add";

  private final KindContext context;
  private final Access access;
  private final QuestionBankPlaces places;

  /** Categories that a context of the site has, by stamp. */
  private final LongFunction<Map<String, Long>> stamps;

  private final Map<Long, Bank> banks = new LinkedHashMap<>();

  private record Category(long id, boolean top, String name, String stamp) {}

  /** A bank of the archive. */
  private static final class Bank {
    final Place place;
    final List<Category> categories = new ArrayList<>();
    long target;
    String moved = "";
    String problem = "";

    Bank(Place place) {
      this.place = place;
    }
  }

  BankTargets(
      KindContext context,
      Access access,
      QuestionBankPlaces places,
      LongFunction<Map<String, Long>> stamps) {
    this.context = context;
    this.access = access;
    this.places = places;
    this.stamps = stamps;
  }

  /**
   * A category of the archive.
   *
   * @param place what the bank belongs to
   * @return whether some place that the bank may go to has it
   */
  boolean look(NamedRow category, Place place) {
    Bank bank = banks.computeIfAbsent(category.id("contextid"), key -> new Bank(place));
    String stamp = category.text("stamp");
    bank.categories.add(
        new Category(category.id("id"), category.id("parent") == 0, category.text("name"), stamp));
    return place != Place.MODULE
        && places.around(place).stream().anyMatch(each -> stamps.apply(each).containsKey(stamp));
  }

  /** All categories, and all that lies below them, were looked at. */
  void looked(SameQuestions same) {
    banks.values().forEach(bank -> aim(bank, best(bank), same));
    boolean again = true;
    while (again) {
      same.match();
      again = false;
      for (Bank bank : banks.values()) {
        if (bank.problem.isEmpty() && !may(QUESTIONS, bank.target) && same.lacksAny(ids(bank))) {
          refuse(bank, same);
          again |= bank.problem.isEmpty();
        }
      }
    }
  }

  private long best(Bank bank) {
    return switch (bank.place) {
      case SITE -> places.site();
      case CATEGORY -> {
        List<Long> having = places.categories().stream()
            .filter(each -> bank.categories.stream()
                .anyMatch(category -> stamps.apply(each).containsKey(category.stamp())))
            .toList();
        yield having.size() == 1 ? having.get(0) : 0;
      }
      default -> places.course();
    };
  }

  /** Lets a bank go to a place, if the user may add there what is not there yet. */
  private void aim(Bank bank, long target, SameQuestions same) {
    if (target == 0 && bank.place == Place.CATEGORY && bank.moved.isEmpty()) {
      move(bank, "none, or more than one, of the categories around the course has them", same);
      return;
    }
    bank.target = target;
    Map<String, Long> there = bank.place == Place.MODULE ? Map.of() : stamps.apply(target);
    bank.categories.forEach(each -> same.category(each.id(), there.getOrDefault(each.stamp(), 0L)));
    boolean all = bank.categories.stream().allMatch(each -> there.containsKey(each.stamp()));
    if (!all && !(may(CATEGORIES, target) && may(QUESTIONS, target))) {
      refuse(bank, same);
    }
  }

  private void refuse(Bank bank, SameQuestions same) {
    boolean higher = bank.place == Place.SITE || bank.place == Place.CATEGORY;
    if (higher && bank.moved.isEmpty()) {
      move(bank, lacking(bank.target), same);
    } else {
      bank.problem = "The archive has the question category \"" + name(bank)
          + "\", which cannot be restored to the course: " + lacking(bank.target)
          + ". Give --user of somebody who has both capabilities.";
    }
  }

  private void move(Bank bank, String why, SameQuestions same) {
    bank.moved = "The question bank of " + (bank.place == Place.SITE ? "the site" : "a category")
        + " in the archive, with \"" + name(bank) + "\", comes into the course: " + why + ".";
    aim(bank, places.course(), same);
  }

  private String lacking(long target) {
    return "user " + context.restorer() + " lacks "
        + (may(CATEGORIES, target) ? QUESTIONS : CATEGORIES) + " there";
  }

  private boolean may(String capability, long target) {
    return target == places.course() ? access.inCourse(capability) : access.may(capability, target);
  }

  /** What a bank is known by: the first category that people see. */
  private static String name(Bank bank) {
    return bank.categories.stream()
        .filter(each -> !each.top())
        .findFirst()
        .orElse(bank.categories.get(0))
        .name();
  }

  private static List<Long> ids(Bank bank) {
    return bank.categories.stream().map(Category::id).toList();
  }

  /** The context that a bank goes to, 0 for a course that is yet to be made. */
  long of(long oldContext) {
    Bank bank = banks.get(oldContext);
    return bank == null ? places.course() : bank.target;
  }

  /** Says what stands against a bank, or where else it goes. */
  void check(long oldContext, Findings findings) {
    Bank bank = banks.get(oldContext);
    if (bank == null) {
      return;
    }
    long tops = bank.categories.stream().filter(Category::top).count();
    ArchiveAge age = ArchiveAge.of(context.header());
    if (tops > 1 && !age.before("3.5") && !age.before(20180206)) {
      findings.error("The archive has " + tops + " question categories at the top of context "
          + oldContext + ", where one can be. Get another copy of it.");
    }
    if (!bank.problem.isEmpty()) {
      findings.error(bank.problem);
    } else if (!bank.moved.isEmpty()) {
      findings.warning(bank.moved);
    }
  }
}
