package org.holdall.modules.old;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.holdall.engine.upgrade.OldArchive;
import org.holdall.engine.upgrade.OldElement;
import org.holdall.engine.upgrade.Rewrite;
import org.holdall.engine.upgrade.Upgrader;
import org.holdall.modules.core.php.PhpJson;
import org.jspecify.annotations.Nullable;

/** When an activity or section could be seen was said by columns and rows of their own before 2.7, and is one tree of conditions. */
public final class OldAvailability implements Upgrader {
  private static final String SHOW = "showavailability";

  /** Made by the service loader. */
  public OldAvailability() {}

  /** Activities for members of groups only were said by a column until 2.7. */
  @Override
  public String since() {
    return "2.8";
  }

  @Override
  public void upgrade(OldArchive archive) throws IOException {
    for (String folder : archive.activities("")) {
      archive.rewrite(
          folder + "/module.xml", new Rewrite().change("module", OldAvailability::module));
    }
    for (String folder : archive.sections()) {
      archive.rewrite(
          folder + "/section.xml", new Rewrite().change("section", OldAvailability::section));
    }
  }

  private static void module(OldElement module) {
    boolean members = isSet(module.value("groupmembersonly"));
    String known = module.value("availability");
    if (!isSet(known)) {
      Conditions conditions = new Conditions(module, members);
      conditions.add(module.list("availability_info"));
      module.leave("availability").set("availability", conditions.json());
    } else if (members) {
      module.set("availability", withMembers(known, module));
    }
    module.leave("groupmembersonly", "availablefrom", "availableuntil", SHOW, "availability_info");
  }

  private static void section(OldElement section) {
    if (!isSet(section.value("availabilityjson"))) {
      Conditions conditions = new Conditions(section, section.number("groupingid") != 0);
      conditions.add(section.children());
      section.set("availabilityjson", conditions.json());
    }
    section.leave(
        "availability",
        "availability_field",
        "availablefrom",
        "availableuntil",
        SHOW,
        "groupingid");
  }

  /** Whether PHP takes it for true. */
  private static boolean isSet(@Nullable String value) {
    return value != null && !value.isEmpty() && !value.equals("0");
  }

  private static Map<String, Object> members(OldElement of) {
    Map<String, Object> condition = new LinkedHashMap<>();
    long grouping = of.number("groupingid");
    condition.put("type", grouping == 0 ? "group" : "grouping");
    if (grouping != 0) {
      condition.put("id", grouping);
    }
    return condition;
  }

  /** The conditions that are there, and the one for members. */
  private static String withMembers(@Nullable String known, OldElement module) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("op", "&");
    all.put("c", List.of(PhpJson.read(String.valueOf(known)), members(module)));
    all.put("showc", List.of(false, false));
    return PhpJson.write(all);
  }

  /** What was said, all of which must hold. */
  private static final class Conditions {
    private final boolean show;
    private final List<Object> conditions = new ArrayList<>();
    private final List<Object> shown = new ArrayList<>();

    Conditions(OldElement of, boolean members) {
      show = isSet(of.value(SHOW));
      if (members) {
        add(false, OldAvailability.members(of));
      }
      date(of.value("availablefrom"), ">=", show);
      date(of.value("availableuntil"), "<", false);
    }

    /** Fields of the user's profile first, as they were found first. */
    void add(List<OldElement> rows) {
      rows.stream().filter(each -> each.name().equals("availability_field")).forEach(this::profile);
      rows.stream()
          .filter(each -> each.name().equals("availability") && !each.children().isEmpty())
          .forEach(each -> add(show, isSet(each.value("sourcecmid")) ? done(each) : grade(each)));
    }

    private void date(@Nullable String time, String operator, boolean showing) {
      if (isSet(time)) {
        Map<String, Object> condition = new LinkedHashMap<>();
        condition.put("type", "date");
        condition.put("d", operator);
        condition.put("t", Long.parseLong(time));
        add(showing, condition);
      }
    }

    private static Map<String, Object> done(OldElement row) {
      Map<String, Object> condition = new LinkedHashMap<>();
      condition.put("type", "completion");
      condition.put("cm", row.number("sourcecmid"));
      condition.put("e", row.number("requiredcompletion"));
      return condition;
    }

    private static Map<String, Object> grade(OldElement row) {
      Map<String, Object> condition = new LinkedHashMap<>();
      condition.put("type", "grade");
      condition.put("id", row.number("gradeitemid"));
      bound("min", row.value("grademin"), condition);
      bound("max", row.value("grademax"), condition);
      return condition;
    }

    private static void bound(String name, @Nullable String grade, Map<String, Object> condition) {
      if (isSet(grade)) {
        BigDecimal bound = new BigDecimal(grade).setScale(5, RoundingMode.HALF_UP);
        boolean whole = bound.stripTrailingZeros().scale() <= 0;
        condition.put(name, whole ? (Object) bound.longValue() : bound.stripTrailingZeros());
      }
    }

    private void profile(OldElement row) {
      Map<String, Object> condition = new LinkedHashMap<>();
      condition.put("type", "profile");
      condition.put("op", String.valueOf(row.value("operator")));
      String field = row.value("userfield");
      String own = row.value("customfield");
      if (field == null && own == null) {
        return;
      }
      condition.put(field == null ? "cf" : "sf", String.valueOf(field == null ? own : field));
      if (!String.valueOf(row.value("operator")).endsWith("empty")) {
        condition.put("v", String.valueOf(row.value("value")));
      }
      add(show, condition);
    }

    private void add(boolean showing, Map<String, Object> condition) {
      conditions.add(condition);
      shown.add(showing);
    }

    @Nullable
    String json() {
      Map<String, Object> all = new LinkedHashMap<>();
      all.put("op", "&");
      all.put("showc", shown);
      all.put("c", conditions);
      return conditions.isEmpty() ? null : PhpJson.write(all);
    }
  }
}
