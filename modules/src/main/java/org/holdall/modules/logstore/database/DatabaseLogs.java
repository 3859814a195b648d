package org.holdall.modules.logstore.database;

import org.holdall.annotations.AttachTo;
import org.holdall.annotations.Plugin;
import org.holdall.modules.core.logstores.Logstores;

/** Always empty: the other database is not Moodle's, and a backup reads from Moodle's alone. */
@Plugin("logstore_database")
@AttachTo(Logstores.Logstore.class)
public record DatabaseLogs() {}
