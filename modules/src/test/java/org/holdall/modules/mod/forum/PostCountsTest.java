package org.holdall.modules.mod.forum;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What readers see is counted. */
class PostCountsTest {
  private static final String PLAIN = "2";

  private static PostCounts html(String message) {
    return PostCounts.of(message, "1");
  }

  @Test
  void tagsAreNotCountedAndMayStandBetweenWords() {
    assertThat(html("<p>Some <b>bo</b>ld</p><p>words<br>here <img src=\"a > b\"></p>"))
        .isEqualTo(new PostCounts(4, 17));
    assertThat(html("<li>one</li><li>two</li>")).isEqualTo(new PostCounts(2, 6));
    assertThat(html("one <a" + "''".repeat(100_000))).isEqualTo(new PostCounts(1, 3));
    assertThat(html("<em>one</em><em>two</em>")).isEqualTo(new PostCounts(1, 6));
  }

  @Test
  void entitiesAreCharactersAndSomeStandBetweenWords() {
    assertThat(html("a&nbsp;b&#32;c &eacute;t&eacute; &amp;lt; &#x1F600;&mdash;d"))
        .isEqualTo(new PostCounts(7, 14));
  }

  @Test
  void whatIsNotShownIsNotCounted() {
    assertThat(html("a<!-- b --> c<script>d e</script><style>f</style>"))
        .isEqualTo(new PostCounts(2, 2));
  }

  @Test
  void whatOnlyLooksLikeTagsIsText() {
    assertThat(html("1 < 2 <?php echo 1; ?>")).isEqualTo(new PostCounts(7, 16));
    assertThat(html("<![CDATA[ not <b>a tag</b> ]]> x")).isEqualTo(new PostCounts(4, 15));
    assertThat(PostCounts.of("<!-- b --> c", PLAIN)).isEqualTo(new PostCounts(4, 9));
  }
}
