package org.holdall.tree.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.holdall.tree.model.Child;
import org.holdall.tree.model.Element;
import org.holdall.tree.model.Field;
import org.holdall.tree.model.FileArea;
import org.holdall.tree.model.Link;
import org.holdall.tree.model.Point;
import org.holdall.tree.model.Source;
import org.holdall.tree.model.Tree;
import org.jspecify.annotations.Nullable;

/** Trees with every part of the model set and unset, and with nasty text; the same for the same seed. */
public final class RandomTrees {
  private static final String[] NASTY = {
    "",
    " ",
    "a b",
    "=",
    "a=b",
    "\"",
    "\\",
    "\\n",
    "\n",
    "\r\n",
    "\t",
    "é",
    "日本",
    "\ud83d\ude00",
    "\ud800",
    "\u2028",
    "\u0000",
    "true",
    "nullable",
    "it's 'quoted'",
    " lead",
    "trail ",
    "#",
    "long",
    "\ufeff",
    "x\u00a0y"
  };
  private final Random random;

  public RandomTrees(long seed) {
    random = new Random(seed);
  }

  public Tree tree() {
    return new Tree(
        text(),
        text(),
        text(),
        maybe(this::text),
        list(this::text),
        list(this::text),
        random.nextInt(1000),
        maybe(this::text),
        maybe(this::text),
        list(this::link),
        element(3));
  }

  private Link link() {
    return new Link(
        text(),
        text(),
        list(this::text),
        random.nextBoolean(),
        random.nextBoolean(),
        maybe(this::text));
  }

  private Element element(int depth) {
    List<Child> children = depth == 0 ? List.of() : list(() -> child(depth - 1));
    return new Element(
        name(),
        text(),
        maybe(this::source),
        list(this::field),
        children,
        list(this::area),
        list(this::text),
        maybe(this::text),
        list(() -> point(random.nextInt(children.size() + 1))).stream()
            .sorted(Comparator.comparing(Point::at))
            .toList(),
        list(this::text));
  }

  private Point point(int at) {
    return new Point(text(), maybe(this::text), random.nextBoolean(), at);
  }

  private Child child(int depth) {
    return new Child(
        list(this::name),
        element(depth),
        random.nextBoolean(),
        maybe(this::text),
        random.nextBoolean(),
        maybe(() -> new Child.Only(text(), text())));
  }

  private Source source() {
    return new Source(
        text(),
        text(),
        text(),
        maybe(this::text),
        list(this::is),
        maybe(this::text),
        list(this::text),
        list(this::join),
        list(this::text),
        list(this::is),
        maybe(this::text),
        maybe(this::text));
  }

  private Source.Is is() {
    return new Source.Is(text(), text());
  }

  private Source.Join join() {
    return new Source.Join(text(), text(), text(), random.nextBoolean());
  }

  private Field field() {
    return new Field(
        text(),
        text(),
        text(),
        random.nextBoolean(),
        text(),
        maybe(this::text),
        random.nextBoolean(),
        random.nextBoolean(),
        maybe(this::text),
        maybe(this::text),
        maybe(this::text),
        random.nextBoolean(),
        random.nextBoolean(),
        random.nextBoolean(),
        maybe(this::text),
        maybe(this::text),
        maybe(this::text),
        maybe(this::text),
        maybe(this::text),
        maybe(this::text),
        random.nextBoolean(),
        list(this::text));
  }

  private FileArea area() {
    return new FileArea(text(), text(), maybe(this::text), text(), maybe(this::text));
  }

  private String name() {
    return text().replace("/", "");
  }

  private String text() {
    return random.nextInt(3) == 0 ? NASTY[random.nextInt(NASTY.length)] : "n" + random.nextInt(100);
  }

  private <T> @Nullable T maybe(Supplier<T> value) {
    return random.nextBoolean() ? value.get() : null;
  }

  private <T> List<T> list(Supplier<T> value) {
    List<T> list = new ArrayList<>();
    while (random.nextInt(3) > 0 && list.size() < 4) {
      list.add(value.get());
    }
    return list;
  }
}
