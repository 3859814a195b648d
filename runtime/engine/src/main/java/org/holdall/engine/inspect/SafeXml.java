package org.holdall.engine.inspect;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.holdall.engine.HoldallException;

/** Reads XML that nobody vouches for: no DOCTYPE, so no entities and nothing from elsewhere. */
public final class SafeXml implements AutoCloseable {
  private static final WstxInputFactory FACTORY = new WstxInputFactory();

  static {
    FACTORY.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    FACTORY.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    FACTORY.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    FACTORY
        .getConfig()
        .doParseLazily(false); // else text that is not well-formed is found where nobody expects it
  }

  private final XMLStreamReader reader;
  private final String name;

  private SafeXml(XMLStreamReader reader, String name) {
    this.reader = reader;
    this.name = name;
  }

  /**
   * Begins to read.
   *
   * @param name of the file, for messages
   * @throws HoldallException if it does not begin as XML does
   */
  public static SafeXml open(InputStream in, String name) {
    try {
      return new SafeXml(FACTORY.createXMLStreamReader(in), name);
    } catch (XMLStreamException e) {
      throw malformed(name, e);
    }
  }

  /** Where {@link #next} stands. */
  public XMLStreamReader reader() {
    return reader;
  }

  /**
   * Moves on.
   *
   * @return the event's constant, or -1 at the end
   * @throws HoldallException if it is not well-formed, or has a DOCTYPE
   */
  public int next() {
    try {
      if (!reader.hasNext()) {
        return -1;
      }
      int event = reader.next();
      if (event == XMLStreamConstants.DTD) {
        throw new HoldallException(
            name + " has a DOCTYPE (line " + reader.getLocation().getLineNumber()
                + "), which no backup needs and which can do harm. Do not use this archive.");
      }
      return event;
    } catch (XMLStreamException e) {
      throw malformed(name, e);
    }
  }

  /** Reads to the end: proves that it is well-formed. */
  public void finish() {
    int event;
    do {
      event = next();
    } while (event >= 0);
  }

  private static HoldallException malformed(String name, XMLStreamException e) {
    String cause = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
    return new HoldallException(
        name + " is not well-formed XML (line " + line + ": " + cause
            + "). Get another copy of the archive.",
        e);
  }

  @Override
  public void close() {
    try {
      reader.close();
    } catch (XMLStreamException e) {
      throw malformed(name, e);
    }
  }
}
