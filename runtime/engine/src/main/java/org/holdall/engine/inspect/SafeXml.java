package org.holdall.engine.inspect;

import com.ctc.wstx.api.ReaderConfig;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.holdall.engine.HoldallException;
import org.jspecify.annotations.Nullable;

/**
 * Reads XML that nobody vouches for, in bounded memory: no DOCTYPE, so no entities and nothing from elsewhere, and
 * limits far above what Moodle writes. Whatever is wrong is one line with file and line number.
 */
public final class SafeXml implements AutoCloseable {
  /** Elements within each other; Moodle's deepest file, the questions, has about 20. */
  public static final int MAX_DEPTH = 100;

  /** Attributes of an element; Moodle writes up to four. */
  public static final int MAX_ATTRIBUTES = 50;

  /** Characters of an attribute; Moodle writes ids and names. */
  public static final int MAX_ATTRIBUTE = 64 << 10;

  /**
   * Characters of a value: the text between two tags. Some carry whole files in base64, but what is longer than 128 Mi came into no
   * Moodle: its database takes no packet of that size.
   */
  public static final int MAX_VALUE = 128 << 20;

  /** Characters of a file: 64 Gi, far above the logs of the largest course. */
  public static final long MAX_CHARACTERS = 64L << 30;

  /** Bytes that the parser may have to keep at once: names, comments, a tag with its attributes. */
  public static final int MAX_PIECE = 4 << 20;

  private static final WstxInputFactory FACTORY = new WstxInputFactory();

  static {
    FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    FACTORY.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    ReaderConfig config = FACTORY.getConfig();
    config.doParseLazily(
        false); // else text that is not well-formed is found where nobody expects it
    config.setMaxElementDepth(MAX_DEPTH);
    config.setMaxAttributesPerElement(MAX_ATTRIBUTES);
    config.setMaxAttributeSize(MAX_ATTRIBUTE);
    config.setMaxCharacters(MAX_CHARACTERS);
  }

  private final XMLStreamReader reader;
  private final PieceLimit piece;
  private final String name;
  private final Listener listener;
  private long value;

  /** Hears of every event. */
  @FunctionalInterface
  public interface Listener {
    /**
     * Called after each {@link SafeXml#next}, with a reader that stands there.
     *
     * @throws HoldallException if it wants no more of the file
     */
    void event(int event, XMLStreamReader reader);
  }

  private SafeXml(XMLStreamReader reader, PieceLimit piece, String name, Listener listener) {
    this.reader = reader;
    this.piece = piece;
    this.name = name;
    this.listener = listener;
    piece.reader(reader);
  }

  /**
   * Begins to read.
   *
   * @param name of the file, for messages
   * @throws HoldallException if it does not begin as XML does
   */
  public static SafeXml open(InputStream in, String name) {
    return open(in, name, (event, reader) -> {});
  }

  /**
   * Begins to read, with somebody who listens.
   *
   * @param name of the file, for messages
   * @throws HoldallException if it does not begin as XML does
   */
  public static SafeXml open(InputStream in, String name, Listener listener) {
    PieceLimit piece = new PieceLimit(in, name, MAX_PIECE);
    try {
      return new SafeXml(FACTORY.createXMLStreamReader(piece), piece, name, listener);
    } catch (XMLStreamException e) {
      throw malformed(name, e, null);
    }
  }

  /** Where {@link #next} stands. Only {@code next} moves it on. */
  public XMLStreamReader reader() {
    return reader;
  }

  /**
   * Moves on. Text comes in parts.
   *
   * @return the event's constant, or -1 at the end
   * @throws HoldallException if it is not well-formed, has a DOCTYPE, or exceeds a limit
   */
  public int next() {
    try {
      if (!reader.hasNext()) {
        return -1;
      }
      piece.next();
      int event = reader.next();
      switch (event) {
        case XMLStreamConstants.START_ELEMENT, XMLStreamConstants.END_ELEMENT -> value = 0;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
          count(reader.getTextLength());
        case XMLStreamConstants.DTD ->
          throw new HoldallException(name + " has a DOCTYPE (line " + line()
              + "), which no backup needs and which can do harm. Do not use this archive.");
        default -> {}
      }
      listener.event(event, reader);
      return event;
    } catch (XMLStreamException e) {
      throw malformed(name, e, reader.getLocation());
    }
  }

  private void count(int characters) {
    value += characters;
    if (value > MAX_VALUE) {
      throw new HoldallException(name + " has a value of more than " + MAX_VALUE
          + " characters (line " + line() + "). Holdall cannot restore it.");
    }
  }

  private int line() {
    return reader.getLocation().getLineNumber();
  }

  /** Reads to the end: proves that it is well-formed. */
  public void finish() {
    int event;
    do {
      event = next();
    } while (event >= 0);
  }

  private static HoldallException malformed(
      String name, XMLStreamException e, @Nullable Location reached) {
    String cause = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    if (e.getNestedException() instanceof IOException io
        && !(io instanceof CharConversionException)) {
      return new HoldallException(
          name + " cannot be read (" + cause
              + "). Check the disk, or get another copy of the archive.",
          e);
    }
    Location at = e.getLocation() != null ? e.getLocation() : reached;
    return new HoldallException(
        name + " is not well-formed XML (line " + (at == null ? 1 : at.getLineNumber()) + ": "
            + cause + "). Get another copy of the archive.",
        e);
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (XMLStreamException e) {
      throw malformed(name, e, null);
    }
  }
}
