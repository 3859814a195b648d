/**
 * Controllers of backups as files, so that a backup can be planned now and run later by another process. For applications that delay
 * backups, such as the command.
 */
@org.jspecify.annotations.NullMarked
package org.holdall.engine.state;
