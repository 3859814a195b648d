package org.holdall.benchmarks.xml;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Writing {@code choice.xml} with 200,000 answers to a stream that counts. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class WriteBenchmark {
  /** One of the writers. */
  @Param({"holdall", "woodstox", "aalto", "jackson", "jaxb", "bytes"})
  public String peer = "";

  private final ChoiceDocument document = ChoiceDocument.of(XmlBenchmark.ANSWERS);
  private ChoiceWriter writer = (none, out) -> {};

  /** Checks that the output is right before anything is measured. */
  @Setup
  public void prepare() throws Exception {
    if (!Peers.written(peer, document).equals(Peers.written(Peers.WOODSTOX, document))) {
      throw new IllegalStateException(peer + " writes another document");
    }
    writer = Peers.writer(peer, document);
  }

  /** Writes it. */
  @Benchmark
  public long write() throws Exception {
    CountedOutput out = new CountedOutput();
    writer.write(document, out);
    return out.count();
  }
}
