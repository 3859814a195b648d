package org.holdall.compiler.check;

import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.holdall.compiler.model.Finding;
import org.holdall.compiler.model.Findings;
import org.holdall.compiler.model.Place;
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
      new EveryColumn(),
      new WithoutColumns(),
      new IdColumns(),
      new SourceKeys(),
      new Parameters(),
      new FileAreas(),
      new MemberMarks(),
      new Targets(),
      new Helpers(),
      new Points(),
      new Attached(),
      new Joins(),
      new Links(),
      new AnnotatesSomething(),
      new LockAgrees());

  private final List<TreeRule> rules;

  /** Our rules and those that the class path of the processor adds. */
  public Rules() {
    ServiceLoader<TreeRule> more = ServiceLoader.load(TreeRule.class, Rules.class.getClassLoader());
    rules = Stream.concat(OWN.stream(), StreamSupport.stream(more.spliterator(), false))
        .toList();
  }

  /** Checks a tree by every rule. */
  public void check(TreeModel tree, Surroundings in, Findings findings) {
    for (TreeRule rule : rules) {
      rule.check(tree, in, new TreeRule.Report() {
        @Override
        public void add(Place place, String cause, String remedy) {
          findings.add(new Finding(rule.id(), rule.severity(), place, cause, remedy));
        }

        @Override
        public void note(Place place, String cause, String remedy) {
          findings.add(new Finding(rule.id(), Severity.NOTE, place, cause, remedy));
        }
      });
    }
  }
}
