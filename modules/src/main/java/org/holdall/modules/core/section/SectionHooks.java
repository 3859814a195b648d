package org.holdall.modules.core.section;

import java.util.List;
import org.holdall.engine.structure.RestoreScope;
import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;
import org.holdall.modules.core.availability.Availability;
import org.jspecify.annotations.Nullable;

/** A section that the course has already keeps what it says; one that an activity shows as its own is always a new one. */
public final class SectionHooks extends SectionRestore {
  private static final String TABLE = "course_sections";
  private static final String MODULE = "mod_";

  private @Nullable String conditions;
  private @Nullable String delegate;
  private long oldItem;
  private long id;

  /** Made by generated code. */
  public SectionHooks() {}

  @Override
  protected void beforeSection(Row row, RestoredRow out, RestoreScope in) {
    CourseSections sections = CourseSections.of(in);
    out.set("sequence", "").set("itemid", null).set("component", null);
    String component = row.text(SECTION_COMPONENT);
    if (component != null && !component.isEmpty()) {
      delegate = component;
      oldItem = row.id(SECTION_ITEMID);
      out.set("section", sections.aside());
    }
    CourseSections.Existing known = delegate == null ? sections.at(row.id(SECTION_NUMBER)) : null;
    if (known != null) {
      update(known, out);
      return;
    }
    String json = row.text(SECTION_AVAILABILITYJSON);
    boolean on = json != null && !json.isEmpty() && on("enableavailability", in);
    conditions = on ? json : null;
    out.set("availability", conditions);
  }

  private static void update(CourseSections.Existing known, RestoredRow out) {
    out.update(known.id());
    List.of("course", "section", "sequence", "visible", "availability", "component", "itemid")
        .forEach(out::leave);
    if (known.named()) {
      out.leave("name");
    }
    if (known.summed()) {
      out.leave("summary").leave("summaryformat").withoutFiles();
    }
  }

  @Override
  protected void afterSection(Row row, long newId, RestoreScope in) {
    id = newId;
    CourseSections sections = CourseSections.of(in);
    if (delegate != null) {
      sections.delegate(newId);
    } else {
      sections.made(row.id(SECTION_NUMBER), newId);
    }
  }

  /** Options for another format than the target course's stay behind, and what the section has already stays. */
  @Override
  protected void beforeCourseFormatOptions(Row row, RestoredRow out, RestoreScope in) {
    String format = String.valueOf(row.text(COURSE_FORMAT_OPTIONS_FORMAT));
    boolean same = format.equals(in.once("format of the course", () -> format(in)));
    boolean taken = same
        && !in.setting("new_course")
        && !in.rows(
                "SELECT [id] FROM {course_format_options}"
                    + " WHERE [courseid] = ? AND [sectionid] = ? AND [format] = ? AND [name] = ?",
                1,
                in.word("COURSE"),
                in.resolved(id),
                format,
                String.valueOf(row.text(COURSE_FORMAT_OPTIONS_NAME)))
            .isEmpty();
    if (!same || taken) {
      out.skip();
    }
  }

  private static String format(RestoreScope in) {
    List<List<@Nullable String>> found =
        in.rows("SELECT [format] FROM {course} WHERE [id] = ?", 1, in.word("COURSE"));
    return found.isEmpty() ? "" : String.valueOf(found.get(0).get(0));
  }

  @Override
  public void afterRestore(RestoreScope in) {
    if (id == 0) {
      return;
    }
    CourseSections.of(in).number(in);
    if (delegate != null && delegate.startsWith(MODULE)) {
      long item = in.mapped(delegate.substring(MODULE.length()), oldItem);
      if (item != 0) {
        in.set(TABLE, id, "component", delegate);
        in.set(TABLE, id, "itemid", item);
      }
    }
    if (conditions != null) {
      String what = "the section with the id " + in.resolved(id);
      String restored = Availability.restored(conditions, what, in);
      if (!conditions.equals(restored)) {
        in.set(TABLE, id, "availability", restored);
        in.set(TABLE, id, "timemodified", in.word("NOW"));
      }
    }
  }

  private static boolean on(String name, RestoreScope in) {
    String value = in.config("core", name);
    return value != null && !value.isEmpty() && !value.equals("0");
  }
}
