package org.holdall.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.holdall.engine.restore.read.ArchiveRow;
import org.holdall.engine.restore.read.ElementSink;
import org.holdall.engine.restore.read.StepReader;
import org.holdall.engine.structure.InstalledSteps;
import org.holdall.engine.structure.Row;
import org.holdall.engine.structure.StructureStep;
import org.holdall.engine.xml.LinkEncoder;
import org.holdall.engine.xml.MoodleXml;
import org.holdall.tree.model.Child;
import org.holdall.tree.model.Element;
import org.holdall.tree.model.Field;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Rows that nobody chose, of every record of every plugin: what a step's writer writes its reader reads, value by value. */
final class RandomTreesTest {
  private static final String SEED = "holdall.seed";
  private static final int TREES = 20;
  private static final List<String> PIECES = List.of(
      "a",
      "Z",
      " ",
      "\n",
      "\t",
      "<",
      ">",
      "&",
      "\"",
      "'",
      "]]>",
      "<![CDATA[",
      "&amp;",
      "&#10;",
      "<!-- -->",
      "\u00e9",
      "\u6f22",
      "\u05d0",
      "\ud83c\udf93",
      "\u2028",
      "$@NULL@$",
      "$@X@$",
      "@@PLUGINFILE@@",
      "0",
      "-1",
      "\\n",
      "%27",
      "null");

  @TestFactory
  List<DynamicTest> whatIsWrittenIsRead() {
    long seed = Long.getLong(SEED, System.nanoTime());
    System.out.printf("Random trees of all steps: -D%s=%d%n", SEED, seed);
    return InstalledSteps.all().stream()
        .filter(step ->
            step.tree().elements().size() > 1 || !step.tree().root().fields().isEmpty())
        .map(step -> DynamicTest.dynamicTest(step.tree().id(), () -> {
          Random random = new Random(seed);
          for (int i = 0; i < TREES; i++) {
            check(step, random, "tree " + i + ", -D" + SEED + "=" + seed);
          }
        }))
        .toList();
  }

  private static void check(StructureStep step, Random random, String where) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Writing writing;
    try (MoodleXml out = new MoodleXml(bytes, LinkEncoder.NONE)) {
      writing = new Writing(step, random, out);
      writing.element(step.tree().root());
    }
    StepReader reader = new StepReader(step);
    Reading reading = new Reading(step.tree().elements());
    reader.read(new ByteArrayInputStream(bytes.toByteArray()), where, reading);
    assertThat(reading.rows).as(where).isEqualTo(writing.rows);
    assertThat(reader.unknown()).as(where).isEmpty();
  }

  private static final class Writing {
    final List<String> rows = new ArrayList<>();
    private final StructureStep step;
    private final List<Element> numbers;
    private final Random random;
    private final MoodleXml out;

    Writing(StructureStep step, Random random, MoodleXml out) {
      this.step = step;
      this.numbers = step.tree().elements();
      this.random = random;
      this.out = out;
    }

    void element(Element element) throws IOException {
      int number = number(element);
      Values row = new Values(element, random);
      rows.add(element.name() + " " + String.join("|", row.texts));
      step.write(number, row, out);
      for (Child child : element.children()) {
        int times = child.element().source() == null ? 1 : random.nextInt(4);
        for (String wrapper : child.path()) {
          out.start(wrapper).content();
        }
        for (int i = 0; i < times; i++) {
          element(child.element());
        }
        for (int i = 0; i < child.path().size(); i++) {
          out.end();
        }
      }
      out.end();
      rows.add("end " + element.name());
    }

    /** Two elements may be equal, but are not the same. */
    @SuppressWarnings("ReferenceEquality")
    private int number(Element element) {
      for (int i = 0; i < numbers.size(); i++) {
        if (numbers.get(i) == element) {
          return i;
        }
      }
      throw new IllegalArgumentException(element.name());
    }
  }

  private static final class Reading implements ElementSink {
    final List<String> rows = new ArrayList<>();
    private final List<Element> elements;

    Reading(List<Element> elements) {
      this.elements = elements;
    }

    @Override
    public boolean start(int element, ArchiveRow row) {
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < elements.get(element).fields().size(); i++) {
        texts.add(row.has(i) ? String.valueOf(row.text(i)) : "absent");
      }
      rows.add(elements.get(element).name() + " " + String.join("|", texts));
      return true;
    }

    @Override
    public void end(int element) {
      rows.add("end " + elements.get(element).name());
    }
  }

  private static final class Values implements Row {
    final List<String> texts = new ArrayList<>();
    private final List<Boolean> nulls = new ArrayList<>();

    Values(Element element, Random random) {
      for (Field field : element.fields()) {
        boolean isNull = !field.attribute() && !field.required() && random.nextInt(4) == 0;
        nulls.add(isNull);
        // A secret that is not there is left out.
        String none = field.encrypted() ? "absent" : "null";
        texts.add(isNull ? none : text(field, random));
      }
    }

    private static String text(Field field, Random random) {
      if (field.attribute() || !field.javaType().endsWith("String")) {
        return Long.toString(random.nextLong() >>> random.nextInt(64));
      }
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(12); i > 0; i--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      return text.toString().equals("$@NULL@$") ? "" : text.toString(); // Moodle's own NULL
    }

    @Override
    public boolean has(int column) {
      return true;
    }

    @Override
    public @Nullable String text(int column) {
      return nulls.get(column) ? null : texts.get(column);
    }

    @Override
    public long id(int column) {
      return nulls.get(column) ? 0 : Long.parseLong(texts.get(column));
    }
  }
}
