package org.holdall.engine.upgrade;

import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.codehaus.stax2.XMLOutputFactory2;
import org.holdall.engine.HoldallException;
import org.holdall.engine.inspect.SafeXml;

/** One file on its way through a {@link Rewrite}. */
final class RewriteRun {
  private static final XMLOutputFactory FACTORY = new WstxOutputFactory();

  static {
    FACTORY.setProperty(XMLOutputFactory.IS_REPAIRING_NAMESPACES, false);
    FACTORY.setProperty(XMLOutputFactory2.P_AUTOMATIC_EMPTY_ELEMENTS, false);
  }

  private final Rewrite rules;
  private final InputStream in;
  private final OutputStream out;
  private final String shown;

  RewriteRun(Rewrite rules, InputStream in, OutputStream out, String shown) {
    this.rules = rules;
    this.in = in;
    this.out = out;
    this.shown = shown;
  }

  void run() {
    try (SafeXml xml = SafeXml.open(in, shown)) {
      XMLStreamWriter writer = FACTORY.createXMLStreamWriter(out, "UTF-8");
      writer.writeStartDocument("UTF-8", "1.0");
      copy(xml, writer);
      writer.writeEndDocument();
      writer.close();
    } catch (XMLStreamException e) {
      throw new HoldallException(
          shown + " could not be rewritten (" + e.getMessage() + "). Check the disk.", e);
    }
  }

  private void copy(SafeXml xml, XMLStreamWriter writer) throws XMLStreamException {
    Deque<String> paths = new ArrayDeque<>();
    for (int event = xml.next(); event >= 0; event = xml.next()) {
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> {
          String name = xml.reader().getLocalName();
          String path = paths.isEmpty() ? name : paths.element() + "/" + name;
          Function<OldElement, List<OldElement>> change = rules.elements.get(path);
          if (change == null) {
            paths.push(path);
            start(xml.reader(), path, writer);
          } else {
            write(change.apply(read(xml)), writer);
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          Supplier<List<OldElement>> last = rules.lasts.get(paths.pop());
          write(last == null ? List.of() : last.get(), writer);
          writer.writeEndElement();
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (!paths.isEmpty()) {
            writer.writeCharacters(xml.reader().getText());
          }
        }
        default -> {
          // comments say nothing
        }
      }
    }
  }

  private void start(XMLStreamReader reader, String path, XMLStreamWriter writer)
      throws XMLStreamException {
    OldElement element = attributes(reader);
    Function<OldElement, List<OldElement>> first = rules.firsts.get(path);
    List<OldElement> children = first == null ? List.of() : first.apply(element);
    writer.writeStartElement(rules.names.getOrDefault(path, element.name()));
    for (var attribute : element.attributes().entrySet()) {
      writer.writeAttribute(attribute.getKey(), attribute.getValue());
    }
    write(children, writer);
  }

  private static OldElement attributes(XMLStreamReader reader) {
    OldElement element = new OldElement(reader.getLocalName());
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      element.attribute(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
    }
    return element;
  }

  /** Reads the element that begins here, to its end. */
  private static OldElement read(SafeXml xml) {
    OldElement element = attributes(xml.reader());
    StringBuilder text = new StringBuilder();
    for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> element.add(read(xml));
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
          text.append(xml.reader().getText());
        default -> {
          // comments say nothing
        }
      }
    }
    return element.children().isEmpty() ? element.text(text.toString()) : element;
  }

  private static void write(List<OldElement> elements, XMLStreamWriter writer)
      throws XMLStreamException {
    for (OldElement element : elements) {
      writer.writeStartElement(element.name());
      for (var attribute : element.attributes().entrySet()) {
        writer.writeAttribute(attribute.getKey(), attribute.getValue());
      }
      if (element.children().isEmpty()) {
        writer.writeCharacters(element.text());
      } else {
        write(element.children(), writer);
      }
      writer.writeEndElement();
    }
  }
}
