package org.holdall.engine.inspect;

import java.nio.file.Path;
import java.util.List;
import org.holdall.engine.archive.Container;

/**
 * What is in an archive.
 *
 * @param bytes of the archive itself
 * @param unpacked bytes of all entries
 * @param users whether it holds users
 * @param parts folders and pool with their sizes, in the archive's order
 * @param manifest whether Holdall wrote it and its entries can be proven
 */
public record Inspection(
    Path file,
    Container container,
    long bytes,
    long unpacked,
    int entries,
    BackupHeader header,
    boolean users,
    boolean manifest,
    List<Part> parts) {

  /**
   * A part of the archive.
   *
   * @param name {@code activities/choice_56}, {@code course}, {@code files}, ...; empty for the files at the top
   * @param title of the activity or section, else empty
   * @param entries number of files
   * @param bytes unpacked
   */
  public record Part(String name, String title, int entries, long bytes) {}
}
