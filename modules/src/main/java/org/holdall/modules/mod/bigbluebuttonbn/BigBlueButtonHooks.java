package org.holdall.modules.mod.bigbluebuttonbn;

import java.util.UUID;
import org.holdall.engine.structure.RestoreScope;
import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;

/** A meeting without an id of its own gets one. */
public final class BigBlueButtonHooks extends BigBlueButtonRestore {
  @Override
  protected void beforeBigbluebuttonbn(Row row, RestoredRow out, RestoreScope in) {
    String meeting = row.text(BIGBLUEBUTTONBN_MEETINGID);
    if (meeting == null || meeting.isEmpty()) {
      out.set("meetingid", UUID.randomUUID().toString().replace("-", ""));
    }
  }
}
