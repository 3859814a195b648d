package org.holdall.modules.core.files;

import static org.holdall.annotations.Kind.CONTEXT;
import static org.holdall.annotations.Kind.FILE;
import static org.holdall.annotations.Kind.USER;

import java.util.List;
import org.holdall.annotations.Annotate;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.Column;
import org.holdall.annotations.Join;
import org.holdall.annotations.Missing;
import org.holdall.annotations.NotAnId;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.Source;
import org.holdall.annotations.Step;
import org.holdall.annotations.Task;

/** The files that the backup refers to. */
@Plugin("core")
@Step(value = "files", task = Task.FINAL, order = 400)
@BackupElement("files")
public record Files(@Children List<File> files) {

  /** A file's record; its content lies in the pool under its hash. Directories are files named {@code .}. */
  @BackupElement("file")
  @Source(
      table = "files",
      annotated = FILE,
      without = {"pathnamehash", "referencefileid"})
  @Join(table = "files_reference", as = "fr", on = "fr.id = t.referencefileid", optional = true)
  @Join(table = "repository_instances", as = "ri", on = "ri.id = fr.repositoryid", optional = true)
  @Join(table = "repository", as = "r", on = "r.id = ri.typeid", optional = true)
  public record File(
      @Attr long id,
      String contenthash,
      @Annotate(value = CONTEXT, inforef = false) long contextid,
      String component,
      String filearea,
      @NotAnId("what it points to depends on the file area") long itemid,
      String filepath,
      String filename,

      @Annotate(value = USER, inforef = false, missing = Missing.NULL)
      Long userid,

      long filesize,
      String mimetype,
      long status,
      long timecreated,
      long timemodified,
      String source,
      String author,
      String license,
      long sortorder,
      @Column("r.type") String repositorytype,

      @Column("fr.repositoryid") @NotAnId("restore finds the repository by its type")
      Long repositoryid,

      @Column("fr.reference") String reference) {}
}
