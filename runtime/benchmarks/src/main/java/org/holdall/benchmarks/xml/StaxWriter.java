package org.holdall.benchmarks.xml;

import java.io.OutputStream;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** By hand, on any StAX writer. */
final class StaxWriter implements ChoiceWriter {
  private static final String[] INDENT = {"\n", "\n  ", "\n    ", "\n      ", "\n        "};

  private final XMLOutputFactory factory;

  StaxWriter(XMLOutputFactory factory) {
    this.factory = factory;
  }

  @Override
  public void write(ChoiceDocument document, OutputStream out) throws XMLStreamException {
    XMLStreamWriter xml = factory.createXMLStreamWriter(out, "UTF-8");
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeCharacters(INDENT[0]);
    xml.writeStartElement("activity");
    xml.writeAttribute("id", document.choice[0]);
    xml.writeAttribute("moduleid", ChoiceDocument.MODULE);
    xml.writeAttribute("modulename", "choice");
    xml.writeAttribute("contextid", ChoiceDocument.CONTEXT);
    start(xml, 1, "choice", ChoiceDocument.CHOICE, document.choice);
    rows(xml, "options", "option", ChoiceDocument.OPTION, document.options);
    rows(xml, "answers", "answer", ChoiceDocument.ANSWER, document.answers);
    end(xml, 1);
    end(xml, 0);
    xml.writeEndDocument();
    xml.close();
  }

  private static void rows(
      XMLStreamWriter xml, String wrapper, String name, List<String> fields, List<String[]> rows)
      throws XMLStreamException {
    xml.writeCharacters(INDENT[2]);
    xml.writeStartElement(wrapper);
    for (String[] row : rows) {
      start(xml, 3, name, fields, row);
      end(xml, 3);
    }
    end(xml, 2);
  }

  private static void start(
      XMLStreamWriter xml, int level, String name, List<String> fields, String[] values)
      throws XMLStreamException {
    xml.writeCharacters(INDENT[level]);
    xml.writeStartElement(name);
    xml.writeAttribute("id", values[0]);
    for (int i = 1; i < values.length; i++) {
      xml.writeCharacters(INDENT[level + 1]);
      xml.writeStartElement(fields.get(i));
      xml.writeCharacters(values[i]);
      xml.writeEndElement();
    }
  }

  private static void end(XMLStreamWriter xml, int level) throws XMLStreamException {
    xml.writeCharacters(INDENT[level]);
    xml.writeEndElement();
  }
}
