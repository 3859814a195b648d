/** The {@code holdall} command: options in, one clear line or JSON out. It holds no logic of backups. */
@org.jspecify.annotations.NullMarked
package org.holdall.cli;
