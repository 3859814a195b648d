package org.holdall.engine.restore.files;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.holdall.annotations.Kind;
import org.holdall.engine.files.PrivateContent;
import org.holdall.engine.restore.read.ArchiveRow;
import org.holdall.engine.restore.read.ElementSink;
import org.holdall.engine.restore.read.StepReader;
import org.holdall.engine.structure.StructureStep;
import org.holdall.tree.model.Element;
import org.holdall.tree.model.Source;
import org.jspecify.annotations.Nullable;

/** The files of an archive, read from {@code files.xml} as often as asked; never all in memory. */
public final class FileRecords {
  private final @Nullable StructureStep step;
  private final Function<String, @Nullable PrivateContent> archive;
  private final UnaryOperator<String> value;

  private FileRecords(
      @Nullable StructureStep step,
      Function<String, @Nullable PrivateContent> archive,
      UnaryOperator<String> value) {
    this.step = step;
    this.archive = archive;
    this.value = value;
  }

  /**
   * The files of an archive; none if no step knows files.
   *
   * @param archive finds a file of the archive by its name there, null if it has none
   * @param value what becomes of every text, {@link org.holdall.engine.xml.LinkDecoder#value}
   */
  public static FileRecords of(
      Collection<? extends StructureStep> steps,
      Function<String, @Nullable PrivateContent> archive,
      UnaryOperator<String> value) {
    StructureStep files = steps.stream()
        .filter(step -> step.tree().elements().stream().anyMatch(FileRecords::isFile))
        .findFirst()
        .orElse(null);
    return new FileRecords(files, archive, value);
  }

  private static boolean isFile(Element element) {
    Source source = element.source();
    return source != null && Kind.FILE.name().equals(source.annotated());
  }

  /**
   * Reads all files, in the archive's order.
   *
   * @throws org.holdall.engine.HoldallException if {@code files.xml} is not well-formed
   * @throws IOException if the disk fails
   */
  void read(Consumer<FileRecord> sink) throws IOException {
    if (step == null) {
      return;
    }
    String name = String.valueOf(step.tree().file());
    PrivateContent file = archive.apply(name);
    if (file != null) {
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
