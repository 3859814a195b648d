package org.holdall.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.holdall.engine.structure.StructureStep;
import org.holdall.tree.lock.LockFile;
import org.holdall.tree.model.Link;
import org.holdall.tree.model.Tree;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** All steps are found, stand in Moodle's order, and are what their locks say. */
final class StepsTest {

  @Test
  void idsAreUnique() {
    assertThat(Steps.all())
        .extracting(step -> step.tree().id())
        .doesNotHaveDuplicates()
        .contains("mod_choice");
  }

  @Test
  void anActivityIsWrittenInMoodlesOrder() {
    assertThat(files("ACTIVITY"))
        .containsExactly(
            "module.xml",
            "-",
            "choice.xml",
            "-",
            "-",
            "roles.xml",
            "filters.xml",
            "comments.xml",
            "completion.xml",
            "logs.xml",
            "logstores.xml",
            "calendar.xml",
            "-",
            "grades.xml",
            "grading.xml",
            "grade_history.xml",
            "competencies.xml",
            "-",
            "inforef.xml",
            "xapistate.xml");
  }

  @Test
  void aCourseIsWrittenInMoodlesOrder() {
    assertThat(files("COURSE"))
        .containsSubsequence(
            "course.xml",
            "enrolments.xml",
            "roles.xml",
            "filters.xml",
            "comments.xml",
            "logs.xml",
            "logstores.xml",
            "loglastaccess.xml",
            "calendar.xml",
            "competencies.xml",
            "completiondefaults.xml",
            "inforef.xml",
            "contentbank.xml");
  }

  @Test
  void theSharedFilesAreWrittenInMoodlesOrder() {
    assertThat(files("FINAL"))
        .containsExactly(
            "groups.xml",
            "questions.xml",
            "-",
            "-",
            "users.xml",
            "roles.xml",
            "gradebook.xml",
            "grade_history.xml",
            "completion.xml",
            "badges.xml",
            "scales.xml",
            "outcomes.xml",
            "files.xml",
            "moodle_backup.xml");
  }

  private static List<String> files(String task) {
    return Steps.all().stream()
        .map(StructureStep::tree)
        .filter(tree -> tree.tasks().contains(task))
        .filter(
            tree -> !tree.component().startsWith("mod_") || tree.component().equals("mod_choice"))
        .sorted(Comparator.comparingInt(Tree::order))
        .map(tree -> tree.file() == null ? "-" : tree.file())
        .toList();
  }

  @Test
  void everyPluginHasLinksOfItsOwn() {
    List<Link> links =
        Steps.all().stream().flatMap(step -> step.tree().links().stream()).toList();
    assertThat(links).hasSize(77).extracting(Link::name).doesNotHaveDuplicates();
    assertThat(Steps.all().stream().map(StructureStep::tree))
        .filteredOn(tree -> !tree.links().isEmpty())
        .extracting(Tree::component)
        .doesNotHaveDuplicates()
        .hasSize(24);
  }

  @TestFactory
  List<DynamicTest> theLockIsTheTree() {
    return Steps.all().stream()
        .map(StructureStep::tree)
        .map(tree ->
            DynamicTest.dynamicTest(tree.id(), () -> assertThat(lock(tree)).isEqualTo(tree)))
        .toList();
  }

  private static Tree lock(Tree tree) throws IOException {
    return LockFile.read(LockFile.of(Path.of("src", "main", "backup"), tree.id()))
        .tree();
  }
}
