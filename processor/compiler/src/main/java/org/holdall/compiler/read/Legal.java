package org.holdall.compiler.read;

import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.Step;
import org.holdall.compiler.model.Findings;
import org.holdall.compiler.model.Mark;
import org.holdall.compiler.model.Marks;
import org.holdall.compiler.model.Place;
import org.holdall.compiler.model.Rulebook;

/** Judges what must be right before anything can be generated: names of files, and whether other classes see the type. */
record Legal(Marks marks, Findings findings) {
  private static final Pattern COMPONENT = Pattern.compile("core|[a-z][a-z0-9]*_[a-z][a-z0-9_]*");
  private static final Pattern STEP = Pattern.compile("[a-z][a-z0-9_]*");
  private static final Pattern FILE = Pattern.compile("[a-z0-9_]+\\.xml");

  /** Whether a tree can be generated from this root; if not, why is reported. */
  boolean root(TypeElement type, Mark plugin) {
    Mark step = marks.find(type, Step.class);
    return component(plugin) && (step == null || step(step)) && visible(type);
  }

  private boolean component(Mark plugin) {
    String name = plugin.text("value");
    boolean legal = COMPONENT.matcher(name).matches();
    if (!legal) {
      findings.error(
          Rulebook.ROOT,
          plugin.place("value"),
          "\"" + name + "\" in @" + Plugin.class.getSimpleName() + " is no component of Moodle",
          "Write type and name in lower case, for example mod_choice");
    }
    return legal;
  }

  private boolean step(Mark step) {
    String name = step.text("value");
    String file = step.text("file");
    if (!STEP.matcher(name).matches()) {
      findings.error(
          Rulebook.ROOT,
          step.place("value"),
          "\"" + name + "\" is no name of a step",
          "Begin with a lower case letter, then lower case letters, digits and _");
      return false;
    }
    if (!file.isEmpty() && !FILE.matcher(file).matches()) {
      findings.error(
          Rulebook.ROOT,
          step.place("file"),
          "\"" + file + "\" is no name of a step's file",
          "Write a name without folders that ends in .xml");
      return false;
    }
    return true;
  }

  private boolean visible(TypeElement type) {
    for (Element each = type; each instanceof TypeElement; each = each.getEnclosingElement()) {
      if (each.getModifiers().contains(Modifier.PRIVATE)) {
        findings.error(
            Rulebook.RECORD,
            new Place(type, null, null),
            type.getSimpleName() + " is private, so that generated code cannot name it",
            "Remove private");
        return false;
      }
    }
    return true;
  }
}
