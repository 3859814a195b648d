package org.holdall.tree.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.holdall.tree.model.Tree;
import org.holdall.tree.text.TreeText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockTest {
  private static final Tree PEAR = TreeText.parse(LockComparisonTest.PEAR);

  @TempDir
  Path folder;

  @Test
  void compatibleChangesAreTakenOverAndLeaveTombstones() {
    Tree now = edited("  field weight int nullable\n", "  field height int nullable\n");
    Lock lock = Lock.of(PEAR).accept(now);
    assertThat(lock)
        .isEqualTo(new Lock(now, List.of(), List.of(new Reserved("/pear/weight", "int"))));
    assertThat(lock.changes(now)).isEmpty();
  }

  @Test
  void tombstonesStayUntilTheNameIsUsed() {
    Lock lock = Lock.of(PEAR).accept(edited("  field weight int nullable\n", ""));
    assertThat(lock.accept(lock.tree()).reserved())
        .containsExactly(new Reserved("/pear/weight", "int"));
    assertThat(lock.accept(PEAR)).isEqualTo(Lock.of(PEAR));
  }

  @Test
  void breakingChangesNeedTheirAcceptance() {
    Tree now = edited("options/option", "options/choice");
    assertThatThrownBy(() -> Lock.of(PEAR).accept(now))
        .hasMessage(
            "mod_pear has changes that break older archives, "
                + "accept each with -Dchange=RULE:PATH -Dbecause=\"...\": TREE-002:/pear/options/option");
    Lock lock = Lock.of(PEAR).accept(now, "TREE-002:/pear/options/option", " the word was wrong ");
    assertThat(lock.tree()).isEqualTo(now);
    assertThat(lock.accepted())
        .containsExactly(
            new Accepted("TREE-002", "/pear/options/option", "the word was wrong", false));
    assertThat(lock.reserved()).containsExactly(new Reserved("/pear/options/option", null));
  }

  @Test
  void tombstonesMoveWithTheElementAround() {
    Lock old = Lock.of(PEAR).accept(edited("    field text String\n", ""));
    assertThat(old.reserved()).containsExactly(new Reserved("/pear/options/option/text", "String"));
    Tree now = TreeText.parse(LockComparisonTest.PEAR
        .replace("pear one", "apple one former=pear")
        .replace("options/option many", "options/choice many former=option")
        .replace("    field text String\n", "")
        .replace("    field optionid long mapsTo=Option\n", ""));
    assertThat(old.accept(now).reserved())
        .containsExactly(
            new Reserved("/apple/answers/answer/optionid", "long"),
            new Reserved("/apple/options/choice/text", "String"),
            new Reserved("/apple/options/option", null),
            new Reserved("/pear", null));
  }

  @Test
  void severalBreakingChangesAreAcceptedOneByOne() {
    Tree now = TreeText.parse(LockComparisonTest.PEAR
        .replace("option many", "option one")
        .replace("key=answerid", "key=x"));
    Lock first = Lock.of(PEAR).accept(now, "TREE-004:/pear/options/option", "one is enough");
    assertThat(first.tree()).as("still locked").isEqualTo(PEAR);
    assertThat(first.changes(now)).extracting(Change::id).containsExactly("KEY-001");
    Lock second =
        first.accept(now, "KEY-001:/pear/answers/answer/notes/note", "the column was renamed");
    assertThat(second.tree()).isEqualTo(now);
    assertThat(second.accepted()).hasSize(2).noneMatch(Accepted::pending);
    assertThat(second.changes(PEAR)).as("the way back is a change again").hasSize(2);
  }

  @Test
  void anAcceptedChangeIsNotAcceptedForever() {
    Tree one = edited("option many", "option one");
    Lock lock = Lock.of(PEAR)
        .accept(one, "TREE-004:/pear/options/option", "x")
        .accept(PEAR, "TREE-004:/pear/options/option", "y");
    assertThat(lock.changes(one)).extracting(Change::breaking).containsExactly(true);
  }

  @Test
  void acceptanceNeedsAChangeAndAReason() {
    Tree now = edited("option many", "option one");
    assertThatThrownBy(() -> Lock.of(PEAR).accept(now, "TREE-004:/pear", "x"))
        .hasMessage(
            "mod_pear has no breaking change 'TREE-004:/pear'; mvn holdall:diff lists the changes");
    assertThatThrownBy(() -> Lock.of(PEAR).accept(now, "TREE-004:/pear/options/option", " "))
        .hasMessage("a breaking change needs a reason: -Dbecause=\"...\"");
  }

  @Test
  void textSurvives() {
    Lock lock = new Lock(
        PEAR,
        List.of(
            new Accepted("TREE-003", "/pear/x", "merged \"into\" grades", false),
            new Accepted("REF-001", "/pear/y", "b", true)),
        List.of(new Reserved("/pear/@x", "int"), new Reserved("/pear/z", null)));
    assertThat(LockText.print(lock)).isEqualTo(LockComparisonTest.PEAR + """
        accepted TREE-003 /pear/x "merged \\"into\\" grades"
        accepted REF-001 /pear/y b pending
        reserved /pear/@x type=int
        reserved /pear/z
        """);
    assertThat(LockText.parse(LockText.print(lock))).isEqualTo(lock);
  }

  @Test
  void filesAreWrittenWhole() throws IOException {
    Path file = LockFile.of(folder.resolve("src/main/backup"), "mod_pear");
    LockFile.write(file, Lock.of(PEAR));
    LockFile.write(file, Lock.of(PEAR));
    assertThat(file).hasFileName("mod_pear.lock").hasContent(LockComparisonTest.PEAR);
    assertThat(LockFile.read(file)).isEqualTo(Lock.of(PEAR));
    try (Stream<Path> files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void badFilesAreNamed() throws IOException {
    Path file = folder.resolve("x.lock");
    Files.writeString(file, "format 1\n<<<<<<< HEAD\n");
    assertThatThrownBy(() -> LockFile.read(file))
        .isInstanceOf(IOException.class)
        .hasMessage(file + ", line 2: unknown keyword '<<<<<<<'");
    Files.write(file, new byte[] {(byte) 0xff});
    assertThatThrownBy(() -> LockFile.read(file)).hasMessage(file + " is not UTF-8 text");
  }

  private static Tree edited(String from, String to) {
    assertThat(LockComparisonTest.PEAR).contains(from);
    return TreeText.parse(LockComparisonTest.PEAR.replace(from, to));
  }
}
