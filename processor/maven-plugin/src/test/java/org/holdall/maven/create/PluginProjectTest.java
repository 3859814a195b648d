package org.holdall.maven.create;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.holdall.compiler.HoldallProcessor;
import org.holdall.compiler.IndexProcessor;
import org.holdall.tree.schema.Catalogue;
import org.holdall.tree.schema.InstallXml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the tables of a plugin to records that compile. */
final class PluginProjectTest {
  private static final String RECORD = "src/main/java/org/example/diary/Diary.java";

  private static final String TABLES = """
      <XMLDB PATH="mod/diary/db" VERSION="1">
        <TABLES>
          <TABLE NAME="diary">
            <FIELDS>
              %1$s
              <FIELD NAME="course" TYPE="int" LENGTH="10" NOTNULL="true"/>
              <FIELD NAME="name" TYPE="char" LENGTH="255" NOTNULL="true"/>
              <FIELD NAME="intro" TYPE="text" NOTNULL="false"/>
              <FIELD NAME="introformat" TYPE="int" LENGTH="4" NOTNULL="true" DEFAULT="0"/>
              <FIELD NAME="timeopen" TYPE="int" LENGTH="10" NOTNULL="true" DEFAULT="0"/>
              <FIELD NAME="class" TYPE="char" LENGTH="20" NOTNULL="false"/>
            </FIELDS>
          </TABLE>
          <TABLE NAME="diary_entries">
            <FIELDS>
              %1$s
              <FIELD NAME="diary" TYPE="int" LENGTH="10" NOTNULL="true"/>
              <FIELD NAME="userid" TYPE="int" LENGTH="10" NOTNULL="true"/>
              <FIELD NAME="weight" TYPE="number" LENGTH="10" DECIMALS="5" NOTNULL="false"/>
            </FIELDS>
            <KEYS><KEY NAME="d" TYPE="foreign" FIELDS="diary" REFTABLE="diary" REFFIELDS="id"/></KEYS>
          </TABLE>
          <TABLE NAME="diary_lines">
            <FIELDS>
              %1$s
              <FIELD NAME="entryid" TYPE="int" LENGTH="10" NOTNULL="true"/>
              <FIELD NAME="text" TYPE="text" NOTNULL="true"/>
            </FIELDS>
            <KEYS><KEY NAME="e" TYPE="foreign" FIELDS="entryid" REFTABLE="diary_entries" REFFIELDS="id"/></KEYS>
          </TABLE>
          <TABLE NAME="diary_stars">
            <FIELDS>
              %1$s
              <FIELD NAME="diaryid" TYPE="int" LENGTH="10" NOTNULL="true"/>
              <FIELD NAME="lineid" TYPE="int" LENGTH="10" NOTNULL="true"/>
              <FIELD NAME="groupid" TYPE="int" LENGTH="10" NOTNULL="true"/>
            </FIELDS>
          </TABLE>
          <TABLE NAME="diary_colours">
            <FIELDS>
              %1$s
              <FIELD NAME="colour" TYPE="char" LENGTH="20" NOTNULL="true"/>
            </FIELDS>
          </TABLE>
        </TABLES>
      </XMLDB>
      """.formatted(
          "<FIELD NAME=\"id\" TYPE=\"int\" LENGTH=\"10\" NOTNULL=\"true\" SEQUENCE=\"true\"/>");

  @TempDir
  private Path folder;

