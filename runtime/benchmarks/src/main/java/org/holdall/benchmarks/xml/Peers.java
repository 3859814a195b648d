package org.holdall.benchmarks.xml;

import com.ctc.wstx.api.WstxOutputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import com.ctc.wstx.stax.WstxOutputFactory;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import com.fasterxml.aalto.stax.OutputFactoryImpl;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import org.codehaus.stax2.XMLOutputFactory2;

/** All that are compared, by name. */
final class Peers {
  /** What the others are compared with. */
  static final String WOODSTOX = "woodstox";

  static final List<String> WRITERS =
      List.of("holdall", WOODSTOX, "aalto", "jackson", "jaxb", "bytes");
  static final List<String> READERS =
      List.of("holdall", WOODSTOX, "aalto", "jackson", "jaxb", "bytes");

  private Peers() {}

  static ChoiceWriter writer(String name, ChoiceDocument document) throws Exception {
    return switch (name) {
      case "holdall" -> new HoldallWriter();
      case WOODSTOX -> new StaxWriter(woodstox());
      case "aalto" -> new StaxWriter(new OutputFactoryImpl());
      case "jackson" -> new DataBinding.Jackson().writer(document);
      case "jaxb" -> new DataBinding.Jaxb().writer(document);
      case "bytes" -> new ByteWriter(new StaxWriter(woodstox()));
      default -> throw new IllegalArgumentException(name);
    };
  }

  static ChoiceReader reader(String name) throws Exception {
    return switch (name) {
      case "holdall" -> new HoldallReader();
      case WOODSTOX -> new StaxReader(new WstxInputFactory());
      case "aalto" -> new StaxReader(new InputFactoryImpl());
      case "jackson" -> new DataBinding.Jackson();
      case "jaxb" -> new DataBinding.Jaxb();
      case "bytes" -> new ByteReader(new StaxReader(new WstxInputFactory()));
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static XMLOutputFactory woodstox() {
    XMLOutputFactory factory = new WstxOutputFactory();
    factory.setProperty(WstxOutputProperties.P_USE_DOUBLE_QUOTES_IN_XML_DECL, true);
    factory.setProperty(XMLOutputFactory2.P_AUTOMATIC_EMPTY_ELEMENTS, false);
    return factory;
  }

  /** The document by the named writer; writers may differ in the spelling of the declaration and in a last line end. */
  static String written(String name, ChoiceDocument document) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer(name, document).write(document, out);
    return out.toString(StandardCharsets.UTF_8)
        .replaceFirst("^<\\?xml[^>]*>", "")
        .strip();
  }
}
