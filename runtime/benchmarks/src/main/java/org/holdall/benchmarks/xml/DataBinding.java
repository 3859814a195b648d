package org.holdall.benchmarks.xml;

import com.ctc.wstx.stax.WstxInputFactory;
import com.ctc.wstx.stax.WstxOutputFactory;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.xml.XmlFactory;
import com.fasterxml.jackson.dataformat.xml.XmlMapper;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Data binding. Its objects are made before the clock starts when writing, which spares it what others pay; reading
 * makes them.
 */
final class DataBinding {
  private static final byte[] DECLARATION =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".getBytes(StandardCharsets.UTF_8);

  private DataBinding() {}

  /** JAXB-RI. */
  static final class Jaxb implements ChoiceReader {
    private final JAXBContext context;

    Jaxb() throws JAXBException {
      context = JAXBContext.newInstance(ChoicePojo.Activity.class);
    }

    ChoiceWriter writer(ChoiceDocument document) {
      ChoicePojo.Activity activity = ChoicePojo.of(document);
      return (ignored, out) -> write(activity, out);
    }

    private void write(ChoicePojo.Activity activity, OutputStream out)
        throws JAXBException, IOException {
      Marshaller marshaller = context.createMarshaller();
      marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
      marshaller.setProperty(Marshaller.JAXB_FORMATTED_OUTPUT, true);
      marshaller.setProperty("org.glassfish.jaxb.indentString", "  ");
      out.write(DECLARATION);
      marshaller.marshal(activity, out);
    }

    @Override
    public void read(byte[] xml, RowSink sink) throws JAXBException {
      Object root = context.createUnmarshaller().unmarshal(new ByteArrayInputStream(xml));
      ChoicePojo.tell((ChoicePojo.Activity) root, sink);
    }
  }

  /** Jackson XML, over Woodstox. */
  static final class Jackson implements ChoiceReader {
    private final XmlMapper mapper =
        new XmlMapper(new XmlFactory(new WstxInputFactory(), new WstxOutputFactory()));

    Jackson() {
      mapper.enable(SerializationFeature.INDENT_OUTPUT);
    }

    ChoiceWriter writer(ChoiceDocument document) {
      ChoicePojo.Activity activity = ChoicePojo.of(document);
      return (ignored, out) -> {
        out.write(DECLARATION);
        mapper.writeValue(new Unclosed(out), activity);
      };
    }

    @Override
    public void read(byte[] xml, RowSink sink) throws IOException {
      ChoicePojo.tell(mapper.readValue(xml, ChoicePojo.Activity.class), sink);
    }
  }
}
