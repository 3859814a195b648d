package org.holdall.testkit.greeting;

import static org.holdall.annotations.FileArea.NONE;
import static org.holdall.annotations.Kind.USER;

import java.math.BigDecimal;
import java.util.List;
import org.holdall.annotations.Annotate;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.FileArea;
import org.holdall.annotations.FormerName;
import org.holdall.annotations.Link;
import org.holdall.annotations.MapsTo;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.RichText;
import org.holdall.annotations.Source;
import org.holdall.annotations.When;
import org.jspecify.annotations.Nullable;

/**
 * A plugin whose tables only these tests have. Its first version had a colour, but no warmth of words, and other names.
 */
@Plugin("mod_greeting")
@BackupElement("greeting")
@FormerName("salutation")
@Source(
    table = "greeting",
    key = "id",
    of = "ACTIVITY",
    without = "course",
    fill = "course = COURSE")
@FileArea(value = "intro", itemId = NONE)
@Link(name = "GREETINGINDEX", path = "/mod/greeting/index.php?id=", to = "COURSE")
@Link(name = "GREETINGVIEWBYID", path = "/mod/greeting/view.php?id=", to = "COURSE_MODULE")
public record Greeting(
    @Attr long id,
    String name,
    @Nullable @RichText String intro,
    int introformat,
    long timemodified,
    @Children("words") @When("userinfo") List<Word> words) {

  /** A word of a user's. */
  @BackupElement("word")
  @FormerName("utterance")
  @Source(table = "greeting_words", key = "greetingid")
  public record Word(
      @Attr long id,
      @Annotate(USER) long userid,
      @MapsTo(Word.class) long answerto,
      @FormerName({"saying", "text"}) String word,
      @Nullable BigDecimal warmth) {}
}
