package org.holdall.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What forums, glossaries, feedbacks and folders become on this site. */
final class TalkHooksTest {
  private static final String SINGLE = """
      <activity><forum id="3"><type>single</type><name>F</name><intro>Say it</intro>
      <introformat>1</introformat><forcesubscribe>0</forcesubscribe>%s</forum></activity>""";

  /** Of three who are enrolled, one may be subscribed, one has a prohibition, one no role. */
  private static StepRestore forum() {
    return new StepRestore("mod_forum")
        .on("userinfo")
        .with("{context} WHERE [id]", "/1/3/116")
        .with("{role_capabilities}", "5|1|1", "6|1|1", "6|3|-1000", "7|2|1", "7|3|-1")
        .with("{role_assignments}", "70|5", "71|5", "71|6", "73|7")
        .with("{user_enrolments}", "70", "71", "72", "73");
  }

  @Test
  void aForumSubscribesThoseWhoMayBeAndNobodyTwice() {
    StepRestore restore = forum().knowing("USER", 7, 70, "USER", 8, 80).read("""
        <activity><forum id="3"><type>general</type><forcesubscribe>2</forcesubscribe>
        <subscriptions>
        <subscription id="1"><userid>7</userid></subscription>
        <subscription id="2"><userid>8</userid></subscription>
        <subscription id="3"><userid>8</userid></subscription>
        </subscriptions></forum></activity>""");
    assertThat(restore.column("forum_subscriptions", "userid")).containsExactly(70L, 80L);
    StepRestore chosen = forum().read("""
        <activity><forum id="3"><type>general</type><forcesubscribe>1</forcesubscribe></forum></activity>""");
    assertThat(chosen.of("forum_subscriptions")).isEmpty();
  }

  @Test
  void aForumOfOneDiscussionAlwaysHasIt() {
    StepRestore restore = new StepRestore("mod_forum").read(SINGLE.formatted(""));
    assertThat(restore.of("forum_posts"))
        .singleElement()
        .satisfies(post -> assertThat(post)
            .containsAllEntriesOf(
                Map.of("message", "Say it", "wordcount", 2L, "charcount", 5L, "userid", 2L)));
    assertThat(restore.of("forum_discussions"))
        .singleElement()
        .satisfies(discussion -> assertThat(discussion)
            .containsAllEntriesOf(Map.of("name", "F", "course", 4L, "firstpost", 1002L)));
    assertThat(restore.changes)
        .containsExactly("forum_posts 1002 discussion=1003", "mod_forum/intro copied to post 1002");
    StepRestore has = new StepRestore("mod_forum")
        .read(SINGLE.formatted(
            "<discussions><discussion id=\"1\"><name>d</name></discussion></discussions>"));
    assertThat(has.of("forum_discussions")).hasSize(1);
    assertThat(has.changes).isEmpty();
  }

  @Test
  void postsAreCounted() {
    StepRestore restore = new StepRestore("mod_forum");
    assertThat(
            restore.row("post", Map.of("id", "1", "message", "<p>a b</p>", "messageformat", "1")))
        .containsEntry("wordcount", 2L)
        .containsEntry("charcount", 2L);
    assertThat(restore.row("post", Map.of("id", "1", "message", "")))
        .doesNotContainKey("wordcount");
  }

  @Test
  void aGlossaryIsWhatTheSiteAllows() {
    Map<String, String> glossary =
        Map.of("id", "1", "displayformat", "list", "mainglossary", "1", "globalglossary", "1");
    StepRestore alone = new StepRestore("mod_glossary")
        .with("{glossary_formats}", "list", "faq")
        .with("{glossary} WHERE", "0");
    assertThat(alone.row("glossary", glossary))
        .containsEntry("displayformat", "list")
        .containsEntry("mainglossary", "1")
        .containsEntry("globalglossary", "1");
    StepRestore second = new StepRestore("mod_glossary")
        .with("{glossary_formats}", "faq")
        .with("{glossary} WHERE", "1");
    second.forbidden.add("mod/glossary:manageentries");
    assertThat(second.row("glossary", glossary))
        .containsEntry("displayformat", "dictionary")
        .containsEntry("mainglossary", 0L)
        .containsEntry("globalglossary", 0L);
  }

  @Test
  void textsAreTrustedWhereTheSiteTrustsTexts() {
    Map<String, String> entry = Map.of("id", "1", "definitiontrust", "1");
    StepRestore restore = new StepRestore("mod_glossary");
    assertThat(restore.row("entry", entry)).containsEntry("definitiontrust", 0L);
    restore.config.put("enabletrusttext", "1");
    assertThat(restore.row("entry", entry)).containsEntry("definitiontrust", "1");
    restore.forbidden.add("moodle/site:trustcontent");
    assertThat(restore.row("entry", entry)).containsEntry("definitiontrust", 0L);
  }

  @Test
  void coursesOfAFeedbackAreThisSitesOrNone() {
    StepRestore elsewhere = new StepRestore("mod_feedback").with("{course} WHERE", "1");
    Map<String, String> completed = Map.of("id", "1", "courseid", "9");
    assertThat(elsewhere.row("completed", completed)).containsEntry("courseid", 0L);
    elsewhere.words.put("COURSE", 1L);
    assertThat(elsewhere.row("completed", completed)).containsEntry("courseid", 1L);
    elsewhere.sameSite = true;
    assertThat(elsewhere.row("value", Map.of("id", "1", "course_id", "9")))
        .containsEntry("course_id", 9L);
  }

  @Test
  void foldersOfOldArchivesAreAsTheSiteLikesThem() {
    StepRestore restore = new StepRestore("mod_folder");
    restore.config.put("showexpanded", "0");
    assertThat(restore.row("folder", Map.of("id", "1"))).containsEntry("showexpanded", "0");
    assertThat(restore.row("folder", Map.of("id", "1", "showexpanded", "1")))
        .containsEntry("showexpanded", "1");
  }
}
