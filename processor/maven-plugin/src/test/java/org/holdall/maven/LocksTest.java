package org.holdall.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocksTest {
  private static final String PEAR = """
      format 1
      tree mod_pear component=mod_pear task=ACTIVITY order=300 file=pear.xml
      element pear one type=Pear
        source table=pear key=id of=ACTIVITY
        attribute id long
        field name String
        element options/option many type=Option
          source table=pear_options key=pearid
          attribute id long
      """;
  private static final String WIDER =
      PEAR.replace("  element opt", "  field weight Integer\n  element opt");
  private static final String BROKEN =
      PEAR.replace("option many", "option one").replace("key=pearid", "key=pear");

  @TempDir
  Path folder;

  private Path trees;
  private Path lock;
  private Locks locks;

  @BeforeEach
  void folders() throws IOException {
    trees = Files.createDirectories(folder.resolve("target/classes/META-INF/holdall"));
    Path locked = folder.resolve("src/main/backup");
    lock = locked.resolve("mod_pear.lock");
    locks = new Locks(trees, locked);
    Files.writeString(
        trees.resolve("index"),
        "mod_pear a.PearStructureStep a.Pear\nmod_apple a.AppleStructureStep a.Apple\n");
    compile(PEAR);
  }

  @Test
  void withoutTreesThereIsNothingToSay() throws IOException {
    Files.delete(trees.resolve("mod_pear.tree"));
    assertThat(locks.states()).isEmpty();
    assertThat(new Locks(folder.resolve("no"), folder.resolve("none")).init()).isEmpty();
  }

  @Test
  void whatWasRemovedIsNoTree() throws IOException {
    Files.writeString(trees.resolve("mod_plum.tree"), PEAR.replace("mod_pear", "mod_plum"));
    assertThat(locks.states()).extracting(State::id).containsExactly("mod_pear");
  }

  @Test
  void initWritesOnlyMissingLocks() throws IOException {
    assertThat(check(false))
        .isEqualTo(new Verdict(
            List.of(), List.of("mod_pear has no lock: run mvn holdall:init and commit it")));
    assertThat(check(true).errors()).hasSize(1);
    assertThat(locks.init()).containsExactly("mod_pear");
    assertThat(lock).hasContent(PEAR);
    compile(WIDER);
    assertThat(locks.init()).isEmpty();
    assertThat(lock).hasContent(PEAR);
  }

  @Test
  void compatibleChangesWarnUnlessLocksAreRequired() throws IOException {
    locks.init();
    compile(WIDER);
    String line =
        "mod_pear: FIELD-A1 /pear/weight: was added; run mvn holdall:accept and commit the lock";
    assertThat(check(false)).isEqualTo(new Verdict(List.of(), List.of(line)));
    assertThat(check(true)).isEqualTo(new Verdict(List.of(line), List.of()));
    assertThat(locks.accept()).containsExactly("mod_pear");
    assertThat(lock).hasContent(WIDER);
    assertThat(check(true)).isEqualTo(new Verdict(List.of(), List.of()));
    assertThat(locks.accept()).as("nothing to do").isEmpty();
  }

  @Test
  void breakingChangesAreAcceptedOneByOneWithReasons() throws IOException {
    locks.init();
    compile(BROKEN);
    assertThat(check(false).errors()).hasSize(2);
    assertThatThrownBy(() -> locks.accept())
        .hasMessageContaining("TREE-004:/pear/options/option, KEY-001:/pear/options/option");
    assertThat(lock).hasContent(PEAR);
    assertThatThrownBy(() -> locks.accept("", "TREE-004:/pear/options/option", ""))
        .hasMessageContaining("needs a reason");

    assertThat(locks.accept("", "TREE-004:/pear/options/option", "one is enough"))
        .isEqualTo("mod_pear");
    assertThat(check(false).errors())
        .singleElement()
        .asString()
        .startsWith("mod_pear: KEY-001 /pear/options/option: ");
    locks.accept("mod_pear", "KEY-001:/pear/options/option", "renamed");
    assertThat(check(true)).isEqualTo(new Verdict(List.of(), List.of()));
    assertThat(lock).hasContent(BROKEN + """
        accepted TREE-004 /pear/options/option "one is enough"
        accepted KEY-001 /pear/options/option renamed
        """);
  }

  @Test
  void aChangeMustBeKnownAndClear() throws IOException {
    locks.init();
    Files.writeString(lock.resolveSibling("mod_apple.lock"), PEAR);
    compile(BROKEN);
    Files.writeString(trees.resolve("mod_apple.tree"), BROKEN);
    assertThatThrownBy(() -> locks.accept("", "TREE-004:/pear/options/option", "x"))
        .hasMessage(
            "several trees have this change, say which with -Dtree=ID: mod_apple, mod_pear");
    assertThatThrownBy(() -> locks.accept("", "TREE-001:/pear", "x"))
        .hasMessage(
            "no tree has the breaking change 'TREE-001:/pear': mvn holdall:diff lists the changes");
    assertThat(locks.accept("mod_apple", "TREE-004:/pear/options/option", "x"))
        .isEqualTo("mod_apple");
  }

  @Test
  void aRemovedTreeBreaksUntilItIsAccepted() throws IOException {
    locks.init();
    Files.writeString(trees.resolve("mod_apple.tree"), PEAR.replace("mod_pear", "mod_apple"));
    Files.delete(trees.resolve("mod_pear.tree"));
    assertThat(check(false).errors())
        .singleElement()
        .asString()
        .startsWith("mod_pear: ROOT-001 /: the whole tree was removed; ");
    assertThatThrownBy(() -> locks.accept())
        .hasMessage(
            "mod_pear was removed: accept it with -Dtree=mod_pear -Dchange=ROOT-001:/ -Dbecause=\"...\"");
    locks.accept("", "ROOT-001:/", "nobody used it");
    assertThat(check(false).errors()).isEmpty();
    assertThat(lock).content().endsWith("accepted ROOT-001 / \"nobody used it\" pending\n");
  }

  @Test
  void locksWithoutAnyTreeMeanThatTheProcessorDidNotRun() throws IOException {
    locks.init();
    Files.delete(trees.resolve("mod_pear.tree"));
    assertThatThrownBy(() -> locks.states())
        .hasMessageContaining("compile first (mvn process-classes)");
  }

  @Test
  void badFilesAreNamed() throws IOException {
    compile("format 2\n");
    assertThatThrownBy(() -> locks.states())
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(trees.resolve("mod_pear.tree") + ", line 1: format 2 is not known");
  }

  private void compile(String text) throws IOException {
    Files.writeString(trees.resolve("mod_pear.tree"), text);
  }

  private Verdict check(boolean required) throws IOException {
    return Verdict.of(locks.states(), required);
  }
}
