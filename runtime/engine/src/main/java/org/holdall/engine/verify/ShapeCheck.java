package org.holdall.engine.verify;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import javax.xml.validation.ValidatorHandler;
import org.holdall.engine.inspect.SafeXml;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.AttributesImpl;

/** Checks one file against its schema while it is read; what plugins that nobody described have attached is passed over. */
final class ShapeCheck implements SafeXml.Listener {
  private static final String LOCALE = "http://apache.org/xml/properties/locale";

  private final String file;
  private final @Nullable ValidatorHandler handler;
  private final Set<String> names;
  private @Nullable String problem;

  /** How deep in an element of a plugin that nobody described. */
  private int passing;

  /** Begins with a file; if its form is not known, nothing is wrong with it. */
  ShapeCheck(String file, Optional<Schemas.Shape> shape) {
    this.file = file;
    names = shape.map(Schemas.Shape::names).orElse(Set.of());
    handler = shape.isEmpty() ? null : shape.get().schema().newValidatorHandler();
    if (handler != null) {
      begin(handler);
    }
  }

  private static void begin(ValidatorHandler handler) {
    try {
      handler.setProperty(LOCALE, Locale.ROOT);
      handler.setErrorHandler(new FirstError());
      handler.startDocument();
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first thing that is wrong, as a line; empty if nothing is. */
  Optional<String> problem() {
    return Optional.ofNullable(problem);
  }

  @Override
  public void event(int event, XMLStreamReader reader) {
    if (handler == null || problem != null) {
      return;
    }
    try {
      pass(handler, event, reader);
    } catch (SAXException e) {
      String cause = String.valueOf(e.getMessage()).replaceFirst("^cvc-[^:]*: ", "");
      problem = file + " is not as Moodle writes it (line "
          + reader.getLocation().getLineNumber() + "): " + cause;
    }
  }

  private void pass(ValidatorHandler to, int event, XMLStreamReader reader) throws SAXException {
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> {
        if (passing > 0 || unknown(reader.getLocalName())) {
          passing++;
        } else {
          to.startElement("", reader.getLocalName(), reader.getLocalName(), attributes(reader));
        }
      }
      case XMLStreamConstants.END_ELEMENT -> {
        if (passing > 0) {
          passing--;
        } else {
          to.endElement("", reader.getLocalName(), reader.getLocalName());
        }
      }
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
        if (passing == 0) {
          to.characters(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        }
      }
      default -> {
        // comments say nothing
      }
    }
  }

  private boolean unknown(String name) {
    return (name.startsWith("plugin_") || name.startsWith("subplugin_")) && !names.contains(name);
  }

  private static AttributesImpl attributes(XMLStreamReader reader) {
    AttributesImpl attributes = new AttributesImpl();
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String name = reader.getAttributeLocalName(i);
      attributes.addAttribute("", name, name, "CDATA", reader.getAttributeValue(i));
    }
    return attributes;
  }

  /** Throws what the schema finds. */
  private static final class FirstError implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) {
      // it is no error
    }

    @Override
    public void error(SAXParseException e) throws SAXException {
      throw e;
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
      throw e;
    }
  }
}
