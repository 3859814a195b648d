package org.holdall.engine.archive;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Names of entries that are being written: plain, and each only once. For several threads. */
final class EntryNames {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)*");
  private final Set<String> used = ConcurrentHashMap.newKeySet();

  /** Takes the name, or says why not. */
  void take(String name) throws IOException {
    if (!PLAIN.matcher(name).matches() || name.contains("..")) {
      throw new IOException("not a plain relative path: " + name);
    }
    if (!used.add(name)) {
      throw new IOException("used before: " + name);
    }
  }

  int size() {
    return used.size();
  }
}
