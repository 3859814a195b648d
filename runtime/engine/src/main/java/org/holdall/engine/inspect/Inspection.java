package org.holdall.engine.inspect;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.holdall.engine.archive.Container;

/**
 * What is in an archive.
 *
 * @param bytes of the archive itself
 * @param unpacked bytes of all entries
 * @param users whether it holds users
 * @param parts folders, pool and files at the top with their sizes, in the archive's order
 * @param rows number of elements with an id, by file and element name, in the order of their first one
 * @param plugins components that a site needs for all of it: {@code mod_choice}, {@code qtype_essay}, ...
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
    List<Part> parts,
    Map<String, Map<String, Integer>> rows,
    List<String> plugins) {

  /**
   * A part of the archive.
   *
   * @param name {@code activities/choice_56}, {@code course/blocks/html_7}, {@code course}, {@code files}, or a file at the top
   * @param title of the activity or section, else empty
   * @param folder false for a file
   * @param entries number of files
   * @param bytes unpacked
   */
  public record Part(String name, String title, boolean folder, int entries, long bytes) {}
}
