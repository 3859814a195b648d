package org.holdall.tree.text;

import java.util.ArrayList;
import java.util.List;
import org.holdall.tree.text.Node.Word;
import org.jspecify.annotations.Nullable;

/** Takes the words of a line one by one; what nobody takes is an error. */
public final class WordReader {
  private final Node node;
  private final List<Word> left;

  /** Reads the words of the line. */
  public WordReader(Node node) {
    this.node = node;
    this.left = new ArrayList<>(node.words());
  }

  /**
   * Takes the next word known by its place.
   *
   * @param what what it is, for the message
   */
  public String next(String what) {
    if (left.isEmpty() || !left.get(0).key().isEmpty()) {
      throw error("'" + node.keyword() + "' needs " + what + " as its next word");
    }
    return left.remove(0).value();
  }

  /** Takes a whole number. */
  public int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      TreeFormatException error = error("'" + text + "' is not a whole number");
      error.initCause(e);
      throw error;
    }
  }

  /** Takes {@code key=value}, null if it is not there. */
  public @Nullable String option(String key) {
    List<String> values = options(key);
    if (values.size() > 1) {
      throw error("has '" + key + "=' twice");
    }
    return values.isEmpty() ? null : values.get(0);
  }

  /** Takes {@code key=value}, or what is assumed without it. */
  public String option(String key, String assumed) {
    String value = option(key);
    return value == null ? assumed : value;
  }

  /** Takes every {@code key=value}, in order. */
  public List<String> options(String key) {
    List<String> values =
        left.stream().filter(word -> word.key().equals(key)).map(Word::value).toList();
    left.removeIf(word -> word.key().equals(key));
    return values;
  }

  /** Takes a flag. */
  public boolean flag(String name) {
    return left.remove(new Word("", name));
  }

  /** Says that all words were taken. */
  public void end() {
    if (!left.isEmpty()) {
      Word word = left.get(0);
      throw error(
          "unknown word '" + (word.key().isEmpty() ? word.value() : word.key() + "=") + "'");
    }
  }

  /** An error at this line. */
  public TreeFormatException error(String message) {
    return new TreeFormatException(node.line(), message);
  }
}
