package org.holdall.modules.quizaccess.seb;

import static org.holdall.annotations.FileArea.NONE;

import java.util.List;
import org.holdall.annotations.Annotate;
import org.holdall.annotations.AttachTo;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.Column;
import org.holdall.annotations.FileArea;
import org.holdall.annotations.Join;
import org.holdall.annotations.Kind;
import org.holdall.annotations.MapsTo;
import org.holdall.annotations.Name;
import org.holdall.annotations.NotAnId;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.Since;
import org.holdall.annotations.Source;
import org.holdall.modules.mod.quiz.Quiz;

/** How the Safe Exam Browser is set up for a quiz. */
@Plugin("quizaccess_seb")
@AttachTo(Quiz.class)
@BackupElement(value = "quizaccess_seb_quizsettings", hooks = SafeExamBrowserHooks.class)
@Source(
    table = "quizaccess_seb_quizsettings",
    key = "quizid",
    without = {"id", "usermodified", "timemodified"},
    fill = {"usermodified = RESTORER", "timemodified = NOW"})
@FileArea(value = "filemanager_sebconfigfile", itemId = NONE)
public record SafeExamBrowser(
    @MapsTo(Quiz.class) long quizid,
    @Annotate(value = Kind.COURSE_MODULE, inforef = false) long cmid,

    @NotAnId("restore finds or makes the template by its content")
    long templateid,

    int requiresafeexambrowser,
    Integer showsebtaskbar,
    Integer showwificontrol,
    Integer showreloadbutton,
    Integer showtime,
    Integer showkeyboardlayout,
    Integer allowuserquitseb,
    String quitpassword,
    String linkquitseb,
    Integer userconfirmquit,
    Integer enableaudiocontrol,
    Integer muteonstartup,
    @Since("4.5") Integer allowcapturecamera,
    @Since("4.5") Integer allowcapturemicrophone,
    Integer allowspellchecking,
    Integer allowreloadinexam,
    Integer activateurlfiltering,
    Integer filterembeddedcontent,
    String expressionsallowed,
    String regexallowed,
    String expressionsblocked,
    String regexblocked,
    Integer showsebdownloadlink,
    String allowedbrowserexamkeys,
    long timecreated,
    @Children List<Template> template) {

  /** The site's template that the set-up is based on. */
  @BackupElement("quizaccess_seb_template")
  @Source(
      table = "quizaccess_seb_template",
      key = "id",
      of = "templateid",
      without = {"id", "usermodified", "timemodified"},
      fill = {"usermodified = RESTORER", "timemodified = NOW"})
  @Join(table = "quizaccess_seb_template", as = "self", on = "self.id = t.id")
  public record Template(
      String name,
      String description,
      String content,
      int enabled,
      long sortorder,

      @Name("id") @Column("self.id") @NotAnId("restore finds or makes the template by its content")
      long templateid,

      long timecreated) {}
}
