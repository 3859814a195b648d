package org.holdall.compiler.check;

import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.holdall.compiler.model.Finding;
import org.holdall.compiler.model.Findings;
import org.holdall.compiler.model.Place;
import org.holdall.compiler.model.Rule;
import org.holdall.compiler.model.Severity;
import org.holdall.compiler.model.TreeModel;

/** All rules, in the order in which their findings are reported. */
public final class Rules {
  private static final List<TreeRule> OWN = List.of(
      new OneRoot(),
      new NoCycle(),
      new XmlNames(),
      new UniqueNames(),
      new IdIsAttribute(),
      new Tables(),
      new Columns(),
      new Types(),
      new TextOfRows(),
      new Nulls(),
      new EveryColumn(),
      new WithoutColumns(),
      new IdColumns(),
      new SourceKeys(),
      new Parameters(),
      new GivenParameters(),
      new Conditions(),
      new SqlNames(),
      new Versions(),
      new FileAreas(),
      new MemberMarks(),
      new Secrets(),
      new Targets(),
      new Helpers(),
      new OwnHooks(),
      new ReadableRows(),
      new Points(),
      new Attached(),
      new Joins(),
      new Links(),
      new AnnotatesSomething(),
      new UserData(),
      new FormattedTexts(),
      new FilesOfTexts(),
      new OwnPages(),
      new CourseDates(),
      new OtherTasks(),
      new MappedNames(),
      new LockAgrees());

  private final List<TreeRule> rules;
  private final Acceptances accepted;
  private final boolean ofModule;
  private final boolean errors;

  private Rules(boolean ofModule, boolean errors) {
    this.ofModule = ofModule;
    this.errors = errors;
    ServiceLoader<TreeRule> more = ServiceLoader.load(TreeRule.class, Rules.class.getClassLoader());
    List<TreeRule> all = Stream.concat(
            OWN.stream(), StreamSupport.stream(more.spliterator(), false))
        .toList();
    rules = all.stream().filter(rule -> rule.ofModule() == ofModule).toList();
    accepted = new Acceptances(
        all.stream().map(TreeRule::rule).toList(),
        rules.stream().map(TreeRule::rule).toList());
  }

  /** Rules that each tree keeps or breaks alone: ours and those that the class path of the processor adds. */
  public static Rules ofTrees() {
    return new Rules(false, false);
  }

  /**
   * Rules that only all trees of a module together can break.
   *
   * @param errors whether others found errors already
   */
  public static Rules ofModule(boolean errors) {
    return new Rules(true, errors);
  }

  /**
   * Checks trees that were read together by every rule. Warnings wait until there are no errors: some would only
   * follow from them.
   */
  public void check(List<TreeModel> trees, Surroundings in, Findings findings) {
    check(trees, in, false, findings);
    if (!ofModule) {
      trees.forEach(tree -> accepted.checkReasons(tree, findings));
    }
    if (!errors && !findings.hasErrors()) {
      check(trees, in, true, findings);
      trees.forEach(tree -> accepted.checkUse(tree, findings));
    }
  }

  private void check(List<TreeModel> trees, Surroundings in, boolean warnings, Findings findings) {
    for (TreeModel tree : trees) {
      rules.stream()
          .filter(rule -> (rule.rule().severity() == Severity.WARNING) == warnings)
          .forEach(rule -> check(tree, in, rule, findings));
    }
  }

  /** Whoever wrote the rule: if it fails, the author of the tree is told so in one line, and other rules go on. */
  private void check(TreeModel tree, Surroundings in, TreeRule rule, Findings findings) {
    try {
      rule.check(tree, in, report(rule.rule(), tree, findings));
    } catch (RuntimeException e) {
      findings.error(
          rule.rule(),
          tree.root().place(),
          "the rule failed at " + tree.root().type().getSimpleName() + ": " + e + " at "
              + Arrays.stream(e.getStackTrace())
                  .findFirst()
                  .map(Object::toString)
                  .orElse("?"),
          "Tell whoever wrote the rule, with this line");
    }
  }

  private TreeRule.Report report(Rule rule, TreeModel tree, Findings findings) {
    return new TreeRule.Report() {
      @Override
      public void add(Place place, String cause, String remedy) {
        boolean warning = rule.severity() == Severity.WARNING;
        String known = ", or say why not: @Accept(rule = \"" + rule.id() + "\", because = \"...\")";
        Finding finding =
            new Finding(rule, rule.severity(), place, cause, warning ? remedy + known : remedy);
        if (!accepted.cover(finding, tree.root().marks())) {
          findings.add(finding);
        }
      }

      @Override
      public void note(Place place, String cause, String remedy) {
        findings.add(new Finding(rule, Severity.NOTE, place, cause, remedy));
      }
    };
  }
}
