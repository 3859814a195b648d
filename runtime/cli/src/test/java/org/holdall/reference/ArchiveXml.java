package org.holdall.reference;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** What an archive says, read by the JDK's own parser. */
final class ArchiveXml {
  private final Path folder;

  ArchiveXml(Path archive) {
    folder = Entries.unpack(archive, "");
  }

  /** For every element of this name in a file, the texts of these children, in the file's order; a name with @ is an attribute. */
  List<List<String>> elements(String file, String name, String... children) {
    List<List<String>> found = new ArrayList<>();
    var all = root(file).getElementsByTagName(name);
    for (int i = 0; i < all.getLength(); i++) {
      List<String> texts = new ArrayList<>();
      for (String child : children) {
        texts.add(text((Element) all.item(i), child));
      }
      found.add(texts);
    }
    return found;
  }

  /** The only folder in a folder. */
  String only(String parent) {
    String[] all = folder.resolve(parent).toFile().list();
    if (all == null || all.length != 1) {
      throw new IllegalStateException(parent + " has not one entry");
    }
    return parent + "/" + all[0];
  }

  /** A file's document. */
  Document root(String file) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(folder.resolve(file).toFile());
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new IllegalStateException(file, e);
    }
  }

  /** The same as a map from the first child's text to the second's. */
  Map<String, String> map(String file, String name, String key, String value) {
    Map<String, String> map = new HashMap<>();
    elements(file, name, key, value).forEach(pair -> map.put(pair.get(0), pair.get(1)));
    return map;
  }

  private static String text(Element element, String child) {
    if (child.startsWith("@")) {
      return element.getAttribute(child.substring(1));
    }
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n.getNodeName().equals(child)) {
        return n.getTextContent();
      }
    }
    throw new IllegalStateException(element.getTagName() + " has no " + child);
  }
}
