package org.holdall.engine.restore.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.holdall.engine.database.Engine;
import org.holdall.engine.structure.Row;
import org.holdall.tree.model.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tags are found or made by name, and used once by an item. */
class TagsTest {
  private static final Element OF_MODULE = tags("core", "course_modules");
  private static final Element OF_USER = tags("core", "user");
  private static final Element USER =
      Archived.element("user", "USER", Map.of(), "id", "contextid", "deleted");

  private static Element tags(String component, String itemType) {
    return Archived.element(
        "tag_instance",
        null,
        Map.of("component", "'" + component + "'", "itemtype", "'" + itemType + "'"),
        "id",
        "name",
        "rawname");
  }

  private static Row tag(String rawName) {
    return Archived.row(OF_MODULE, Map.of("id", "1", "rawname", rawName));
  }

  private static Said use(Kinds kinds, Element element, long item, String name, TestScope scope) {
    KindRestorer restorer = Objects.requireNonNull(kinds.get(element));
    Said said = new Said();
    if (restorer.find(tag(name)).make()) {
      restorer.complete(tag(name), item, said, scope);
    } else {
      said.skip();
    }
    return said;
  }

  @ParameterizedTest
  @EnumSource
  void foundOrMade(Engine engine) throws SQLException {
    KindSite site = new KindSite(engine);
    site.run(
        "INSERT INTO mdl_tag_area VALUES (1, 'core', 'course_modules', 1, 2)",
        "INSERT INTO mdl_tag VALUES (5, 2, 1, 'known', 'Known', 1, 1), (6, 2, 2, 'known', 'KNOWN', 0, 1)");
    site.restore((kinds, scope) -> {
      scope.words.put("CONTEXT", 700L);
      assertThat(use(kinds, OF_MODULE, 70, "Known", scope).columns)
          .containsAllEntriesOf(Map.of(
              "tagid",
              "6",
              "ordering",
              "1",
              "contextid",
              "700",
              "component",
              "core",
              "tiuserid",
              "0"))
          .containsEntry("timecreated", Long.toString(TestScope.NOW))
          .containsEntry("timemodified", Long.toString(TestScope.NOW));
      Said made = use(kinds, OF_MODULE, 70, " New  <Tag> ", scope);
      assertThat(made.columns).containsEntry("ordering", "2");
      assertThat(use(kinds, OF_MODULE, 70, "new tag", scope).skipped)
          .as("again")
          .isTrue();
      Said next = use(kinds, OF_MODULE, 71, "NEW TAG", scope);
      assertThat(next.columns)
          .containsEntry("ordering", "1")
          .containsEntry("tagid", made.columns.get("tagid"));
    });
    assertThat(
            site.read(
                "SELECT [name], [rawname], [tagcollid], [isstandard], [userid], [timemodified] FROM {tag} WHERE [id] > 6"))
        .containsExactly("new tag,New Tag,2,0,2," + TestScope.NOW);
  }

  @Test
  void tagsBesideTheirItemsAreCountedByItem() throws SQLException {
    Element beside = Archived.element(
        "tag_instance",
        null,
        Map.of("component", "'mod_x'", "itemtype", "'things'"),
        "id",
        "itemid",
        "rawname");
    new KindSite(Engine.H2).restore((kinds, scope) -> {
      KindRestorer tags = Objects.requireNonNull(kinds.get(beside));
      List<String> orderings = new ArrayList<>();
      for (String each : List.of("7 a", "8 a", "7 b", "8 A")) {
        Said said = new Said();
        Map<String, String> values =
            Map.of("id", "1", "itemid", each.substring(0, 1), "rawname", each.substring(2));
        tags.complete(Archived.row(beside, values), 3, said, scope);
        orderings.add(said.skipped ? "again" : String.valueOf(said.columns.get("ordering")));
      }
      assertThat(orderings).containsExactly("1", "1", "2", "again");
    });
  }

  @Test
  void usersTagsStandInTheirContextCountedFromZero() throws SQLException {
    KindSite site = new KindSite(Engine.H2);
    Row user = Archived.row(USER, Map.of("id", "9", "contextid", "90", "deleted", "0"));
    site.restore((kinds, scope) -> {
      Objects.requireNonNull(kinds.get(USER)).done(user, Found.NEW, 109, scope);
      String context = Long.toString(scope.mapped("CONTEXT", 90));
      assertThat(use(kinds, OF_USER, 109, "a", scope).columns)
          .containsEntry("ordering", "0")
          .containsEntry("contextid", context);
      assertThat(use(kinds, OF_USER, 109, "b", scope).columns).containsEntry("ordering", "1");
    });
    assertThat(site.read("SELECT [name], [tagcollid] FROM {tag} ORDER BY [id]"))
        .as("the default collection")
        .containsExactly("a,1", "b,1");
  }

  @Test
  void withoutAContextOfItsOwnTheItemIsTheCourses() throws SQLException {
    new KindSite(Engine.H2)
        .restore((kinds, scope) -> assertThat(
                use(kinds, tags("core_badges", "badge"), 3, "a", scope).columns)
            .containsEntry("contextid", "40"));
  }

  @Test
  void aSiteOrAnAreaWithoutTagsGetsNone() throws SQLException {
    KindSite site = new KindSite(Engine.H2);
    site.run("INSERT INTO mdl_tag_area VALUES (1, 'core', 'course_modules', 0, 1)");
    site.restore((kinds, scope) ->
        assertThat(use(kinds, OF_MODULE, 70, "a", scope).skipped).isTrue());
    site.run("UPDATE mdl_tag_area SET enabled = 1");
    site.config.put("usetags", "0");
    site.restore((kinds, scope) ->
        assertThat(use(kinds, OF_MODULE, 70, "a", scope).skipped).isTrue());
    site.config.put("usetags", "1");
    site.restore((kinds, scope) ->
        assertThat(use(kinds, OF_MODULE, 70, "a", scope).skipped).isFalse());
    assertThat(site.read("SELECT [name] FROM {tag}")).isEqualTo(List.of("a"));
  }

  @ParameterizedTest
  @CsvSource({"' a\t b ', a b", "a<b>`c`, abc", "'é\u00a0x', é x"})
  void namesAreCleaned(String raw, String clean) {
    assertThat(TagNames.clean(raw)).isEqualTo(clean);
  }

  @Test
  void namesAreCut() {
    assertThat(TagNames.clean("😀".repeat(300))).isEqualTo("😀".repeat(255));
  }
}
