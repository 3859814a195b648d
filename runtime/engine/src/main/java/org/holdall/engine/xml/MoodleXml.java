package org.holdall.engine.xml;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.holdall.engine.structure.Row;
import org.holdall.engine.structure.XmlOutput;

/**
 * One XML file in Moodle's form: two spaces a level, a tag a line, {@code $@NULL@$} for NULL, an end tag on a line of
 * its own also for an empty element, no line end after the last tag. Not for several threads.
 */
public final class MoodleXml implements XmlOutput, Closeable {
  private static final byte[] DECLARATION =
      RawXml.bytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
  private static final byte[] NULL = RawXml.bytes("$@NULL@$");
  private static final byte[] ENCRYPTED = RawXml.bytes(" encrypted=\"true\">");
  private static final int DEEPER = 8;

  private final RawXml out;
  private final OutputStream stream;
  private final LinkEncoder links;
  private final TextFilter filter;
  private final Map<String, Name> names = new HashMap<>();
  private final Deque<Name> open = new ArrayDeque<>();
  private byte[][] indents = {};

  /** What surrounds the contents of an element or attribute. Files have few names, each many times. */
  private record Name(String name, byte[] start, byte[] field, byte[] end, byte[] attribute) {
    Name(String name) {
      this(
          name,
          RawXml.bytes("<" + name),
          RawXml.bytes("<" + name + ">"),
          RawXml.bytes("</" + name + ">"),
          RawXml.bytes(" " + name + "=\""));
    }
  }

  /**
   * Begins the file.
   *
   * @param stream receives UTF-8; closed by {@link #close}
   * @param links for all texts between tags
   */
  public MoodleXml(OutputStream stream, LinkEncoder links) throws IOException {
    this(stream, links, TextFilter.NONE);
  }

  /**
   * Begins the file.
   *
   * @param stream receives UTF-8; closed by {@link #close}
   * @param links for all texts between tags
   * @param filter for all values, after the links
   */
  public MoodleXml(OutputStream stream, LinkEncoder links, TextFilter filter) throws IOException {
    this.stream = stream;
    this.links = links;
    this.filter = filter;
    this.out = new RawXml(stream);
    out.markup(DECLARATION);
  }

  private Name name(String name) {
    Name known = names.get(name);
    if (known == null) {
      known = new Name(name);
      names.put(name, known);
    }
    return known;
  }

  @Override
  public MoodleXml start(String name) throws IOException {
    Name element = name(name);
    indent(open.size());
    out.markup(element.start);
    open.push(element);
    return this;
  }

  @Override
  public MoodleXml attribute(String name, Row row, int column) throws IOException {
    if (row.has(column)) {
      String value = row.text(column);
      attribute(name, value == null ? "" : filter.filter(name, value));
    }
    return this;
  }

  /** Adds an attribute of the started tag. */
  public MoodleXml attribute(String name, String value) throws IOException {
    out.markup(name(name).attribute).value(value).markup('"');
    return this;
  }

  @Override
  public MoodleXml content() throws IOException {
    out.markup('>');
    return this;
  }

  @Override
  public MoodleXml field(String name, Row row, int column) throws IOException {
    if (row.has(column)) {
      String value = row.text(column);
      Name element = name(name);
      indent(open.size());
      out.markup(element.field);
      if (value == null) {
        out.markup(NULL);
      } else {
        out.text(filter.filter(name, links.encode(value)));
      }
      out.markup(element.end);
    }
    return this;
  }

  @Override
  public MoodleXml secret(String name, Row row, int column) throws IOException {
    String value = row.has(column) ? row.text(column) : null;
    if (value != null) {
      Name element = name(name);
      indent(open.size());
      out.markup(element.start).markup(ENCRYPTED).text(value).markup(element.end);
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
    Name element = open.pop();
    indent(open.size());
    out.markup(element.end);
    return this;
  }

  private void indent(int level) throws IOException {
    if (level >= indents.length) {
      byte[][] more = new byte[level + DEEPER][];
      for (int i = 0; i < more.length; i++) {
        more[i] = RawXml.bytes("\n" + "  ".repeat(i));
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
      out.flush();
      if (!open.isEmpty()) {
        throw new IllegalStateException("element " + open.element().name + " was not ended");
      }
    }
  }
}
