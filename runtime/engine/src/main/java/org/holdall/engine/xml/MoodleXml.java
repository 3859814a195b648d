package org.holdall.engine.xml;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import org.holdall.engine.structure.Row;
import org.holdall.engine.structure.XmlOutput;

/**
 * One XML file in Moodle's form: two spaces a level, a tag a line, {@code $@NULL@$} for NULL, an end tag on a line of
 * its own also for an empty element, no line end after the last tag. Not for several threads.
 */
public final class MoodleXml implements XmlOutput, Closeable {
  private static final String NULL = "$@NULL@$";

  private final RawXml out;
  private final OutputStream stream;
  private final LinkEncoder links;
  private final Deque<String> open = new ArrayDeque<>();
  private String[] indents = {"\n"};

  /**
   * Begins the file.
   *
   * @param stream receives UTF-8; closed by {@link #close}
   * @param links for all texts between tags
   */
  public MoodleXml(OutputStream stream, LinkEncoder links) throws IOException {
    this.stream = stream;
    this.links = links;
    this.out = new RawXml(stream);
  }

  @Override
  public MoodleXml start(String name) throws IOException {
    indent(open.size());
    out.markup("<").markup(name);
    open.push(name);
    return this;
  }

  @Override
  public MoodleXml attribute(String name, Row row, int column) throws IOException {
    if (row.has(column)) {
      String value = row.text(column);
      attribute(name, value == null ? "" : value);
    }
    return this;
  }

  /** Adds an attribute of the started tag. */
  public MoodleXml attribute(String name, String value) throws IOException {
    out.markup(" ").markup(name).markup("=\"").value(value).markup("\"");
    return this;
  }

  @Override
  public MoodleXml content() throws IOException {
    out.markup(">");
    return this;
  }

  @Override
  public MoodleXml field(String name, Row row, int column) throws IOException {
    if (row.has(column)) {
      String value = row.text(column);
      indent(open.size());
      out.markup("<").markup(name).markup(">");
      if (value == null) {
        out.markup(NULL);
      } else {
        out.text(links.encode(value));
      }
      out.markup("</").markup(name).markup(">");
    }
    return this;
  }

  /**
   * Ends the innermost open element.
   *
   * @throws IllegalStateException if none is open
   */
  public MoodleXml end() throws IOException {
    if (open.isEmpty()) {
      throw new IllegalStateException("no element is open");
    }
    String name = open.pop();
    indent(open.size());
    out.markup("</").markup(name).markup(">");
    return this;
  }

  private void indent(int level) throws IOException {
    if (level >= indents.length) {
      String[] more = new String[level + 8];
      for (int i = 0; i < more.length; i++) {
        more[i] = "\n" + "  ".repeat(i);
      }
      indents = more;
    }
    out.markup(indents[level]);
  }

  /**
   * Completes the file and closes its stream.
   *
   * @throws IllegalStateException if an element is open; the stream is closed nevertheless
   */
  @Override
  public void close() throws IOException {
    try (stream) {
      out.finish();
      if (!open.isEmpty()) {
        throw new IllegalStateException("element " + open.peek() + " was not ended");
      }
    }
  }
}
