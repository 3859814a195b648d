package org.holdall.engine.compare;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A document as text in which the order of repeated siblings does not show. */
final class UnorderedXml {

  private static final WstxInputFactory FACTORY = factory();

  private UnorderedXml() {}

  private static WstxInputFactory factory() {
    var factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory
        .getConfig()
        .doParseLazily(false); // else text that is not well-formed is found where nobody expects it
    return factory;
  }

  /**
   * Returns the text.
   *
   * @throws XMLStreamException if the bytes are not XML
   */
  static String text(byte[] document) throws XMLStreamException {
    XMLStreamReader in = FACTORY.createXMLStreamReader(new ByteArrayInputStream(document));
    Deque<Open> open = new ArrayDeque<>();
    open.push(new Open(""));
    while (in.hasNext()) {
      switch (in.next()) {
        case XMLStreamReader.START_ELEMENT -> open.push(new Open(startTag(in)));
        case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE ->
          open.element().text.append(in.getText());
        case XMLStreamReader.END_ELEMENT -> {
          String text = open.pop().close();
          open.element().add(in.getLocalName(), text);
        }
        default -> {}
      }
    }
    return open.element().close();
  }

  private static String startTag(XMLStreamReader in) {
    var tag = new StringBuilder("<").append(in.getLocalName());
    for (int i = 0; i < in.getAttributeCount(); i++) {
      tag.append(' ')
          .append(in.getAttributeLocalName(i))
          .append("=\"")
          .append(in.getAttributeValue(i))
          .append('"');
    }
    return tag.append('>').toString();
  }

  /** An element whose end tag is still to come; its children are grouped by name, where the first of a name stood. */
  private static final class Open {
    private final String tag;
    private final StringBuilder text = new StringBuilder();
    private final Map<String, List<String>> children = new LinkedHashMap<>();

    Open(String tag) {
      this.tag = tag;
    }

    void add(String name, String child) {
      children.computeIfAbsent(name, n -> new ArrayList<>()).add(child);
    }

    String close() {
      var all = new StringBuilder(tag);
      if (children.isEmpty()) {
        all.append(text);
      }
      for (List<String> sameName : children.values()) {
        Collections.sort(sameName);
        sameName.forEach(child -> all.append(child).append('\n'));
      }
      return all.append("</>").toString();
    }
  }
}
