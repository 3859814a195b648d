package org.holdall.engine.restore.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.holdall.annotations.Kind;
import org.holdall.engine.HoldallException;
import org.holdall.engine.restore.read.ArchiveRow;
import org.holdall.engine.restore.read.ElementSink;
import org.holdall.engine.restore.read.StepReader;
import org.holdall.engine.structure.StructureStep;
import org.holdall.tree.model.Element;
import org.holdall.tree.model.Source;
import org.jspecify.annotations.Nullable;

/** The files of an archive, read from {@code files.xml} as often as asked; never all in memory. */
public final class FileRecords {
  private final StructureStep step;
  private final Path folder;
  private final UnaryOperator<String> value;

  private FileRecords(StructureStep step, Path folder, UnaryOperator<String> value) {
    this.step = step;
    this.folder = folder;
    this.value = value;
  }

  /**
   * The files of an archive.
   *
   * @param steps of which one knows files
   * @param folder where the archive's XML files lie
   * @param value what becomes of every text, {@link org.holdall.engine.xml.LinkDecoder#value}
   */
  public static FileRecords of(
      Collection<? extends StructureStep> steps, Path folder, UnaryOperator<String> value) {
    StructureStep files = steps.stream()
        .filter(step -> step.tree().elements().stream().anyMatch(FileRecords::isFile))
        .findFirst()
        .orElseThrow(() -> new HoldallException(
            "No step reads files: the module with the core's steps is missing"));
    return new FileRecords(files, folder, value);
  }

  private static boolean isFile(Element element) {
    Source source = element.source();
    return source != null && Kind.FILE.name().equals(source.annotated());
  }

  /**
   * The areas that the archive has files of, each as {@code component/area}.
   *
   * @throws HoldallException if the file is not well-formed
   * @throws IOException if the disk fails
   */
  public Set<String> areas() throws IOException {
    Set<String> areas = new HashSet<>();
    read(file -> areas.add(AttachedAreas.key(file.component(), file.filearea())));
    return areas;
  }

  /** Reads all files, in the archive's order. An archive without {@code files.xml} has none. */
  void read(Consumer<FileRecord> sink) throws IOException {
    String name = String.valueOf(step.tree().file());
    Path file = folder.resolve(name);
    if (Files.exists(file)) {
      new StepReader(step).read(file, name, new Rows(step.tree().elements(), sink));
    }
  }

  /** Turns rows into records. */
  private final class Rows implements ElementSink {
    private final List<Element> elements;
    private final Consumer<FileRecord> sink;

    Rows(List<Element> elements, Consumer<FileRecord> sink) {
      this.elements = elements;
      this.sink = sink;
    }

    @Override
    public boolean start(int element, ArchiveRow row) {
      if (isFile(elements.get(element))) {
        sink.accept(record(elements.get(element), row));
      }
      return true;
    }

    @Override
    public void end(int element) {}

    private FileRecord record(Element element, ArchiveRow row) {
      return new FileRecord(
          text(element, row, "contenthash"),
          id(element, row, "contextid"),
          text(element, row, "component"),
          text(element, row, "filearea"),
          id(element, row, "itemid"),
          text(element, row, "filepath"),
          text(element, row, "filename"),
          id(element, row, "userid"),
          id(element, row, "filesize"),
          nullable(element, row, "mimetype"),
          nullable(element, row, "source"),
          nullable(element, row, "author"),
          nullable(element, row, "license"),
          id(element, row, "sortorder"),
          text(element, row, "repositorytype"),
          id(element, row, "repositoryid"),
          text(element, row, "reference"));
    }

    private String text(Element element, ArchiveRow row, String member) {
      String text = nullable(element, row, member);
      return text == null ? "" : text;
    }

    private @Nullable String nullable(Element element, ArchiveRow row, String member) {
      int column = element.indexOf(member);
      String text = column < 0 ? null : row.text(column);
      return text == null ? null : value.apply(text);
    }

    private static long id(Element element, ArchiveRow row, String member) {
      int column = element.indexOf(member);
      return column < 0 ? 0 : row.id(column);
    }
  }
}
