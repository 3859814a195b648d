package org.holdall.engine.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import org.holdall.annotations.Kind;
import org.holdall.engine.HoldallException;
import org.holdall.engine.database.RowStrategy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StructureWriterTest {
  private static final String CHOICE = """
      tree mod_choice component=mod_choice task=ACTIVITY order=300 file=choice.xml
      element choice one type=x.Choice
        source table=choice key=id of=ACTIVITY
        attribute id long
        field name String
        files mod_choice intro
        element options/option many type=x.Option
          source table=choice_options key=choiceid orderBy=sortorder
            join choice_texts as=x on="x.optionid = t.id" optional
          attribute id long
          field text String column=x.text
          field since int since=2.0
          files mod_choice option itemId=id
          element notes/note many type=x.Note
            source table=choice_notes key=optionid
            attribute id long
        element answers/answer many type=x.Answer when=userinfo
          source table=choice_answers key=choiceid
          attribute id long
          field userid long annotate=USER
          field groupid long annotate=GROUP when=groups none=0
      """;

  @TempDir
  Path folder;

  private TestSite site;

  @BeforeEach
  void fill() throws SQLException {
    site = new TestSite(
        "CREATE TABLE \"mdl_choice\" (\"id\" BIGINT, \"name\" VARCHAR)",
        "CREATE TABLE \"mdl_choice_options\" (\"id\" BIGINT, \"choiceid\" BIGINT, \"sortorder\" INT)",
        "CREATE TABLE \"mdl_choice_texts\" (\"id\" BIGINT, \"optionid\" BIGINT, \"text\" VARCHAR)",
        "CREATE TABLE \"mdl_choice_notes\" (\"id\" BIGINT, \"optionid\" BIGINT)",
        "CREATE TABLE \"mdl_choice_answers\" (\"id\" BIGINT, \"choiceid\" BIGINT, \"userid\" BIGINT, \"groupid\" BIGINT)",
        "INSERT INTO \"mdl_choice\" VALUES (5, 'Lunch'), (6, NULL)",
        "INSERT INTO \"mdl_choice_options\" VALUES (1, 5, 2), (2, 5, 1), (3, 5, 1), (4, 6, 1)",
        "INSERT INTO \"mdl_choice_texts\" VALUES (1, 1, 'one'), (2, 3, 'three <')",
        "INSERT INTO \"mdl_choice_notes\" VALUES (1, 1), (2, 3), (3, 3), (4, 4)",
        "INSERT INTO \"mdl_choice_answers\" VALUES (1, 5, 30, 0), (2, 5, 20, 9), (3, 6, 30, NULL), (4, 6, 0, 0)",
        "INSERT INTO \"mdl_files\" VALUES (100, 70, 'mod_choice', 'intro', 0), (101, 70, 'mod_choice', 'option', 3),"
            + " (102, 70, 'mod_choice', 'option', 99), (103, 71, 'mod_choice', 'intro', 0),"
            + " (104, 71, 'mod_page', 'intro', 0)");
  }

  @AfterEach
  void close() throws SQLException {
    site.close();
  }

  private static TestTask task(long activity) {
    return new TestTask("activities/choice_" + activity)
        .word("ACTIVITY", activity)
        .word("COURSE_MODULE", activity + 50)
        .word("CONTEXT", activity + 65);
  }

  @ParameterizedTest
  @EnumSource(RowStrategy.class)
  void mergesAllLevels(RowStrategy strategy) throws Exception {
    TestTask lunch = task(5).on("userinfo").on("groups");
    TestTask other = task(6);
    site.write(new TestStep(CHOICE), strategy, folder, lunch, other);

    assertThat(site.files)
        .containsOnlyKeys("activities/choice_5/choice.xml", "activities/choice_6/choice.xml");
    assertThat(site.files.get("activities/choice_5/choice.xml")).isEqualTo("""
            <?xml version="1.0" encoding="UTF-8"?>
            <activity id="5" moduleid="55" modulename="choice" contextid="70">
              <choice id="5">
                <name>Lunch</name>
                <options>
                  <option id="2">
                    <text>$@NULL@$</text>
                    <notes>
                    </notes>
                  </option>
                  <option id="3">
                    <text>three &lt;</text>
                    <notes>
                      <note id="2">
                      </note>
                      <note id="3">
                      </note>
                    </notes>
                  </option>
                  <option id="1">
                    <text>one</text>
                    <notes>
                      <note id="1">
                      </note>
                    </notes>
                  </option>
                </options>
                <answers>
                  <answer id="1">
                    <userid>30</userid>
                    <groupid>0</groupid>
                  </answer>
                  <answer id="2">
                    <userid>20</userid>
                    <groupid>9</groupid>
                  </answer>
                </answers>
              </choice>
            </activity>""");
    assertThat(site.files.get("activities/choice_6/choice.xml"))
        .contains("<name>$@NULL@$</name>", "<note id=\"4\">", "    <answers>\n    </answers>");
    assertThat(site.result.rows())
        .containsEntry("choice", 2L)
        .containsEntry("choice/options/option", 4L)
        .containsEntry("choice/options/option/notes/note", 4L)
        .containsEntry("choice/answers/answer", 2L);
    assertThat(lunch.annotations.of(Kind.USER)).containsExactly(20L, 30L);
    assertThat(lunch.annotations.of(Kind.GROUP)).containsExactly(9L);
    assertThat(lunch.annotations.of(Kind.FILE)).containsExactly(100L, 101L);
    assertThat(other.annotations.of(Kind.USER)).isEmpty();
    assertThat(other.annotations.of(Kind.FILE)).containsExactly(103L);
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @EnumSource(RowStrategy.class)
  void statementsDependOnNeitherTasksNorRows(RowStrategy strategy) throws Exception {
    site.write(new TestStep(CHOICE), strategy, folder, task(5).on("userinfo"));
    long few = site.statements;
    site.run(
        "INSERT INTO \"mdl_choice\" SELECT x, 'c' FROM SYSTEM_RANGE(10, 59)",
        "INSERT INTO \"mdl_choice_options\" SELECT x * 10 + y, x, 1 FROM SYSTEM_RANGE(10, 59) a, (SELECT x y FROM SYSTEM_RANGE(0, 9))",
        "INSERT INTO \"mdl_choice_answers\" SELECT x, 10 + MOD(x, 50), x, 0 FROM SYSTEM_RANGE(1000, 20999)");
    TestTask[] tasks = new TestTask[50];
    for (int i = 0; i < tasks.length; i++) {
      tasks[i] = task(10 + i).on("userinfo");
    }
    site.write(new TestStep(CHOICE), strategy, folder, tasks);

    assertThat(site.statements).isEqualTo(few);
    assertThat(site.result.rows()).containsEntry("choice/answers/answer", 20_000L);
    assertThat(tasks[7].annotations.of(Kind.USER)).hasSize(400).contains(1007L);
  }

  @Test
  void leavesOutRowsThatAFieldsConditionConcerns() throws Exception {
    TestTask task = task(5).on("userinfo");
    site.write(new TestStep(CHOICE), RowStrategy.CURSORS, folder, task);
    assertThat(site.result.rows()).containsEntry("choice/answers/answer", 1L);
    assertThat(task.annotations.of(Kind.USER)).containsExactly(30L);
  }

  @Test
  void saysWhichColumnIsMissing() throws Exception {
    site.run("ALTER TABLE \"mdl_choice_answers\" DROP COLUMN \"userid\"");
    assertThatThrownBy(() -> site.write(
            new TestStep(CHOICE), RowStrategy.CURSORS, folder, task(5).on("userinfo")))
        .isInstanceOf(HoldallException.class)
        .hasMessageContaining("mdl_choice_answers")
        .hasMessageContaining("userid")
        .hasMessageContaining("choice/answers/answer");
  }

  @Test
  void saysWhichTableIsMissing() throws Exception {
    site.run("DROP TABLE \"mdl_choice_notes\"");
    assertThatThrownBy(() -> site.write(new TestStep(CHOICE), RowStrategy.CURSORS, folder, task(5)))
        .isInstanceOf(HoldallException.class)
        .hasMessageContaining("mdl_choice_notes");
  }

  @Test
  void refusesAFileWithoutItsRow() {
    assertThatThrownBy(
            () -> site.write(new TestStep(CHOICE), RowStrategy.CURSORS, folder, task(77)))
        .isInstanceOf(HoldallException.class)
        .hasMessageContaining("activities/choice_77/choice.xml");
  }

  @Test
  void annotatesWithoutWriting() throws Exception {
    TestTask task = new TestTask("").word("CONTEXT", 70);
    task.annotations.add(Kind.USER, 20);
    task.annotations.add(Kind.USER, 30);
    String tree = """
        tree core.final.answers component=core task=FINAL order=1
        element answer many type=x.Answer
          source table=choice_answers key=userid annotated=USER
          attribute id long
          field choiceid long annotate=COURSE
          files mod_choice intro
        """;
    site.write(new TestStep(tree), RowStrategy.CURSORS, folder, task);
    assertThat(site.files).isEmpty();
    assertThat(task.annotations.of(Kind.COURSE)).containsExactly(5L, 6L);
    assertThat(task.annotations.of(Kind.FILE)).containsExactly(100L);
  }

  @Test
  void writesRowsOfClassesAndSharesWrappers() throws Exception {
    TestTask task = new TestTask("").word("CONTEXT", 70).on("all");
    task.annotations.add(Kind.GROUP, 3);
    task.annotations.add(Kind.GROUP, 4);
    String tree = """
        tree core.final.groups component=core task=FINAL order=1 file=groups.xml when=all
        element groups one type=x.Groups
          element a/group many type=x.Group
            source rows=x.Rows
            attribute id long
            field name String
            files mod_choice option itemId=id
          element a/b/none many type=x.None when=never
            source table=choice key=id of=ACTIVITY
            attribute id long
          element a/omitted many omit type=x.None when=never
            source table=choice key=id of=ACTIVITY
            attribute id long
          element c/omitted many omit type=x.None
            source table=choice key=id of=ACTIVITY
            attribute id long
          element d/e/omitted many omit type=x.None
            source table=choice key=id of=ACTIVITY
            attribute id long
          element f/none many omit type=x.None when=all
            source table=choice key=id of=ACTIVITY
            attribute id long
          element choice many type=x.Choice
            source table=choice where="t.id >= CONTEXT - 65 AND :all = 1 AND NOT :other = 1"
            attribute id long
            field name String convert=x.Shout
        """;
    site.write(new TestStep(tree), RowStrategy.CURSORS, folder, task, new TestTask("not"));
    assertThat(site.files).containsOnlyKeys("groups.xml");
    assertThat(site.files.get("groups.xml")).endsWith("""
            <groups>
              <a>
                <group id="3">
                  <name>$@NULL@$</name>
                </group>
                <group id="4">
                </group>
                <b>
                </b>
              </a>
              <d>
              </d>
              <f>
              </f>
              <choice id="5">
                <name>Lunch!</name>
              </choice>
              <choice id="6">
              </choice>
            </groups>""");
    assertThat(task.annotations.of(Kind.FILE)).containsExactly(101L);
  }
}
