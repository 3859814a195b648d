package org.holdall.modules.core.competencies;

import static org.holdall.annotations.Kind.COMPETENCY;
import static org.holdall.annotations.Kind.USER;

import java.util.List;
import org.holdall.annotations.Annotate;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.Column;
import org.holdall.annotations.Convert;
import org.holdall.annotations.Join;
import org.holdall.annotations.Missing;
import org.holdall.annotations.NotAnId;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.Source;
import org.holdall.annotations.Step;
import org.holdall.annotations.Task;
import org.holdall.annotations.When;
import org.holdall.engine.structure.BackupScope;
import org.holdall.engine.structure.Converter;
import org.jspecify.annotations.Nullable;

/** Competencies that the course teaches, and how users were rated in them. */
@Plugin("core")
@Step(value = "competencies", task = Task.COURSE, order = 500)
@When("competencies")
@BackupElement(value = "course_competencies", hooks = CourseCompetenciesHooks.class)
public record CourseCompetencies(
    @Children Settings settings,
    @Children("competencies") List<Linked> competencies,
    @Children("user_competencies") @When("users") List<Rating> ratings) {

  /** Whether ratings also count in users' learning plans; missing if the course follows the site. */
  @BackupElement("settings")
  @Source(
      table = "competency_coursecompsetting",
      key = "courseid",
      of = "COURSE",
      without = {"timecreated", "timemodified", "usermodified"},
      fill = {"timecreated = NOW", "timemodified = NOW", "usermodified = RESTORER"})
  public record Settings(@Attr @Convert(Unsaid.class) long id, Integer pushratingstouserplans) {}

  /** A competency, known on every site by its own and its framework's id number. */
  @BackupElement("competency")
  @Source(
      table = "competency_coursecomp",
      key = "courseid",
      of = "COURSE",
      orderBy = "sortorder",
      without = {"id", "timecreated", "timemodified", "usermodified"},
      fill = {"timecreated = NOW", "timemodified = NOW", "usermodified = RESTORER"})
  @Join(table = "competency", as = "c", on = "c.id = t.competencyid")
  @Join(table = "competency_framework", as = "f", on = "f.id = c.competencyframeworkid")
  public record Linked(
      @Column("competencyid") @Annotate(value = COMPETENCY, inforef = false, missing = Missing.ZERO)
      long id,

      @Column("c.idnumber") String idnumber,
      int ruleoutcome,
      long sortorder,

      @Column("f.id") @NotAnId("restore finds the framework by its id number")
      long frameworkid,

      @Column("f.idnumber") String frameworkidnumber) {}

  /** How a user was rated. */
  @BackupElement("user_competency")
  @Source(
      table = "competency_usercompcourse",
      key = "courseid",
      of = "COURSE",
      where = "t.grade IS NOT NULL",
      without = {"id", "timecreated", "timemodified", "usermodified"},
      fill = {"timecreated = NOW", "timemodified = NOW", "usermodified = RESTORER"})
  public record Rating(
      @Annotate(value = USER, missing = Missing.SKIP) long userid,

      @Annotate(value = COMPETENCY, inforef = false, missing = Missing.SKIP)
      long competencyid,

      Integer proficiency,
      Long grade) {}

  /** Moodle names the attribute, but not the id. */
  public static final class Unsaid implements Converter {
    @Override
    public @Nullable String write(@Nullable String value, BackupScope in) {
      return "";
    }

    @Override
    public @Nullable String read(@Nullable String text) {
      return text;
    }
  }
}
