package org.holdall.modules.core.badges;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.holdall.engine.structure.RestoreScope;
import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;
import org.jspecify.annotations.Nullable;

/** Badges if the site has them in courses, with what their criteria are about, and which are like which. */
final class BadgesHooks extends BadgesRestore {
  private static final String BADGE = String.valueOf(Badges.Badge.class.getCanonicalName());

  private final List<Related> related = new ArrayList<>();
  private final List<Later> later = new ArrayList<>();
  private final Set<List<@Nullable Object>> parameters = new HashSet<>();
  private long badge;
  private long criterion;

  /** A badge, and the archive's id of one like it. */
  private record Related(long badge, long oldRelated) {}

  /** A parameter about another badge, which may come later in the archive. */
  private record Later(
      long criterion, ParameterName name, @Nullable String value) {}

  @Override
  protected void beforeBadge(Row row, RestoredRow out, RestoreScope in) {
    // Their criteria are about activities, so they come with all of them or not at all.
    if (!isOn("enablebadges", in)
        || !isOn("badges_allowcoursebadges", in)
        || !in.setting("all_activities")) {
      out.skip();
    }
    if (row.id(BADGE_USERCREATED) <= 0) {
      out.set("usercreated", in.word("RESTORER"));
    }
    if (row.id(BADGE_USERMODIFIED) <= 0) {
      out.set("usermodified", in.word("RESTORER"));
    }
  }

  @Override
  protected void afterBadge(Row row, long newId, RestoreScope in) {
    badge = newId;
  }

  @Override
  protected void beforeCriterion(Row row, RestoredRow out, RestoreScope in) {
    if (row.text(CRITERION_DESCRIPTION) == null) {
      out.set("description", "");
    }
    if (row.text(CRITERION_DESCRIPTIONFORMAT) == null) {
      out.set("descriptionformat", 0);
    }
  }

  @Override
  protected void afterCriterion(Row row, long newId, RestoreScope in) {
    criterion = newId;
  }

  @Override
  protected void beforeParameter(Row row, RestoredRow out, RestoreScope in) {
    CriteriaType type = CriteriaType.of(row.id(PARAMETER_CRITERIATYPE));
    ParameterName name = ParameterName.of(row.text(PARAMETER_NAME));
    if (type == CriteriaType.BADGE) {
      later.add(new Later(criterion, name, row.text(PARAMETER_VALUE)));
      out.skip();
      return;
    }
    String said = String.valueOf(row.text(PARAMETER_NAME));
    String value = row.text(PARAMETER_VALUE);
    if (type != CriteriaType.OTHER && name.oldId() != 0) {
      long id = type.newId(name.oldId(), in);
      if (id == 0) {
        out.skip();
        return;
      }
      said = name.with(id);
      value = name.isId() ? Long.toString(id) : value;
      out.set("name", said).set("value", value);
    }
    if (!parameters.add(Arrays.asList(criterion, said, value))) {
      out.skip(); // said twice
    }
  }

  @Override
  protected void beforeRelatedbadge(Row row, RestoredRow out, RestoreScope in) {
    related.add(new Related(badge, row.id(RELATEDBADGE_RELATEDBADGEID)));
    out.skip();
  }

  @Override
  public void afterExecute(RestoreScope in) {
    for (Related each : related) {
      long other = in.mapped(BADGE, each.oldRelated());
      if (other != 0) {
        in.insert("badge_related", Map.of("badgeid", each.badge(), "relatedbadgeid", other));
      }
    }
    for (Later each : later) {
      long id = CriteriaType.BADGE.newId(each.name().oldId(), in);
      if (id != 0) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("critid", each.criterion());
        values.put("name", each.name().with(id));
        values.put("value", each.name().isId() ? Long.toString(id) : each.value());
        in.insert("badge_criteria_param", values);
      }
    }
  }

  private static boolean isOn(String name, RestoreScope in) {
    String value = in.config("core", name);
    return value != null && !value.isEmpty() && !value.equals("0");
  }
}
