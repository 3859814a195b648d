package org.holdall.engine.restore.files;

import org.jspecify.annotations.Nullable;

/**
 * A file as {@code files.xml} has it; all ids are those of the archive's site. Texts are empty if the archive lacks them.
 *
 * @param contenthash SHA-1 in hexadecimal digits
 * @param filepath folder, with a slash at both ends
 * @param filename {@code .} for the folder itself
 * @param filesize in bytes
 * @param repositoryid not 0 for an alias: its content lies elsewhere
 * @param reference says where, as the repository understands it
 */
record FileRecord(
    String contenthash,
    long contextid,
    String component,
    String filearea,
    long itemid,
    String filepath,
    String filename,
    long userid,
    long filesize,
    @Nullable String mimetype,
    @Nullable String source,
    @Nullable String author,
    @Nullable String license,
    long sortorder,
    String repositorytype,
    long repositoryid,
    String reference) {

  boolean isFolder() {
    return filename.equals(".");
  }

  boolean isAlias() {
    return repositoryid != 0;
  }

  /** The same file in another area. */
  FileRecord in(String area) {
    return new FileRecord(
        contenthash,
        contextid,
        component,
        area,
        itemid,
        filepath,
        filename,
        userid,
        filesize,
        mimetype,
        source,
        author,
        license,
        sortorder,
        repositorytype,
        repositoryid,
        reference);
  }

  /** The file for messages. */
  String shown() {
    return "The file " + FileNames.printable(filepath + filename) + " of " + component + " "
        + filearea;
  }
}
