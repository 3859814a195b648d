package org.holdall.benchmarks.xml;

import java.io.ByteArrayInputStream;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** By hand, on any StAX reader. */
final class StaxReader implements ChoiceReader {
  private final XMLInputFactory factory;

  StaxReader(XMLInputFactory factory) {
    this.factory = factory;
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
  }

  @Override
  public void read(byte[] bytes, RowSink sink) throws XMLStreamException {
    XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes), "UTF-8");
    xml.nextTag();
    xml.nextTag();
    String[] choice = new String[ChoiceDocument.CHOICE.size()];
    row(xml, ChoiceDocument.CHOICE, choice);
    sink.row(0, choice);
    rows(xml, 1, ChoiceDocument.OPTION, sink);
    xml.nextTag();
    rows(xml, 2, ChoiceDocument.ANSWER, sink);
    xml.close();
  }

  /** Reads attribute and fields of a row, and the tag that follows them. */
  private static void row(XMLStreamReader xml, List<String> fields, String[] values)
      throws XMLStreamException {
    values[0] = xml.getAttributeValue(null, "id");
    while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
      int field = fields.indexOf(xml.getLocalName());
      if (field < 0) {
        return; // the wrapper of the rows below
      }
      values[field] = xml.getElementText();
    }
  }

  private static void rows(XMLStreamReader xml, int element, List<String> fields, RowSink sink)
      throws XMLStreamException {
    String[] values = new String[fields.size()];
    while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
      row(xml, fields, values);
      sink.row(element, values);
    }
  }
}
