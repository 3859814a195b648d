package org.holdall.benchmarks.xml;

import java.io.ByteArrayOutputStream;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Reading {@code choice.xml} with 200,000 answers from memory, until each value of each row has been looked at. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ReadBenchmark {
  /** One of the readers. */
  @Param({"holdall", "woodstox", "aalto", "jackson", "jaxb", "bytes"})
  public String peer = "";

  private byte[] xml = {};
  private ChoiceReader reader = (none, sink) -> {};

  /** Checks that all rows are found before anything is measured. */
  @Setup
  public void prepare() throws Exception {
    ChoiceDocument document = ChoiceDocument.of(XmlBenchmark.ANSWERS);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Peers.writer(Peers.WOODSTOX, document).write(document, out);
    xml = out.toByteArray();
    reader = Peers.reader(peer);
    if (read() != RowDigest.of(document)) {
      throw new IllegalStateException(peer + " reads other rows");
    }
  }

  /** Reads it. */
  @Benchmark
  public long read() throws Exception {
    RowDigest digest = new RowDigest();
    reader.read(xml, digest);
    return digest.value();
  }
}
