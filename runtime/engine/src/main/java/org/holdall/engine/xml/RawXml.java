package org.holdall.engine.xml;

import com.ctc.wstx.api.WstxOutputProperties;
import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamWriter2;

/**
 * Characters of one XML file on their way to Woodstox: a buffer of whole rows, cleaned and escaped as Moodle does. Text
 * that is no XML (control characters, lone surrogates, U+FFFE, U+FFFF) is dropped, line ends become {@code \n}.
 */
final class RawXml {
  private static final WstxOutputFactory FACTORY = factory();

  private final XMLStreamWriter2 out;
  private final char[] buffer = new char[1 << 14];
  private int length;

  RawXml(OutputStream stream) throws IOException {
    try {
      out = (XMLStreamWriter2) FACTORY.createXMLStreamWriter(stream, "UTF-8");
      out.writeStartDocument("UTF-8", "1.0");
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  private static WstxOutputFactory factory() {
    WstxOutputFactory factory = new WstxOutputFactory();
    factory.setProperty(WstxOutputProperties.P_USE_DOUBLE_QUOTES_IN_XML_DECL, true);
    // Tags pass as raw text, so Woodstox cannot check their nesting; MoodleXml does.
    factory.setProperty(WstxOutputProperties.P_OUTPUT_VALIDATE_STRUCTURE, false);
    factory.setProperty(WstxOutputProperties.P_AUTOMATIC_END_ELEMENTS, false);
    return factory;
  }

  /** Markup, as it is. */
  RawXml markup(String text) throws IOException {
    for (int from = 0; from < text.length(); ) {
      int count = Math.min(room(), text.length() - from);
      text.getChars(from, from + count, buffer, length);
      length += count;
      from += count;
    }
    return this;
  }

  /** Text between tags. */
  RawXml text(String text) throws IOException {
    return clean(text, false);
  }

  /** An attribute's value between double quotes; its line ends stay raw. */
  RawXml value(String text) throws IOException {
    return clean(text, true);
  }

  private RawXml clean(String text, boolean attribute) throws IOException {
    boolean afterReturn = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > '>' && c < 0x7f || c > 0x7f && c < Character.MIN_SURROGATE) {
        put(c);
        afterReturn = false;
      } else if (c == '\n' && afterReturn) {
        afterReturn = false;
      } else if (!control(c)) {
        // Control characters go before line ends are looked at, so one does not part \r from \n.
        afterReturn = c == '\r';
        i += special(text, i, c, attribute);
      }
    }
    return this;
  }

  private static boolean control(char c) {
    return c < ' ' && c != '\t' && c != '\n' && c != '\r' || c == 0x7f;
  }

  /** Writes a character that may need more than itself; returns how many further characters were used. */
  private int special(String text, int i, char c, boolean attribute) throws IOException {
    switch (c) {
      case '&' -> markup("&amp;");
      case '<' -> markup("&lt;");
      case '>' -> markup("&gt;");
      case '\r' -> put('\n');
      case '"' -> markup(attribute ? "&quot;" : "\"");
      case '\uFFFE', '\uFFFF' -> {}
      default -> {
        if (!Character.isSurrogate(c)) {
          put(c);
        } else if (Character.isHighSurrogate(c)
            && i + 1 < text.length()
            && Character.isLowSurrogate(text.charAt(i + 1))) {
          put(c);
          put(text.charAt(i + 1));
          return 1;
        }
      }
    }
    return 0;
  }

  private void put(char c) throws IOException {
    if (length == buffer.length) {
      room();
    }
    buffer[length++] = c;
  }

  /** Free characters in the buffer, at least one. */
  private int room() throws IOException {
    if (length == buffer.length) {
      flush();
    }
    return buffer.length - length;
  }

  private void flush() throws IOException {
    try {
      out.writeRaw(buffer, 0, length);
      length = 0;
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  /** Hands all characters to the stream, which stays open. */
  void finish() throws IOException {
    flush();
    try {
      // Not closed: Woodstox would end the elements it has not seen.
      out.flush();
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  private static IOException failed(XMLStreamException e) {
    return e.getNestedException() instanceof IOException cause
        ? cause
        : new IOException(e.getMessage(), e);
  }
}
