package org.holdall.compiler.testing;

import com.google.testing.compile.Compilation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.holdall.compiler.model.Rulebook;

/**
 * Something that an author may write, and the one rule that it breaks.
 *
 * @param rule the rule
 * @param base the right source of {@code Choice}
 * @param right what is right there
 * @param wrong what is written instead
 * @param at where the message points to: the beginning of this text in the wrong source
 */
public record Mistake(Rulebook rule, String base, String right, String wrong, String at) {
  private static final Pattern TAG = Pattern.compile("\\[[A-Z]+-[A-Z]+] .*");

  public Mistake {
    if (!base.contains(right)) {
      throw new AssertionError(rule + ": \"" + right + "\" is not in the source");
    }
  }

  /** The wrong source. */
  public String code() {
    return base.replace(right, wrong);
  }

  /** The line of the wrong source that the message points to. */
  public long line() {
    String code = code();
    int position = code.indexOf(at);
    if (position < 0) {
      throw new AssertionError(rule + ": \"" + at + "\" is not in the wrong source");
    }
    return Math.max(1, code.substring(0, position + 1).lines().count());
  }

  /** Compiles the wrong source, beside the shared record and the one that has points. */
  public Compilation compile(Compilers compiler, List<String> options) {
    return compiler.compile(
        options, Sources.of("Choice", code()), Sources.of("Rating", Records.RATING));
  }

  /** Errors and warnings of ours, in order. */
  public static List<Diagnostic<? extends JavaFileObject>> ours(Compilation compilation) {
    List<Diagnostic<? extends JavaFileObject>> ours = new ArrayList<>();
    for (Diagnostic<? extends JavaFileObject> each : compilation.diagnostics()) {
      if (each.getKind() != Diagnostic.Kind.NOTE
          && TAG.matcher(each.getMessage(Locale.ROOT)).find()) {
        ours.add(each);
      }
    }
    return ours;
  }

  /** The message alone: javac puts the file before it. */
  public static String text(Diagnostic<?> diagnostic) {
    String text = diagnostic.getMessage(Locale.ROOT);
    Matcher tagged = TAG.matcher(text);
    return tagged.find() ? tagged.group() : text;
  }
}
