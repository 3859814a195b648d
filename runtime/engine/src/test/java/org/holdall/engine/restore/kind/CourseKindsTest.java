package org.holdall.engine.restore.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.holdall.engine.database.Engine;
import org.holdall.engine.database.Transaction;
import org.holdall.engine.structure.Row;
import org.holdall.tree.model.Element;
import org.holdall.tree.model.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Groups, groupings, scales, outcomes: what a course or the site has already, and what becomes of the rest. */
class CourseKindsTest {
  private static final Element GROUP =
      Archived.element("groups", "GROUP", Map.of(), "id", "name", "idnumber", "description");
  private static final Element GROUPING =
      Archived.element("groupings", "GROUPING", Map.of(), "id", "name", "idnumber", "description");
  private static final Element GROUPING_GROUP =
      Archived.element("groupings_groups", null, Map.of(), "id", "groupid", "timeadded");
  private static final Element SCALE =
      Archived.element("scale", "SCALE", Map.of(), "id", "courseid", "userid", "scale");
  private static final Element OUTCOME =
      Archived.element("grade_outcomes", "OUTCOME", Map.of(), "id", "courseid", "shortname");

  private static Row row(Element element, String... pairs) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      values.put(pairs[i], pairs[i + 1]);
    }
    return Archived.row(element, values);
  }

  private static List<Found> find(KindSite site, Element element, Row... rows) {
    List<Found> found = new ArrayList<>();
    site.restore((kinds, scope) -> {
      KindRestorer restorer = Objects.requireNonNull(kinds.get(element));
      Stream.of(rows).forEach(restorer::look);
      restorer.looked();
      Stream.of(rows).forEach(each -> found.add(restorer.find(each)));
    });
    return found;
  }

  private static List<String> completed(
      KindSite site, Element element, String column, Row... rows) {
    List<String> said = new ArrayList<>();
    site.restore((kinds, scope) -> {
      KindRestorer restorer = Objects.requireNonNull(kinds.get(element));
      Stream.of(rows).forEach(restorer::look);
      restorer.looked();
      for (Row each : rows) {
        Said out = new Said();
        restorer.complete(each, 0, out, scope);
        said.add(out.columns.getOrDefault(column, "as in the archive"));
      }
    });
    return said;
  }

  @ParameterizedTest
  @EnumSource
  void groupsByNameAndDescription(Engine engine) throws SQLException {
    KindSite site = new KindSite(engine);
    site.run(
        "INSERT INTO mdl_groups VALUES (11, 4, 'A', '', 'first'), (12, 4, 'A', '', 'second'), (13, 5, 'B', '', '')");
    assertThat(find(
            site,
            GROUP,
            row(GROUP, "id", "1", "name", "A", "description", "second"),
            row(GROUP, "id", "2", "name", "A", "description", ""),
            row(GROUP, "id", "3", "name", "A", "description", "$"),
            row(GROUP, "id", "4", "name", "A", "description", "third"),
            row(GROUP, "id", "5", "name", "B"),
            row(GROUP, "id", "6", "name", "a")))
        .containsExactly(
            Found.extended(12),
            Found.extended(11),
            Found.extended(11),
            Found.NEW,
            Found.NEW,
            engine == Engine.MARIADB ? Found.extended(11) : Found.NEW);
  }

  @Test
  void anIdNumberBelongsToOneGroupOfTheCourse() throws SQLException {
    KindSite site = new KindSite(Engine.H2);
    site.run("INSERT INTO mdl_groups VALUES (11, 4, 'A', 'taken', ''), (12, 5, 'A', 'far', '')");
    Row[] rows = {
      row(GROUP, "id", "1", "name", "n", "idnumber", "taken"),
      row(GROUP, "id", "2", "name", "n", "idnumber", "far"),
      row(GROUP, "id", "3", "name", "n", "idnumber", "far"),
      row(GROUP, "id", "4", "name", "n", "idnumber", ""),
      row(GROUP, "id", "5", "name", "n", "idnumber", "free")
    };
    assertThat(completed(site, GROUP, "idnumber", rows))
        .containsExactly("", "as in the archive", "", "as in the archive", "as in the archive");
    site.restorer = 3;
    assertThat(completed(site, GROUP, "idnumber", rows[4])).as("not allowed").containsExactly("");
  }

  @Test
  void theSitesGroupingGetsGroupsItLacks() throws SQLException {
    KindSite site = new KindSite(Engine.H2);
    site.run(
        "INSERT INTO mdl_groupings VALUES (21, 4, 'G', '', '')",
        "INSERT INTO mdl_groupings_groups VALUES (1, 21, 11, 5)");
    assertThat(find(site, GROUPING, row(GROUPING, "id", "1", "name", "G")))
        .containsExactly(Found.extended(21));
    site.restore((kinds, scope) -> {
      scope.map("GROUP", 1, 11);
      scope.map("GROUP", 2, 12);
      KindRestorer restorer = Objects.requireNonNull(kinds.get(GROUPING_GROUP));
      assertThat(skips(restorer, scope, "1")).as("there already").isTrue();
      assertThat(skips(restorer, scope, "2")).isFalse();
      assertThat(skips(restorer, scope, "3")).as("not in the archive").isTrue();
    });
  }

  private static boolean skips(KindRestorer restorer, TestScope scope, String group) {
    Row row = row(GROUPING_GROUP, "id", "1", "groupid", group, "timeadded", "0");
    Said said = new Said();
    assertThat(restorer.find(row)).isEqualTo(Found.NEW);
    restorer.complete(row, 21, said, scope);
    assertThat(said.columns.get("timeadded"))
        .isEqualTo(said.skipped ? null : Long.toString(TestScope.NOW));
    return said.skipped;
  }

  @ParameterizedTest
  @EnumSource
  void scalesByTheirGradesThoseOfTheSiteFirst(Engine engine) throws SQLException {
    KindSite site = new KindSite(engine);
    site.run(
        "INSERT INTO mdl_scale VALUES (31, 4, 'bad,good'), (32, 0, 'bad,good'), (33, 5, 'no,yes'), (34, 4, 'low,high')");
    assertThat(find(
            site,
            SCALE,
            row(SCALE, "id", "1", "scale", "bad,good"),
            row(SCALE, "id", "2", "scale", "no,yes"),
            row(SCALE, "id", "3", "scale", "low,high")))
        .containsExactly(Found.existing(32), Found.NEW, Found.existing(34));
    Row ofSite = row(SCALE, "id", "2", "courseid", "0", "scale", "no,yes");
    Row ofCourse = row(SCALE, "id", "2", "courseid", "77", "scale", "no,yes");
    assertThat(completed(site, SCALE, "courseid", ofSite, ofCourse)).containsExactly("0", "4");
    assertThat(completed(site, SCALE, "userid", ofSite)).as("made by nobody").containsExactly("2");
    site.restorer = 3;
    assertThat(completed(site, SCALE, "courseid", ofSite)).as("not allowed").containsExactly("4");
  }

  @ParameterizedTest
  @EnumSource
  void outcomesByShortNameAndTheCourseUsesThem(Engine engine) throws SQLException {
    KindSite site = new KindSite(engine);
    site.run(
        "INSERT INTO mdl_grade_outcomes VALUES (41, 4, 'a'), (42, NULL, 'a'), (43, 5, 'b'), (44, NULL, 'c')",
        "INSERT INTO mdl_grade_outcomes_courses VALUES (1, 4, 44)");
    Row c = row(OUTCOME, "id", "3", "shortname", "c");
    assertThat(find(
            site,
            OUTCOME,
            row(OUTCOME, "id", "1", "shortname", "a"),
            row(OUTCOME, "id", "2", "shortname", "b"),
            c))
        .containsExactly(Found.existing(42), Found.NEW, Found.existing(44));
    site.restore((kinds, scope) -> {
      KindRestorer restorer = Objects.requireNonNull(kinds.get(OUTCOME));
      restorer.done(c, Found.existing(44), 44, scope);
      restorer.done(c, Found.existing(42), 42, scope);
      restorer.done(c, Found.NEW, 45, scope);
    });
    assertThat(site.read(
            "SELECT [courseid], [outcomeid] FROM {grade_outcomes_courses} ORDER BY [outcomeid]"))
        .containsExactly("4,42", "4,44", "4,45");
    Row ofSite = row(OUTCOME, "id", "2", "courseid", "$", "shortname", "b");
    Row ofCourse = row(OUTCOME, "id", "2", "courseid", "9", "shortname", "b");
    assertThat(completed(site, OUTCOME, "courseid", ofSite, ofCourse)).containsExactly("null", "4");
    assertThat(completed(site, OUTCOME, "usermodified", ofCourse))
        .as("whoever changed it is not in the archive")
        .containsExactly("2");
    site.restorer = 3;
    assertThat(completed(site, OUTCOME, "courseid", ofSite)).containsExactly("4");
  }

  @Test
  void manyAreAskedForTogether() throws SQLException {
    KindSite site = new KindSite(Engine.H2);
    Row[] rows = Stream.iterate(1, i -> i + 1)
        .limit(1000)
        .map(i -> row(GROUP, "id", i.toString(), "name", "g" + i, "idnumber", "n" + i))
        .toArray(Row[]::new);
    long before = site.database.statements();
    assertThat(find(site, GROUP, rows)).containsOnly(Found.NEW);
    assertThat(site.database.statements() - before).isLessThan(40);
  }

  @Test
  void aQuestionHasTheFilesThatItsTypeDeclares() throws SQLException {
    Element question =
        Archived.element("question", null, Map.of(), "id", "parent", "qtype", "stamp");
    KindSite site = new KindSite(Engine.H2);
    try (Transaction transaction = site.database.transaction()) {
      TestScope scope = new TestScope(transaction);
      KindRestorer restorer =
          Objects.requireNonNull(Kinds.of(site.context(transaction)).get(question));
      Row row = row(question, "id", "9", "parent", "0", "qtype", "braille", "stamp", "s");
      restorer.done(row, Found.NEW, 77, scope);
      assertThat(scope.attached)
          .contains("question/questiontext 0 9", "qtype_braille/tactile 0 9")
          .noneMatch(each -> each.contains("dragimage"));
    }
  }

  @Test
  void entriesWithoutQuestionsAreLeftOut() throws SQLException {
    Element entry = Archived.element("question_bank_entries", null, Map.of(), "id", "idnumber");
    Element version = Archived.element("question_versions", null, Map.of(), "id");
    Element question = Archived.element("question", null, Map.of(), "id", "qtype", "parent");
    new KindSite(Engine.H2).restore((kinds, scope) -> {
      KindRestorer entries = Objects.requireNonNull(kinds.get(entry));
      KindRestorer versions = Objects.requireNonNull(kinds.get(version));
      entries.look(row(entry, "id", "5"));
      versions.look(row(version, "id", "6"));
      Objects.requireNonNull(kinds.get(question)).look(row(question, "id", "7", "qtype", "essay"));
      entries.look(row(entry, "id", "8", "idnumber", "taken"));
      versions.look(row(version, "id", "9"));
      assertThat(entries.find(row(entry, "id", "5"))).isEqualTo(Found.NEW);
      assertThat(versions.find(row(version, "id", "6"))).isEqualTo(Found.NEW);
      assertThat(entries.find(row(entry, "id", "8"))).isEqualTo(Found.LEFT_OUT);
      assertThat(versions.find(row(version, "id", "9"))).isEqualTo(Found.LEFT_OUT);
    });
  }

  @Test
  void rowsThatOnlyBelongToAKindAreNotOfTheKind() throws SQLException {
    Element data = new Element(
        "groupcustomfield",
        "x.Data",
        new Source(
            "customfield_data",
            "instanceid",
            "id",
            "GROUP",
            List.of(),
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null,
            null),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null);
    new KindSite(Engine.H2)
        .restore((kinds, scope) -> assertThat(kinds.get(data)).isNull());
  }
}
