package org.holdall.engine.site;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits PHP source into tokens: enough for a configuration file, nothing is run. */
final class PhpTokens {

  enum Kind {
    VARIABLE,
    NAME,
    STRING,
    TEMPLATE,
    NUMBER,
    SYMBOL
  }

  /** {@code text} of a string is its value; of a template, whose value depends on variables, it is empty. */
  record Token(Kind kind, String text, int line) {
    boolean is(String symbol) {
      return kind == Kind.SYMBOL && text.equals(symbol);
    }
  }

  private static final Pattern SKIP = Pattern.compile(
      "(?:\\s+|//[^\\n]*?(?=\\?>|\\n|$)|#(?!\\[)[^\\n]*?(?=\\?>|\\n|$)|/\\*.*?(?:\\*/|$))+",
      Pattern.DOTALL);
  private static final Pattern TOKEN = Pattern.compile(
      "(?<variable>\\$[A-Za-z_]\\w*)|(?<number>\\d+(?:\\.\\d+)?)|(?<name>\\\\?[A-Za-z_][\\w\\\\]*)"
          + "|(?<symbol>->|=>|::|===|==|!==|!=|<=|>=|\\?\\?=|\\.=|\\+=|-=|\\*=|/=|&&|\\|\\||.)",
      Pattern.DOTALL);
  private static final Pattern HEREDOC = Pattern.compile(
      "<<<[ \\t]*(['\"]?)(\\w+)\\1\\n.*?(?:\\n|(?<=\\n))[ \\t]*\\2\\b", Pattern.DOTALL);
  private static final Pattern ESCAPE = Pattern.compile(
      "\\\\(?:([ntrvef\\\\$\"])|x([0-9A-Fa-f]{1,2})|u\\{([0-9A-Fa-f]+)\\}|([0-7]{1,3}))");

  private final String source;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private int line = 1;

  private PhpTokens(String source) {
    this.source = source;
  }

  /** All tokens between {@code <?php} and {@code ?>}. */
  static List<Token> of(String source) {
    PhpTokens tokens = new PhpTokens(source.replace("\r\n", "\n"));
    tokens.outside();
    return tokens.tokens;
  }

  private void outside() {
    int open = source.indexOf("<?", at);
    while (open >= 0) {
      boolean echo = source.startsWith("<?=", open);
      moveTo(open + (source.startsWith("<?php", open) ? 5 : echo ? 3 : 2));
      inside();
      open = source.indexOf("<?", at);
    }
  }

  private void inside() {
    Matcher skip = SKIP.matcher(source);
    Matcher token = TOKEN.matcher(source);
    Matcher heredoc = HEREDOC.matcher(source);
    while (true) {
      if (skip.region(at, source.length()).lookingAt()) {
        moveTo(skip.end());
      }
      if (at >= source.length()) {
        return;
      }
      char c = source.charAt(at);
      if (source.startsWith("?>", at)) {
        add(Kind.SYMBOL, ";", at + 2);
        return;
      } else if (c == '\'' || c == '"' || c == '`') {
        quoted(c);
      } else if (heredoc.region(at, source.length()).lookingAt()) {
        add(Kind.TEMPLATE, "", heredoc.end());
      } else if (token.region(at, source.length()).lookingAt()) {
        Kind kind = token.group("variable") != null
            ? Kind.VARIABLE
            : token.group("number") != null
                ? Kind.NUMBER
                : token.group("name") != null ? Kind.NAME : Kind.SYMBOL;
        add(kind, token.group(), token.end());
      }
    }
  }

  private void quoted(char quote) {
    int end = at + 1;
    while (end < source.length() && source.charAt(end) != quote) {
      end += source.charAt(end) == '\\' ? 2 : 1;
    }
    end = Math.min(end, source.length());
    String text = source.substring(at + 1, end);
    int next = Math.min(end + 1, source.length());
    if (quote == '\'') {
      add(Kind.STRING, text.replaceAll("\\\\([\\\\'])", "$1"), next);
    } else if (quote == '`'
        || text.replaceAll("\\\\.", "").matches("(?s).*(?:\\$[A-Za-z_{]|\\{\\$).*")) {
      add(Kind.TEMPLATE, "", next);
    } else {
      add(Kind.STRING, ESCAPE.matcher(text).replaceAll(PhpTokens::unescaped), next);
    }
  }

  private static String unescaped(java.util.regex.MatchResult escape) {
    String plain = escape.group(1);
    String text;
    if (plain != null) {
      int at = "ntrvef".indexOf(plain);
      text = at < 0 ? plain : String.valueOf("\n\t\r\u000b\u001b\f".charAt(at));
    } else if (escape.group(4) != null) {
      text = Character.toString(Integer.parseInt(escape.group(4), 8) & 0xff);
    } else {
      text = Character.toString(
          Integer.parseInt(escape.group(2) != null ? escape.group(2) : escape.group(3), 16));
    }
    return Matcher.quoteReplacement(text);
  }

  private void add(Kind kind, String text, int end) {
    tokens.add(new Token(kind, text, line));
    moveTo(end);
  }

  private void moveTo(int position) {
    for (int i = at; i < position; i++) {
      if (source.charAt(i) == '\n') {
        line++;
      }
    }
    at = position;
  }
}