  @Test
  void eachTableIsARecordInTheOneThatItRefersTo() throws IOException {
    PluginProject project = project(TABLES);
    assertThat(project.files())
        .containsOnlyKeys(
            "pom.xml", "db/install.xml", RECORD, "src/test/java/org/example/diary/DiaryTest.java");
    assertThat(String.valueOf(project.files().get(RECORD)))
        .contains("@Plugin(\"mod_diary\")")
        .contains("without = \"course\", fill = \"course = COURSE\"")
        .contains("@RichText String intro")
        .contains("@RollDate long timeopen")
        .contains("@Name(\"class\") @Column(\"class\") String theClass")
        .contains("@Children(\"entries\") @When(\"userinfo\") List<Entry> entries")
        .contains("@Annotate(USER) long userid")
        .contains("BigDecimal weight")
        .contains("@Children(\"lines\") List<Line> lines")
        .contains("@MapsTo(Entry.Line.class) long lineid")
        .contains("@Annotate(GROUP) long groupid")
        .doesNotContain("colour");
    assertThat(project.left()).containsExactly("diary_colours");
  }

  @Test
  void whatIsMadeCompilesWithoutAWord() throws IOException {
    Path made = folder.resolve("made");
    project(TABLES).write(made);
    assertThat(compile(made, RECORD)).isEmpty();
    assertThat(made.resolve("out/META-INF/holdall/mod_diary.tree")).exists();
  }

  /** What {@code .ci/tutorial} begins with. */
  @Test
  void theTutorialsTablesAreThoseOfMoodlesChoice() throws IOException {
    Path file = Path.of("src/test/tutorial/install.xml");
    try (InputStream in = Files.newInputStream(file)) {
      assertThat(InstallXml.read(in, "install.xml").tables())
          .hasSize(3)
          .allSatisfy(
              table -> assertThat(Catalogue.load("4.5").table(table.name())).contains(table));
    }
    Path made = folder.resolve("choice");
    PluginProject.of(file, "mod_choice", "org.example.diary", "1").write(made);
    assertThat(compile(made, "src/main/java/org/example/diary/Choice.java")).isEmpty();
  }

  @Test
  void theBuildUsesTheVersionThatMadeIt() throws IOException {
    assertThat(String.valueOf(project(TABLES).files().get("pom.xml")))
        .contains("<holdall.version>1.2.3</holdall.version>")
        .contains("<artifactId>mod_diary</artifactId>")
        .doesNotContain("@");
  }

  @Test
  void aPluginWithoutATableOfItsNameIsRefused() throws IOException {
    Files.writeString(folder.resolve("install.xml"), TABLES);
    assertThatThrownBy(() -> PluginProject.of(folder.resolve("install.xml"), "mod_log", "a.b", "1"))
        .hasMessage("there is no table 'log', which every activity module has;"
            + " give -Dplugin=mod_NAME, or correct the file");
    assertThatThrownBy(
            () -> PluginProject.of(folder.resolve("install.xml"), "block_log", "a.b", "1"))
        .hasMessageStartingWith("'block_log' is no activity module");
  }

  @Test
  void nothingIsWrittenIntoAFolderThatHoldsSomething() throws IOException {
    Files.writeString(folder.resolve("mine.txt"), "");
    assertThatThrownBy(() -> project(TABLES).write(folder)).hasMessageContaining("is not empty");
    assertThat(folder).isDirectoryNotContaining("glob:**pom.xml");
  }

  private PluginProject project(String tables) throws IOException {
    Path file = Files.writeString(folder.resolve("install.xml"), tables);
    return PluginProject.of(file, "mod_diary", "org.example.diary", "1.2.3");
  }

  private static List<String> compile(Path project, String record) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    Path out = Files.createDirectory(project.resolve("out"));
    try (StandardJavaFileManager files = javac.getStandardFileManager(found, null, null)) {
      JavaCompiler.CompilationTask task = javac.getTask(
          null,
          files,
          found,
          List.of("-d", out.toString(), "-Aholdall.dir=" + project, "-Aholdall.lock=off"),
          null,
          files.getJavaFileObjects(project.resolve(record)));
      task.setProcessors(List.of(new HoldallProcessor(), new IndexProcessor()));
      task.call();
    }
    return found.getDiagnostics().stream()
        .map(Diagnostic<? extends JavaFileObject>::toString)
        .toList();
  }
}
