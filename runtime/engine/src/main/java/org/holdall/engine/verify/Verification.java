package org.holdall.engine.verify;

import java.nio.file.Path;
import java.util.List;
import org.holdall.engine.archive.Container;

/**
 * What the proof of an archive found.
 *
 * @param entries files in the archive
 * @param xml of them, XML files that are well-formed
 * @param contents of them, pool files whose content is what their name says
 * @param manifest whether there was a manifest to compare with
 * @param problems one line each; empty if the archive is sound
 */
public record Verification(
    Path file,
    Container container,
    int entries,
    int xml,
    int contents,
    boolean manifest,
    List<String> problems) {

  /** Whether nothing is wrong. */
  public boolean sound() {
    return problems.isEmpty();
  }
}
