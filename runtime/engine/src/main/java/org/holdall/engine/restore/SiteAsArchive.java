package org.holdall.engine.restore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.holdall.annotations.Kind;
import org.holdall.engine.backup.SiteRows;
import org.holdall.engine.database.View;
import org.holdall.engine.files.KeptFile;
import org.holdall.engine.files.PrivateFolder;
import org.holdall.engine.restore.kind.SiteReader;
import org.holdall.engine.restore.read.ArchiveRow;
import org.holdall.engine.restore.read.ElementSink;
import org.holdall.engine.restore.read.StepReader;
import org.holdall.engine.structure.StructureStep;
import org.holdall.engine.xml.LinkEncoder;
import org.holdall.tree.model.Element;

/** Reads rows of the site through the steps of the restore: written as a backup writes them, and read as the archive is. */
final class SiteAsArchive implements SiteReader {
  private final View view;
  private final RestorePlan plan;
  private final LinkEncoder links;
  private final Predicate<String> reached;
  private final PrivateFolder folder;

  SiteAsArchive(
      View view,
      RestorePlan plan,
      LinkEncoder links,
      Predicate<String> reached,
      PrivateFolder folder) {
    this.view = view;
    this.plan = plan;
    this.links = links;
    this.reached = reached;
    this.folder = folder;
  }

  @Override
  public void read(Kind kind, Collection<Long> ids, Sink sink) {
    String name = "site/" + UUID.randomUUID() + "/" + kind;
    StructureStep step = plan.defining(kind);
    SiteRows rows = new SiteRows(view, folder.place(name).resolveSibling(""), links, reached);
    KeptFile file = folder.create(name); // the writer closes it
    try {
      rows.write(step, kind, ids, entry -> file);
      new StepReader(step).read(file.content(), step.tree().id(), each(step, sink));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a file of one's own is none of an archive
    }
  }

  private static ElementSink each(StructureStep step, Sink sink) {
    List<Element> elements = step.tree().elements();
    return new ElementSink() {
      @Override
      public boolean start(int element, ArchiveRow row) {
        sink.row(elements.get(element), row);
        return true;
      }

      @Override
      public void end(int element) {
        // the next one says so
      }
    };
  }
}
