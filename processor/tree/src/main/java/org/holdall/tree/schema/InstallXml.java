package org.holdall.tree.schema;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads a plugin's own tables from its {@code db/install.xml}. Files with a DOCTYPE are refused. */
public final class InstallXml {
  private final XMLStreamReader xml;

  private InstallXml(XMLStreamReader xml) {
    this.xml = xml;
  }

  /**
   * The tables of an XMLDB file.
   *
   * @param in the file; the caller closes it
   * @param name name of the file, for messages
   * @throws IOException if reading fails
   * @throws IllegalArgumentException if the file is no XMLDB file or has a DOCTYPE; the message says where and why
   */
  public static Catalogue read(InputStream in, String name) throws IOException {
    XMLStreamReader xml = null;
    try {
      xml = factory().createXMLStreamReader(in);
      return new Catalogue(new InstallXml(xml).tables());
    } catch (XMLStreamException e) {
      if (e.getNestedException() instanceof IOException cause) {
        throw cause;
      }
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
      throw new IllegalArgumentException(name + ":" + line + ": " + cause(e), e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
    } finally {
      close(xml);
    }
  }

  /** A parser's message begins with the place. */
  private static String cause(XMLStreamException e) {
    String message = String.valueOf(e.getMessage());
    return message.substring(message.lastIndexOf("\nMessage: ") + 1).replaceFirst("^Message: ", "");
  }

  private List<Table> tables() throws XMLStreamException {
    List<Table> tables = new ArrayList<>();
    boolean root = true;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.DTD) {
        throw new XMLStreamException("a DOCTYPE is not allowed; remove it", xml.getLocation());
      }
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (root && !xml.getLocalName().equals("XMLDB")) {
          throw new IllegalArgumentException("the root element is not XMLDB");
        }
        root = false;
        if (xml.getLocalName().equals("TABLE")) {
          tables.add(table());
        }
      }
    }
    return tables;
  }

  /** Reads to the end of the table. */
  private Table table() throws XMLStreamException {
    String name = required("NAME");
    try {
      List<Column> columns = new ArrayList<>();
      List<Key> keys = new ArrayList<>();
      while (xml.next() != XMLStreamConstants.END_ELEMENT || !xml.getLocalName().equals("TABLE")) {
        if (!xml.isStartElement()) {
          continue;
        }
        if (xml.getLocalName().equals("FIELD")) {
          columns.add(column());
        } else if (xml.getLocalName().equals("KEY")) {
          Key key = SchemaGenerator.key(
              required("TYPE"), required("FIELDS"), attribute("REFTABLE"), attribute("REFFIELDS"));
          if (key != null) {
            keys.add(key);
          }
        }
      }
      return new Table(name, columns, keys);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("table '" + name + "': " + e.getMessage(), e);
    }
  }

  private Column column() {
    Column.Type type = type(required("TYPE"));
    boolean sized = type != Column.Type.TEXT
        && type != Column.Type.BINARY; // their LENGTH is a word of old versions
    return Column.declared(
        required("NAME"),
        type,
        sized ? number("LENGTH") : 0,
        sized ? number("DECIMALS") : 0,
        !attribute("NOTNULL").equals("true"),
        xml.getAttributeValue(null, "DEFAULT"),
        attribute("SEQUENCE").equals("true"));
  }

  private static Column.Type type(String name) {
    try {
      return Column.Type.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("unknown type '" + name + "'", e);
    }
  }

  private int number(String attribute) {
    String text = attribute(attribute);
    try {
      return text.isEmpty() ? 0 : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(attribute + " '" + text + "' is not a whole number", e);
    }
  }

  private String required(String attribute) {
    String value = attribute(attribute);
    if (value.isEmpty()) {
      throw new IllegalArgumentException("a " + xml.getLocalName() + " without " + attribute);
    }
    return value;
  }

  /** Empty if there is none. */
  private String attribute(String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  private static void close(@Nullable XMLStreamReader xml) throws IOException {
    try {
      if (xml != null) {
        xml.close();
      }
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }
}
