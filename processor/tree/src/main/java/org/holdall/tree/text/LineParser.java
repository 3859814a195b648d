package org.holdall.tree.text;

import java.util.ArrayList;
import java.util.List;
import org.holdall.tree.text.Node.Word;

/** Splits one line into words, the counterpart of {@link TextWriter}. */
final class LineParser {
  private final int number;
  private final String line;
  private int at;

  private LineParser(int number, String line) {
    this.number = number;
    this.line = line;
  }

  static Node parse(int number, String line) {
    return new LineParser(number, line.stripTrailing()).node();
  }

  private Node node() {
    List<Word> words = new ArrayList<>();
    while (at < line.length()) {
      words.add(word());
      if (at < line.length() && line.charAt(at++) != ' ') {
        throw new TreeFormatException(number, "a space is missing after column " + (at - 1));
      }
    }
    Word keyword = words.get(0);
    if (!keyword.key().isEmpty()) {
      throw new TreeFormatException(
          number, "begins with '" + keyword.key() + "=' instead of a keyword");
    }
    return new Node(number, keyword.value(), words.subList(1, words.size()), List.of());
  }

  private Word word() {
    if (line.charAt(at) == '"') {
      return new Word("", quoted());
    }
    int start = at;
    while (at < line.length() && line.charAt(at) != ' ' && line.charAt(at) != '=') {
      at++;
    }
    String first = line.substring(start, at);
    if (first.isEmpty()) {
      throw new TreeFormatException(number, "has two spaces, or '=' without a name before it");
    }
    if (at == line.length() || line.charAt(at) == ' ') {
      return new Word("", first);
    }
    at++;
    return new Word(first, at < line.length() && line.charAt(at) == '"' ? quoted() : unquoted());
  }

  private String unquoted() {
    int start = at;
    while (at < line.length() && line.charAt(at) != ' ') {
      at++;
    }
    return line.substring(start, at);
  }

  private String quoted() {
    StringBuilder value = new StringBuilder();
    at++;
    while (at < line.length() && line.charAt(at) != '"') {
      char c = line.charAt(at++);
      value.append(c == '\\' ? escaped() : c);
    }
    if (at == line.length()) {
      throw new TreeFormatException(number, "a closing quote is missing");
    }
    at++;
    return value.toString();
  }

  private char escaped() {
    char c = at < line.length() ? line.charAt(at++) : ' ';
    if (c == 'u' && at + 4 <= line.length() && line.substring(at, at + 4).matches("[0-9a-f]{4}")) {
      at += 4;
      return (char) Integer.parseInt(line.substring(at - 4, at), 16);
    }
    return switch (c) {
      case '"', '\\' -> c;
      case 'n' -> '\n';
      default -> throw new TreeFormatException(number, "unknown escape \\" + c);
    };
  }
}
