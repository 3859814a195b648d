package org.holdall.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.holdall.engine.structure.StructureStep;
import org.holdall.engine.xml.LinkDecoder;
import org.holdall.engine.xml.LinkEncoder;
import org.holdall.tree.model.Element;
import org.holdall.tree.model.Field;
import org.holdall.tree.model.Link;
import org.holdall.tree.model.Tree;
import org.junit.jupiter.api.Test;

/** What the links of all modules encode, they decode. */
class LinksTest {
  private static final String ROOT = "https://moodle.example/site";
  private static final List<Tree> TREES =
      Steps.all().stream().map(StructureStep::tree).toList();
  private static final LinkEncoder ENCODER = LinkEncoder.of(TREES, ROOT, 12);
  private static final LinkDecoder DECODER =
      LinkDecoder.of(TREES, "http://elsewhere.example", ROOT, 12, true);

  private static String decode(String text) {
    return DECODER.decode(text, (mapping, id) -> id).text();
  }

  /** The address in the form that a restore writes. */
  private static String address(Link link, Random random) {
    String path = link.path().contains("{}") ? link.path() : link.path() + "{}";
    while (path.contains("{}")) {
      path = path.replaceFirst("\\{}", Integer.toString(1 + random.nextInt(1 << 30)));
    }
    String plain = ROOT + path.replaceAll("\\{(&|&amp;)}", "$1");
    return link.encoded() ? plain.replace(":", "%3A").replace("/", "%2F") : plain;
  }

  @Test
  void everyLinkComesBack() {
    Random random = new Random(1);
    for (Tree tree : TREES) {
      for (Link link : tree.links()) {
        String text = "<a href=\"" + address(link, random) + "\">x</a>";
        assertThat(ENCODER.encode(text)).as(link.name()).contains("$@").doesNotContain("moodle");
        assertThat(decode(ENCODER.encode(text))).as(link.name()).isEqualTo(text);
      }
    }
  }

  @Test
  void textsOfManyLinksComeBack() {
    List<Link> links = TREES.stream().flatMap(tree -> tree.links().stream()).toList();
    Random random = new Random(2);
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int part = random.nextInt(6); part >= 0; part--) {
        text.append(
            switch (random.nextInt(7)) {
              case 0 -> "$";
              case 1 -> "@$ \u00e9 \ud83d\ude00 \\1 $1 ";
              case 2 -> ROOT + "/file.php/12/a/b%20c.jpg?forcedownload=1 ";
              case 3 -> ROOT + "/h5p/embed.php?url=1&amp;x=2 ";
              case 4 -> ROOT + "/other.php?id=5 ";
              default -> address(links.get(random.nextInt(links.size())), random) + " ";
            });
      }
      assertThat(decode(ENCODER.encode(text.toString()))).isEqualTo(text.toString());
    }
  }

  /** Other texts may hold what looks like a placeholder, and keep it. */
  @Test
  void decodedAreTheTextsThatMoodleDecodes() {
    Set<String> decoded = new HashSet<>();
    for (Tree tree : TREES) {
      for (Element element : tree.elements()) {
        element.fields().stream()
            .filter(Field::richText)
            .forEach(field -> decoded.add(String.valueOf(
                    element.source() == null ? null : element.source().table())
                + "." + field.column()));
      }
    }
    assertThat(decoded).containsExactlyInAnyOrder("""
                assign.intro bigbluebuttonbn.intro bigbluebuttonbn_logs.log bigbluebuttonbn_recordings.importeddata
                book.intro book_chapters.content chat.intro chat_messages.message choice.intro course.summary
                course_sections.summary data.addtemplate data.asearchtemplate data.intro data.listtemplate
                data.listtemplatefooter data.listtemplateheader data.rsstemplate data.rsstitletemplate
                data.singletemplate data_content.content data_content.content1 data_content.content2
                data_content.content3 data_content.content4 data_fields.description data_fields.param1
                data_fields.param10 data_fields.param2 data_fields.param3 data_fields.param4 data_fields.param5
                data_fields.param6 data_fields.param7 data_fields.param8 data_fields.param9 event.description
                feedback.intro feedback.page_after_submit feedback.site_after_submit feedback_item.presentation
                feedback_value.value folder.intro forum.intro forum_posts.message glossary.intro
                glossary_entries.definition h5pactivity.intro imscp.intro label.intro lesson.intro
                lesson_answers.answer lesson_answers.response lesson_pages.contents lti.intro page.content page.intro
                qtype_ddimageortext.correctfeedback qtype_ddimageortext.incorrectfeedback
                qtype_ddimageortext.partiallycorrectfeedback qtype_ddmarker.correctfeedback
                qtype_ddmarker.incorrectfeedback qtype_ddmarker.partiallycorrectfeedback
                qtype_essay_options.graderinfo qtype_match_options.correctfeedback
                qtype_match_options.incorrectfeedback qtype_match_options.partiallycorrectfeedback
                qtype_match_subquestions.questiontext qtype_multichoice_options.correctfeedback
                qtype_multichoice_options.incorrectfeedback qtype_multichoice_options.partiallycorrectfeedback
                qtype_ordering_options.correctfeedback qtype_ordering_options.incorrectfeedback
                qtype_ordering_options.partiallycorrectfeedback qtype_randomsamatch_options.correctfeedback
                qtype_randomsamatch_options.incorrectfeedback qtype_randomsamatch_options.partiallycorrectfeedback
                question.generalfeedback question.questiontext question_answers.answer question_answers.feedback
                question_calculated_options.correctfeedback question_calculated_options.incorrectfeedback
                question_calculated_options.partiallycorrectfeedback question_ddwtos.correctfeedback
                question_ddwtos.incorrectfeedback question_ddwtos.partiallycorrectfeedback
                question_gapselect.correctfeedback question_gapselect.incorrectfeedback
                question_gapselect.partiallycorrectfeedback question_hints.hint quiz.intro
                quiz_feedback.feedbacktext resource.intro scorm.intro survey.intro url.externalurl url.intro
                wiki.intro wiki_pages.cachedcontent wiki_versions.content workshop.conclusion
                workshop.instructauthors workshop.instructreviewers workshop.intro
                workshop_assessments.feedbackauthor workshop_assessments.feedbackreviewer
                workshop_submissions.content workshop_submissions.feedbackauthor
                """.strip().split("\\s+"));
  }

  @Test
  void namesAreUnique() {
    Set<String> names = new HashSet<>();
    List<String> twice = new ArrayList<>();
    TREES.forEach(tree ->
        tree.links().stream().map(Link::name).filter(name -> !names.add(name)).forEach(twice::add));
    assertThat(twice).isEmpty();
    assertThat(names).hasSizeGreaterThan(70);
  }

  @Test
  void olderNamesAreReadAndNeverWritten() {
    assertThat(decode("$@BOOKCHAPTER*5*6@$"))
        .isEqualTo(ROOT + "/mod/book/view.php?id=5&amp;chapterid=6");
    assertThat(ENCODER.encode(decode("<p>$@BOOKSTART*5@$</p>")))
        .isEqualTo("<p>$@BOOKVIEWBYID*5@$</p>");
  }
}
