package org.holdall.modules.core.xapistate;

import org.holdall.engine.structure.RestoreScope;
import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;

/** A state belongs to somebody: a restored user or, on the same site, the one who has the id. */
public final class StatesHooks extends StatesRestore {
  @Override
  protected void beforeState(Row row, RestoredRow out, RestoreScope in) {
    long user = row.id(STATE_USERID);
    if (user == 0 || in.mapped("USER", user) == 0 && !in.sameSite()) {
      out.skip();
    }
  }
}
