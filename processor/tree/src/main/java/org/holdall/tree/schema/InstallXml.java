package org.holdall.tree.schema;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads a plugin's own tables from its {@code db/install.xml}. Files with a DOCTYPE are refused. */
public final class InstallXml {
  private InstallXml() {}

  /**
   * The tables of an XMLDB file.
   *
   * @param in the file; the caller closes it
   * @param name name of the file, for messages
   * @throws IOException if reading fails
   * @throws IllegalArgumentException if the file is no XMLDB file or has a DOCTYPE; the message says where and why
   */
  public static Catalogue read(InputStream in, String name) throws IOException {
    try {
      Document document = builder().parse(in);
      if (!document.getDocumentElement().getTagName().equals("XMLDB")) {
        throw new IllegalArgumentException("the root element is not XMLDB");
      }
      List<Table> tables = new ArrayList<>();
      for (Element table : elements(document.getDocumentElement(), "TABLE")) {
        tables.add(table(table));
      }
      return new Catalogue(tables);
    } catch (SAXParseException e) {
      throw new IllegalArgumentException(name + ":" + e.getLineNumber() + ": " + cause(e), e);
    } catch (SAXException | IllegalArgumentException e) {
      throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
    }
  }

  private static String cause(SAXParseException e) {
    String message = String.valueOf(e.getMessage());
    return message.contains("DOCTYPE is disallowed")
        ? "a DOCTYPE is not allowed; remove it"
        : message;
  }

  private static Table table(Element table) {
    String name = required(table, "NAME");
    try {
      List<Column> columns =
          elements(table, "FIELD").stream().map(InstallXml::column).toList();
      List<Key> keys = new ArrayList<>();
      for (Element each : elements(table, "KEY")) {
        Key key = SchemaGenerator.key(
            required(each, "TYPE"),
            required(each, "FIELDS"),
            each.getAttribute("REFTABLE"),
            each.getAttribute("REFFIELDS"));
        if (key != null) {
          keys.add(key);
        }
      }
      return new Table(name, columns, keys);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("table '" + name + "': " + e.getMessage(), e);
    }
  }

  private static Column column(Element field) {
    Column.Type type = type(required(field, "TYPE"));
    boolean sized = type != Column.Type.TEXT
        && type != Column.Type.BINARY; // their LENGTH is a word of old versions
    return Column.declared(
        required(field, "NAME"),
        type,
        sized ? number(field, "LENGTH") : 0,
        sized ? number(field, "DECIMALS") : 0,
        !field.getAttribute("NOTNULL").equals("true"),
        optional(field, "DEFAULT"),
        field.getAttribute("SEQUENCE").equals("true"));
  }

  private static Column.Type type(String name) {
    try {
      return Column.Type.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("unknown type '" + name + "'", e);
    }
  }

  private static int number(Element element, String attribute) {
    String text = element.getAttribute(attribute);
    try {
      return text.isEmpty() ? 0 : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(attribute + " '" + text + "' is not a whole number", e);
    }
  }

  private static String required(Element element, String attribute) {
    String value = element.getAttribute(attribute);
    if (value.isEmpty()) {
      throw new IllegalArgumentException("a " + element.getTagName() + " without " + attribute);
    }
    return value;
  }

  private static @Nullable String optional(Element element, String attribute) {
    return element.hasAttribute(attribute) ? element.getAttribute(attribute) : null;
  }

  private static List<Element> elements(Element parent, String name) {
    NodeList found = parent.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private static DocumentBuilder builder() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new Thrower());
      return builder;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("this JDK's XML parser cannot refuse a DOCTYPE", e);
    }
  }

  /** Errors are thrown, not printed. */
  private static final class Thrower implements ErrorHandler {
    @Override
    public void warning(SAXParseException exception) throws SAXException {
      throw exception;
    }

    @Override
    public void error(SAXParseException exception) throws SAXException {
      throw exception;
    }

    @Override
    public void fatalError(SAXParseException exception) throws SAXException {
      throw exception;
    }
  }
}
