package org.holdall.compiler.check;

import java.util.List;
import org.holdall.compiler.model.Rulebook;
import org.holdall.compiler.testing.Mistake;
import org.holdall.compiler.testing.Records;

/**
 * A mistake that authors make, as the histories of Moodle's plugins show.
 *
 * @param what it is, in a sentence without its full stop
 */
record CommonMistake(String what, Mistake mistake) {

  /** The most likely ones, the worst first. */
  static List<CommonMistake> all() {
    return List.of(
        choice(
            "A column is new, and the backup does not know it",
            Rulebook.BACKUP,
            ", Integer maxanswers",
            "",
            "\"choice_options\""),
        choice(
            "The id of a user goes into the archive as any number does",
            Rulebook.ID,
            "@Annotate(USER) long userid",
            "long userid",
            "long userid"),
        choice(
            "An id keeps pointing to a row of the old site",
            Rulebook.ID,
            "@MapsTo(Option.class) long optionid",
            "long optionid",
            "long optionid"),
        choice(
            "What users did is in backups without users",
            Rulebook.USERINFO,
            "@When(\"userinfo\") ",
            "",
            "@Annotate(USER)"),
        choice(
            "Pictures in a text are left behind",
            Rulebook.AREA,
            "@FileArea(value = \"intro\", itemId = FileArea.NONE)",
            "",
            "@RichText String intro"),
        choice(
            "Links in a text lead to the old site",
            Rulebook.RICHTEXT,
            "@RichText String intro",
            "String intro",
            "String intro"),
        choice(
            "Links to the plugin's own pages lead to the old site",
            Rulebook.VIEW,
            "@Link(name = \"CHOICEVIEWBYID\", path = \"/mod/choice/view.php?id=\", to = \"COURSE_MODULE\")",
            "",
            "\"mod_choice\""),
        choice(
            "A date stays behind when the course moves",
            Rulebook.DATE,
            "@RollDate long timeopen",
            "long timeopen",
            "long timeopen"),
        choice(
            "An element gets a better name, and older archives lose what it holds",
            Rulebook.LOCK,
            "@BackupElement(\"option\")",
            "@BackupElement(\"possibility\")",
            "public record Option"),
        choice(
            "A column may be NULL, its component may not",
            Rulebook.NULL,
            "Integer maxanswers",
            "int maxanswers",
            "int maxanswers"),
        choice(
            "A column's name is mistyped",
            Rulebook.COLUMN,
            "String text",
            "String texd",
            "String texd"),
        choice(
            "A word is mistyped",
            Rulebook.KEY,
            "of = \"ACTIVITY\"",
            "of = \"ACTIVTY\"",
            "\"ACTIVTY\""));
  }

  private static CommonMistake choice(
      String what, Rulebook rule, String right, String wrong, String at) {
    return new CommonMistake(what, new Mistake(rule, Records.CHOICE, right, wrong, at));
  }
}
