package org.example.salute;

import static org.holdall.annotations.FileArea.NONE;
import static org.holdall.annotations.Kind.USER;

import java.math.BigDecimal;
import java.util.List;
import org.holdall.annotations.Annotate;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.FileArea;
import org.holdall.annotations.Link;
import org.holdall.annotations.MapsTo;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.RichText;
import org.holdall.annotations.Source;
import org.holdall.annotations.When;

/** A plugin that Moodle does not have: users salute each other. */
@Plugin("mod_salute")
@BackupElement("salute")
@Source(table = "salute", key = "id", of = "ACTIVITY", without = "course", fill = "course = COURSE")
@FileArea(value = "intro", itemId = NONE)
@Link(name = "SALUTEINDEX", path = "/mod/salute/index.php?id=", to = "COURSE")
@Link(name = "SALUTEVIEWBYID", path = "/mod/salute/view.php?id=", to = "COURSE_MODULE")
public record Salute(
    @Attr long id,
    String name,
    @RichText String intro,
    int introformat,
    long timemodified,
    @Children("words") @When("userinfo") List<Word> words) {

  /** A word of a user's, which may answer another one. */
  @BackupElement("word")
  @Source(table = "salute_words", key = "saluteid")
  public record Word(
      @Attr long id,
      @Annotate(USER) long userid,
      @MapsTo(Word.class) long answerto,
      String word,
      BigDecimal warmth) {}
}
