package org.holdall.testkit.greeting;

import static org.holdall.annotations.FileArea.NONE;
import static org.holdall.annotations.Kind.USER;

import java.math.BigDecimal;
import java.util.List;
import org.holdall.annotations.Annotate;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.Convert;
import org.holdall.annotations.FileArea;
import org.holdall.annotations.Link;
import org.holdall.annotations.MapsTo;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.RichText;
import org.holdall.annotations.Source;
import org.holdall.annotations.When;
import org.holdall.engine.structure.BackupScope;
import org.holdall.engine.structure.Converter;
import org.jspecify.annotations.Nullable;

/** A plugin that loses what its users said. */
@Plugin("mod_shout")
@BackupElement("shout")
@Source(table = "shout", key = "id", of = "ACTIVITY", without = "course", fill = "course = COURSE")
@FileArea(value = "intro", itemId = NONE)
@Link(name = "SHOUTINDEX", path = "/mod/shout/index.php?id=", to = "COURSE")
@Link(name = "SHOUTVIEWBYID", path = "/mod/shout/view.php?id=", to = "COURSE_MODULE")
public record Shout(
    @Attr long id,
    String name,
    @Nullable @RichText String intro,
    int introformat,
    long timemodified,
    @Children("words") @When("userinfo") List<Word> words) {

  /** A word of a user's. */
  @BackupElement("word")
  @Source(table = "shout_words", key = "shoutid")
  public record Word(
      @Attr long id,
      @Annotate(USER) long userid,
      @MapsTo(Word.class) long answerto,
      @Convert(Louder.class) String word,
      @Nullable BigDecimal warmth) {}

  /** Forgets what the word was. */
  public static final class Louder implements Converter {
    @Override
    public @Nullable String write(@Nullable String value, BackupScope in) {
      return value;
    }

    @Override
    public @Nullable String read(@Nullable String value) {
      return value + "!";
    }
  }
}
