package org.holdall.engine.archive;

import java.util.zip.Deflater;

/** Tells bytes that are compressed already from what shrinks, by samples: trying all takes long, for nothing. */
final class Shrinking {
  private static final int SAMPLE = 16 * 1024;

  /** With less, trying all takes no longer than the samples. */
  private static final int SMALLEST = 4 * SAMPLE;

  private Shrinking() {}

  /** Whether bytes are better stored as they are. */
  static boolean hopeless(byte[] bytes, int length) {
    return length >= SMALLEST && dense(bytes, 0) && dense(bytes, length - SAMPLE);
  }

  private static boolean dense(byte[] bytes, int off) {
    Deflater trial = new Deflater(Deflater.BEST_SPEED, true);
    try {
      trial.setInput(bytes, off, SAMPLE);
      trial.finish();
      return trial.deflate(new byte[SAMPLE]) > SAMPLE * 0.98;
    } finally {
      trial.end();
    }
  }
}
