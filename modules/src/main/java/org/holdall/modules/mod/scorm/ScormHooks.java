package org.holdall.modules.mod.scorm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.holdall.engine.structure.RestoreScope;
import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;
import org.jspecify.annotations.Nullable;

/** Attempts and names of values stand in tables of their own; what is to be launched must be there. */
public final class ScormHooks extends ScormRestore {
  private final Map<String, Long> attempts = new HashMap<>();
  private final Map<String, Long> elements = new HashMap<>();
  private long launch;
  private long first;
  private boolean launched;
  private long sco;

  @Override
  protected void beforeScorm(Row row, RestoredRow out, RestoreScope in) {
    attempts.clear();
    launch = row.id(SCORM_LAUNCH);
    first = 0;
    launched = false;
  }

  @Override
  protected void afterSco(Row row, long newId, RestoreScope in) {
    sco = newId;
    String start = row.text(SCO_LAUNCH);
    if (start != null && !start.isEmpty()) {
      first = first == 0 ? newId : first;
      launched |= row.id(SCO_ID) == launch;
    }
  }

  @Override
  protected void beforeScoTrack(Row row, RestoredRow out, RestoreScope in) {
    long user = in.mapped("USER", row.id(SCO_TRACK_USERID));
    if (user == 0) {
      out.skip();
      return;
    }
    long attempt = row.id(SCO_TRACK_ATTEMPT);
    if (!in.hasColumn("scorm_attempt", "attempt")) {
      beforeAttempts(row, user, in);
      out.skip();
      return;
    }
    out.set(
            "attemptid",
            attempts.computeIfAbsent(
                user + " " + attempt,
                key -> in.insert(
                    "scorm_attempt",
                    Map.of("userid", user, "scormid", in.word("ACTIVITY"), "attempt", attempt))))
        .set("elementid", element(String.valueOf(row.text(SCO_TRACK_ELEMENT)), in));
  }

  /** Moodle 4.2 has one table for all. */
  private void beforeAttempts(Row row, long user, RestoreScope in) {
    in.insert(
        "scorm_scoes_track",
        Map.of(
            "userid", user,
            "scormid", in.word("ACTIVITY"),
            "scoid", sco,
            "attempt", row.id(SCO_TRACK_ATTEMPT),
            "element", String.valueOf(row.text(SCO_TRACK_ELEMENT)),
            "value", String.valueOf(row.text(SCO_TRACK_VALUE)),
            "timemodified", row.id(SCO_TRACK_TIMEMODIFIED)));
  }

  /** The site's id of a name, which all its packages share. */
  private long element(String name, RestoreScope in) {
    return elements.computeIfAbsent(name, key -> {
      List<List<@Nullable String>> known =
          in.rows("SELECT [id] FROM {scorm_element} WHERE [element] = ?", 1, name);
      return known.isEmpty()
          ? in.insert("scorm_element", Map.of("element", name))
          : Long.parseLong(String.valueOf(known.get(0).get(0)));
    });
  }

  @Override
  public void afterExecute(RestoreScope in) {
    if (!launched && first != 0) {
      in.set("scorm", in.word("ACTIVITY"), "launch", first);
    }
  }
}
