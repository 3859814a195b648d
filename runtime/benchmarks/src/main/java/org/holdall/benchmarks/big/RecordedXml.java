package org.holdall.benchmarks.big;

import com.ctc.wstx.stax.WstxInputFactory;
import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** All XML files of an archive in memory, to be written again by Woodstox: what a backup writes, without all that it must find out before. */
final class RecordedXml {
  private static final int BUFFER = 1 << 16;
  private static final int START = 0;
  private static final int ATTRIBUTE = 1;
  private static final int TEXT = 2;
  private static final int END = 3;

  private final XMLOutputFactory factory = new WstxOutputFactory();
  private final List<Document> documents = new ArrayList<>();

  /** What is written, in order, and the names and texts for it: none for an end, two for an attribute. */
  private record Document(List<Integer> events, List<String> texts) {
    void add(int event, String... words) {
      events.add(event);
      texts.addAll(List.of(words));
    }
  }

  private RecordedXml() {}

  /** Reads them. */
  static RecordedXml of(Path archive) throws IOException, XMLStreamException {
    RecordedXml recorded = new RecordedXml();
    WstxInputFactory reading = new WstxInputFactory();
    try (InputStream file = new BufferedInputStream(Files.newInputStream(archive), BUFFER);
        TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(file, BUFFER))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (entry.getName().endsWith(".xml")) {
          recorded.documents.add(
              document(reading.createXMLStreamReader(new BufferedInputStream(tar, BUFFER))));
        }
      }
    }
    return recorded;
  }

  private static Document document(XMLStreamReader xml) throws XMLStreamException {
    Document document = new Document(new ArrayList<>(), new ArrayList<>());
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          document.add(START, xml.getLocalName().intern());
          for (int i = 0; i < xml.getAttributeCount(); i++) {
            document.add(
                ATTRIBUTE, xml.getAttributeLocalName(i).intern(), xml.getAttributeValue(i));
          }
        }
        case XMLStreamConstants.END_ELEMENT -> document.add(END);
        case XMLStreamConstants.CHARACTERS -> document.add(TEXT, xml.getText());
        default -> {
          // archives have nothing else
        }
      }
    }
    return document;
  }

  /** Writes them, one after the other. */
  void write(OutputStream out) throws XMLStreamException {
    for (Document document : documents) {
      XMLStreamWriter xml = factory.createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      int at = 0;
      List<String> texts = document.texts;
      for (int event : document.events) {
        switch (event) {
          case START -> xml.writeStartElement(texts.get(at++));
          case ATTRIBUTE -> xml.writeAttribute(texts.get(at++), texts.get(at++));
          case TEXT -> xml.writeCharacters(texts.get(at++));
          default -> xml.writeEndElement();
        }
      }
      xml.writeEndDocument();
      xml.close();
    }
  }
}
