package org.holdall.engine.restore.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.holdall.engine.HoldallException;
import org.holdall.engine.files.PrivateContent;
import org.holdall.engine.inspect.SafeXml;
import org.holdall.engine.structure.ElementReader;
import org.holdall.engine.structure.StructureStep;
import org.holdall.tree.model.Element;
import org.jspecify.annotations.Nullable;

/** Reads the file of one step. Elements and fields that the step does not know are passed over, and named at the end. */
public final class StepReader {
  /** Frames around the root element of an activity module, and of a block's own file. */
  private static final Set<String> FRAMES = Set.of("activity", "block");

  private final XmlNode root;
  private final Element rootElement;
  private final ElementReader columns;
  private final List<Element> elements;
  private final Set<String> unknown = new TreeSet<>();
  private final List<ArchiveRow> rows = new ArrayList<>();
  private String name = "";
  private @Nullable SafeXml current;

  /** Reads files of this step, any number one after the other. */
  public StepReader(StructureStep step) {
    root = XmlNode.of(step.tree());
    rootElement = step.tree().root();
    columns = step;
    elements = step.tree().elements();
  }

  /** Elements and fields passed over so far, of all files, as {@code element/name}; what is unknown inside a wrapper as {@code name}. */
  public Set<String> unknown() {
    return unknown;
  }

  /** The line that is being read, for messages; 0 outside of a file. */
  public int line() {
    return current == null ? 0 : line(current);
  }

  /**
   * Reads a file.
   *
   * @param shown its name in messages
   * @throws HoldallException if it is not well-formed, too deep or too large, or has another root
   * @throws IOException if the disk fails
   */
  public void read(PrivateContent file, String shown, ElementSink sink) throws IOException {
    try (InputStream in = file.open()) {
      read(in, shown, sink);
    }
  }

  /**
   * Reads a file from a stream, which is not closed.
   *
   * @param shown its name in messages
   * @throws HoldallException if it cannot be read, is not well-formed, too deep or too large, or has another root
   */
  public void read(InputStream in, String shown, ElementSink sink) {
    name = shown;
    try (SafeXml xml = SafeXml.open(in, shown)) {
      current = xml;
      boolean found = false;
      for (int event = xml.next(); event >= 0; event = xml.next()) {
        if (event == XMLStreamConstants.START_ELEMENT) {
          String tag = xml.reader().getLocalName();
          boolean fits = rootElement.named(tag);
          if (fits || !FRAMES.contains(tag)) {
            if (found || !fits) {
              throw new HoldallException(shown + " has the element " + tag + " where "
                  + rootElement.name()
                  + " should stand (line " + line(xml) + "). Get another copy of the archive.");
            }
            found = true;
            element(xml, root, 0, sink);
          }
        }
      }
      if (!found) {
        throw new HoldallException(
            shown + " has no element " + rootElement.name() + ". Get another copy of the archive.");
      }
    } finally {
      current = null;
    }
  }

  private void element(SafeXml xml, XmlNode node, int depth, ElementSink sink) {
    XMLStreamReader reader = xml.reader();
    int element = node.element;
    ArchiveRow row = row(depth, elements.get(element).fields().size());
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      int column = columns.column(element, reader.getAttributeLocalName(i));
      if (column >= 0) {
        row.put(column, reader.getAttributeValue(i));
      }
    }
    boolean started = false;
    boolean wanted = true;
    while (true) {
      int event = next(xml);
      if (event == XMLStreamConstants.END_ELEMENT) {
        break;
      }
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      String tag = reader.getLocalName();
      XmlNode child = node.child(tag);
      if (child != null) {
        if (!started) {
          wanted = sink.start(element, row);
          started = true;
        }
        below(xml, child, depth, wanted, sink);
        continue;
      }
      int column = columns.column(element, tag);
      if (column < 0) {
        unknown(elements.get(element).name() + "/" + tag, xml);
      } else if (started) {
        throw new HoldallException(
            name + " has the field " + tag + " after elements that it should stand before (line "
                + line(xml) + "). Put it before them.");
      } else {
        row.put(column, text(xml, tag));
      }
    }
    if (!started) {
      wanted = sink.start(element, row);
    }
    if (wanted) {
      sink.end(element);
    }
  }

  private void below(SafeXml xml, XmlNode node, int depth, boolean wanted, ElementSink sink) {
    if (!wanted) {
      pass(xml);
    } else if (node.element >= 0) {
      element(xml, node, depth + 1, sink);
    } else {
      wrapper(xml, node, depth, sink);
    }
  }

  private void wrapper(SafeXml xml, XmlNode node, int depth, ElementSink sink) {
    while (true) {
      int event = next(xml);
      if (event == XMLStreamConstants.END_ELEMENT) {
        return;
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        String tag = xml.reader().getLocalName();
        XmlNode child = node.child(tag);
        if (child == null) {
          unknown(tag, xml);
        } else {
          below(xml, child, depth, true, sink);
        }
      }
    }
  }

  private String text(SafeXml xml, String tag) {
    XMLStreamReader reader = xml.reader();
    String first = null;
    StringBuilder more = null;
    while (true) {
      int event = next(xml);
      switch (event) {
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          String part = reader.getText();
          if (first == null) {
            first = part;
          } else {
            more = more == null ? new StringBuilder(first) : more;
            more.append(part);
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          return more != null ? more.toString() : first == null ? "" : first;
        }
        case XMLStreamConstants.START_ELEMENT ->
          throw new HoldallException(name + " has elements inside the field " + tag + " (line "
              + line(xml) + "). Get another copy of the archive.");
        default -> {
          // comments and processing instructions say nothing
        }
      }
    }
  }

  /** Passes over an element, and notes its name if anything is in it. */
  private void unknown(String path, SafeXml xml) {
    if (pass(xml)) {
      unknown.add(path);
    }
  }

  /** Passes over the rest of an element; whether there were elements or text in it. */
  private static boolean pass(SafeXml xml) {
    boolean something = false;
    for (int depth = 1; depth > 0; ) {
      int event = next(xml);
      something |= event == XMLStreamConstants.START_ELEMENT
          || event == XMLStreamConstants.CDATA
          || event == XMLStreamConstants.CHARACTERS && !xml.reader().isWhiteSpace();
      depth += event == XMLStreamConstants.START_ELEMENT
          ? 1
          : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
    }
    return something;
  }

  private static int next(SafeXml xml) {
    int event = xml.next();
    if (event < 0) {
      throw new IllegalStateException("the reader ended inside an element"); // it is well-formed
    }
    return event;
  }

  private ArchiveRow row(int depth, int fields) {
    if (depth == rows.size()) {
      rows.add(new ArchiveRow());
    }
    ArchiveRow row = rows.get(depth);
    row.begin(fields);
    return row;
  }

  private static int line(SafeXml xml) {
    return xml.reader().getLocation().getLineNumber();
  }
}
