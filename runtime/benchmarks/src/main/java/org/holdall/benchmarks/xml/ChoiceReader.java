package org.holdall.benchmarks.xml;

/** Reads a document and tells its rows. */
interface ChoiceReader {

  /** Reads the bytes of one file. */
  void read(byte[] xml, RowSink sink) throws Exception;
}
