package org.holdall.engine.backup;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.holdall.engine.HoldallException;

/** What a backup cannot hold: each once, in the order of the plan. For the plan, which finds them, and the report. */
public final class Problems {
  /** More do not fit into what a person reads at once. */
  private static final int SHOWN = 5;

  private final Set<Problem> problems = new LinkedHashSet<>();

  /** None yet. */
  public Problems() {}

  /** What is wrong. */
  public enum Kind {
    /** The site has a plugin that Holdall has no record of. */
    UNKNOWN_PLUGIN,
    /** The site's rows do not belong together. */
    BROKEN_DATA;

    /** The word in the manifest: {@code unknown-plugin}. */
    public String text() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * One of them.
   *
   * @param part folder in the archive, or what would be one: {@code activities/forum_7}; empty for the whole course
   * @param line what is wrong, in one sentence
   */
  public record Problem(Kind kind, String part, String line) {
    /** For people. */
    public String text() {
      return part.isEmpty() ? line : part + ": " + line;
    }
  }

  /** Adds one; the same again changes nothing. */
  public void add(Kind kind, String part, String line) {
    problems.add(new Problem(kind, part, line));
  }

  /** All so far. */
  public List<Problem> all() {
    return List.copyOf(problems);
  }

  /**
   * Goes on, or not.
   *
   * @throws HoldallException if there are problems and the request refuses them: the first, and how many more
   */
  public void check(Unknown unknown) {
    if (unknown == Unknown.REFUSE && !problems.isEmpty()) {
      int more = problems.size() - SHOWN;
      throw new HoldallException("Nothing was backed up. "
          + String.join(" ", problems.stream().limit(SHOWN).map(Problem::text).toList())
          + (more > 0 ? " And " + more + " more." : "")
          + " To back up all that is known, give --unknown=warn.");
    }
  }
}
