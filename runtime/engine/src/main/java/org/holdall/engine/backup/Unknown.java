package org.holdall.engine.backup;

import java.util.Locale;

/** What becomes of a backup whose course has data that is broken, or of plugins that Holdall does not know. */
public enum Unknown {
  /** There is no backup. */
  REFUSE,
  /** Whatever is known is in the archive; the rest is told. */
  WARN,
  /**
   * Each activity, section, block or content of a file that is concerned is left out, and told; what concerns the whole
   * course is told. Only so is there a backup of files whose content is missing.
   */
  SKIP;

  /** The word for users. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
