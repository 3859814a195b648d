package org.holdall.modules.mod.scorm;

import static org.holdall.annotations.FileArea.NONE;
import static org.holdall.annotations.Kind.USER;

import java.math.BigDecimal;
import java.util.List;
import org.holdall.annotations.Annotate;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.Column;
import org.holdall.annotations.FileArea;
import org.holdall.annotations.Join;
import org.holdall.annotations.Link;
import org.holdall.annotations.MapsTo;
import org.holdall.annotations.Missing;
import org.holdall.annotations.NotAnId;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.RichText;
import org.holdall.annotations.RollDate;
import org.holdall.annotations.Source;
import org.holdall.annotations.When;

/** A package: its parts, the rules by which one leads to another, and what they kept of users' attempts. */
@Plugin("mod_scorm")
@BackupElement(value = "scorm", hooks = ScormHooks.class)
@Source(table = "scorm", key = "id", of = "ACTIVITY", without = "course", fill = "course = COURSE")
@FileArea(value = "intro", itemId = NONE)
@FileArea(value = "content", itemId = NONE)
@FileArea(value = "package", itemId = NONE)
@Link(name = "SCORMINDEX", path = "/mod/scorm/index.php?id=", to = "COURSE")
@Link(name = "SCORMVIEWBYID", path = "/mod/scorm/view.php?id=", to = "COURSE_MODULE")
public record Scorm(
    @Attr long id,
    String name,
    String scormtype,
    String reference,
    @RichText String intro,
    int introformat,
    String version,
    BigDecimal maxgrade,
    int grademethod,
    long whatgrade,
    long maxattempt,
    int forcecompleted,
    int forcenewattempt,
    int lastattemptlock,
    int masteryoverride,
    int displayattemptstatus,
    int displaycoursestructure,
    int updatefreq,
    String sha1hash,
    String md5hash,
    long revision,
    @MapsTo(Sco.class) long launch,
    int skipview,
    int hidebrowse,
    int hidetoc,
    int nav,
    Long navpositionleft,
    Long navpositiontop,
    int auto,
    int popup,
    String options,
    long width,
    long height,
    @RollDate long timeopen,
    @RollDate long timeclose,
    long timemodified,
    Integer completionstatusrequired,
    Long completionscorerequired,
    Integer completionstatusallscos,
    int autocommit,
    @Children("scoes") List<Sco> scoes) {

  /** A part of the package: something to launch, or what holds it. */
  @BackupElement("sco")
  @Source(table = "scorm_scoes", key = "scorm", orderBy = "sortorder")
  public record Sco(
      @Attr long id,
      String manifest,
      String organization,
      String parent,
      String identifier,
      String launch,
      String scormtype,
      String title,
      long sortorder,
      @Children("sco_datas") List<Item> scodatas,
      @Children("seq_ruleconds") List<Rule> seqruleconds,
      @Children("seq_rolluprules") List<RollupRule> seqrolluprules,
      @Children("seq_objectives") List<Objective> seqobjectives,
      @Children("sco_tracks") @When("userinfo") List<Track> tracks) {

    /** A value that the package gives a part. */
    @BackupElement("sco_data")
    @Source(table = "scorm_scoes_data", key = "scoid")
    public record Item(@Attr long id, String name, String value) {}

    /** When something happens to a part. */
    @BackupElement("seq_rulecond")
    @Source(table = "scorm_seq_ruleconds", key = "scoid")
    public record Rule(
        @Attr long id,
        String conditioncombination,
        int ruletype,
        String action,
        @Children("seq_rulecond_datas") List<Condition> seqruleconddatas) {

      /** A condition of a rule. */
      @BackupElement("seq_rulecond_data")
      @Source(
          table = "scorm_seq_rulecond",
          key = "ruleconditionsid",
          without = "scoid",
          fill = "scoid = ../../id")
      public record Condition(
          @Attr long id,
          String refrencedobjective,
          BigDecimal measurethreshold,
          String operator,
          String cond) {}
    }

    /** What becomes of a part when its children are done. */
    @BackupElement("seq_rolluprule")
    @Source(table = "scorm_seq_rolluprule", key = "scoid")
    public record RollupRule(
        @Attr long id,
        String childactivityset,
        long minimumcount,
        BigDecimal minimumpercent,
        String conditioncombination,
        String action,
        @Children("seq_rollupruleconds") List<RollupCondition> seqrollupruleconds) {

      /** A condition of such a rule. */
      @BackupElement("seq_rolluprulecond")
      @Source(
          table = "scorm_seq_rolluprulecond",
          key = "rollupruleid",
          without = "scoid",
          fill = "scoid = ../../id")
      public record RollupCondition(@Attr long id, String cond, String operator) {}
    }

    /** What a part is to teach. */
    @BackupElement("seq_objective")
    @Source(table = "scorm_seq_objective", key = "scoid")
    public record Objective(
        @Attr long id,
        int primaryobj,
        String objectiveid,
        int satisfiedbymeasure,
        BigDecimal minnormalizedmeasure,
        @Children("seq_mapinfos") List<ObjectiveMap> seqmapinfos) {

      /** The objective of the package that it stands for. */
      @BackupElement("seq_mapinfo")
      @Source(
          table = "scorm_seq_mapinfo",
          key = "objectiveid",
          without = "scoid",
          fill = "scoid = ../../id")
      public record ObjectiveMap(
          @Attr long id,
          @NotAnId("the package's own number") long targetobjectiveid,
          int readsatisfiedstatus,
          int readnormalizedmeasure,
          int writesatisfiedstatus,
          int writenormalizedmeasure) {}
    }

    /** A value that a part kept of an attempt. */
    @BackupElement("sco_track")
    @Source(
        table = "scorm_scoes_value",
        key = "scoid",
        without = {"attemptid", "elementid"})
    @Join(table = "scorm_attempt", as = "a", on = "a.id = t.attemptid")
    @Join(table = "scorm_element", as = "e", on = "e.id = t.elementid")
    public record Track(
        @Attr long id,

        @Column("a.userid") @Annotate(value = USER, missing = Missing.SKIP)
        long userid,

        @Column("a.attempt") long attempt,
        @Column("e.element") String element,
        String value,
        long timemodified) {}
  }
}
