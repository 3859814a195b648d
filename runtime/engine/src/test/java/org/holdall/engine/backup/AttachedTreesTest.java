package org.holdall.engine.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.holdall.annotations.Kind;
import org.holdall.engine.attach.Attachments;
import org.holdall.engine.database.RowStrategy;
import org.holdall.engine.structure.StructureStep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What plugins attach is written below each of the host's elements. */
class AttachedTreesTest {
  private static final String HOST = """
      tree core.final.questions component=core task=FINAL order=100 file=questions.xml
      element questions one type=x.Questions
        element question many type=x.Question
          source table=question key=category of=CONTEXT
          attribute id long
          field qtype String
          plugins qtype by=qtype
          plugins format by=COURSE_FORMAT
          element tags/tag many type=x.Tag
            source table=tags key=question
            attribute id long
            plugins local by=../qtype
          plugins qbank
          plugins local
      """;
  private static final String MATCH = """
      tree qtype_match.question component=qtype_match host=x.Question
      element plugin_qtype_match_question one type=x.Match
        element pairs/pair many type=x.Pair
          source table=pairs key=questionid
          attribute id long
          field userid long annotate=USER
          files qtype_match pair itemId=id
      """;
  private static final String ESSAY = """
      tree qtype_essay.question component=qtype_essay host=x.Question
      element essay one type=x.Essay
        source table=essays key=questionid
        attribute id long
      """;
  private static final String COMMENT = """
      tree qbank_comment.question component=qbank_comment host=x.Question when=comments
      element plugin_qbank_comment_question one type=x.Comments
      """;
  private static final String LOCAL = """
      tree local_essay.tag component=local_essay host=x.Tag
      element plugin_local_essay_tag one type=x.LocalTag
      """;

  @TempDir
  Path folder;

  private TestSite site;

  @BeforeEach
  void fill() throws SQLException {
    site = new TestSite(
        "CREATE TABLE \"mdl_question\" (\"id\" BIGINT, \"category\" BIGINT, \"qtype\" VARCHAR)",
        "CREATE TABLE \"mdl_tags\" (\"id\" BIGINT, \"question\" BIGINT)",
        "CREATE TABLE \"mdl_pairs\" (\"id\" BIGINT, \"questionid\" BIGINT, \"userid\" BIGINT)",
        "CREATE TABLE \"mdl_essays\" (\"id\" BIGINT, \"questionid\" BIGINT)",
        "INSERT INTO \"mdl_question\" VALUES (1, 7, 'match'), (2, 7, 'essay'), (3, 7, 'match'), (4, 8, 'other')",
        "INSERT INTO \"mdl_tags\" VALUES (1, 2), (2, 3)",
        // 13 is left over from when question 2 had another type
        "INSERT INTO \"mdl_pairs\" VALUES (11, 1, 40), (12, 3, 41), (13, 2, 42), (14, 3, 43)",
        "INSERT INTO \"mdl_essays\" VALUES (21, 1), (22, 2)",
        "INSERT INTO \"mdl_files\" VALUES (100, 7, 'qtype_match', 'pair', 12), (101, 7, 'qtype_match', 'pair', 13)");
  }

  @AfterEach
  void close() throws SQLException {
    site.close();
  }

  private static StructureStep joined(Set<String> missing, String... attached) {
    List<StructureStep> all = new ArrayList<>(List.of(new TestStep(HOST)));
    for (String each : attached) {
      all.add(new TestStep(each));
    }
    List<StructureStep> steps = Attachments.join(all, component -> !missing.contains(component));
    assertThat(steps).hasSize(1);
    return steps.get(0);
  }

  @ParameterizedTest
  @EnumSource(RowStrategy.class)
  void writesThemIntoWrappers(RowStrategy strategy) throws Exception {
    TestTask task = new TestTask("").word("CONTEXT", 7).on("comments");
    TestTask other = new TestTask("b").word("CONTEXT", 8).on("comments");
    StructureStep step = joined(Set.of(), MATCH, ESSAY, COMMENT, LOCAL);
    site.write(step, strategy, folder, task, other);

    assertThat(site.files.get("questions.xml")).isEqualTo("""
        <?xml version="1.0" encoding="UTF-8"?>
        <questions>
          <question id="1">
            <qtype>match</qtype>
            <plugin_qtype_match_question>
              <pairs>
                <pair id="11">
                  <userid>40</userid>
                </pair>
              </pairs>
            </plugin_qtype_match_question>
            <tags>
            </tags>
            <plugin_qbank_comment_question>
            </plugin_qbank_comment_question>
          </question>
          <question id="2">
            <qtype>essay</qtype>
            <plugin_qtype_essay_question>
              <essay id="22">
              </essay>
            </plugin_qtype_essay_question>
            <tags>
              <tag id="1">
                <plugin_local_essay_tag>
                </plugin_local_essay_tag>
              </tag>
            </tags>
            <plugin_qbank_comment_question>
            </plugin_qbank_comment_question>
          </question>
          <question id="3">
            <qtype>match</qtype>
            <plugin_qtype_match_question>
              <pairs>
                <pair id="12">
                  <userid>41</userid>
                </pair>
                <pair id="14">
                  <userid>43</userid>
                </pair>
              </pairs>
            </plugin_qtype_match_question>
            <tags>
              <tag id="2">
              </tag>
            </tags>
            <plugin_qbank_comment_question>
            </plugin_qbank_comment_question>
          </question>
        </questions>""");
    assertThat(site.files.get("b/questions.xml")).doesNotContain("plugin_qtype");
    assertThat(task.annotations.of(Kind.USER)).containsExactly(40L, 41L, 43L);
    assertThat(task.annotations.of(Kind.FILE)).describedAs("not 101").containsExactly(100L);
  }

  @Test
  void theCourseMayChooseToo() throws Exception {
    String format = """
        tree format_%s.question component=format_%s host=x.Question
        element essay one type=x.Essay
          source table=essays key=questionid
          attribute id long
        """;
    StructureStep step =
        joined(Set.of(), format.formatted("weeks", "weeks"), format.formatted("topics", "topics"));
    TestTask task = new TestTask("").word("CONTEXT", 7).courseFormat("weeks");
    site.write(new TestStep(HOST), RowStrategy.CURSORS, folder, task);
    long alone = site.statements;
    site.write(step, RowStrategy.CURSORS, folder, task);
    assertThat(site.files.get("questions.xml"))
        .contains("<plugin_format_weeks_question>", "<essay id=\"21\">", "<essay id=\"22\">")
        .doesNotContain("topics");
    assertThat(site.statements).describedAs("none for the other format").isEqualTo(alone + 1);
  }

  @Test
  void pluginsThatTheSiteLacksAttachNothing() throws Exception {
    TestTask task = new TestTask("").word("CONTEXT", 7);
    site.write(
        joined(Set.of("qtype_match"), MATCH, ESSAY, COMMENT), RowStrategy.CURSORS, folder, task);
    assertThat(site.files.get("questions.xml"))
        .contains("plugin_qtype_essay_question")
        .doesNotContain("plugin_qtype_match", "plugin_qbank_comment_question");
  }

  @Test
  void nothingAttachedChangesNothing() {
    TestStep host = new TestStep(HOST);
    assertThat(Attachments.join(List.of(host), component -> true)).containsExactly(host);
  }

  @Test
  void attachedToItself() {
    assertThatThrownBy(() -> joined(Set.of(), ESSAY + "  plugins local\n", """
        tree local_x.essay component=local_x host=x.Essay
        element plugin_local_x_essay one type=x.Question
          plugins qtype
        """))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("attached to itself");
  }
}
