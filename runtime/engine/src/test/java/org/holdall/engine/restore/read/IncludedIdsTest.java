package org.holdall.engine.restore.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.holdall.engine.HoldallException;
import org.holdall.engine.files.PrivateContent;
import org.junit.jupiter.api.Test;

class IncludedIdsTest {
  @Test
  void kindsAreToldByTheNamesOfTheirElements() throws IOException {
    String choice = """
        <inforef>
          <userref>
            <user>
              <id>28</id>
            </user>
            <user>
              <id>29</id>
            </user>
          </userref>
          <grade_itemref><grade_item><id>7</id></grade_item></grade_itemref>
        </inforef>""";
    String page = "<inforef><userref><user><id>31</id></user></userref>"
        + "<question_categoryref><question_category><id>28</id></question_category></question_categoryref></inforef>";
    IncludedIds included = read("choice_1", choice, "page_2", page);
    assertThat(included.contains("USER", 28)).isTrue();
    assertThat(included.contains("USER", 29)).isTrue();
    assertThat(included.contains("USER", 31)).isTrue();
    assertThat(included.contains("USER", 7)).isFalse();
    assertThat(included.contains("GRADE_ITEM", 7)).isTrue();
    assertThat(included.contains("QUESTION_CATEGORY", 28)).isTrue();
    assertThat(included.contains("ROLE", 28)).isFalse();
  }

  @Test
  void whatStandsElsewhereIsNoId() throws IOException {
    IncludedIds included = read(
        "a_1",
        "<inforef><userref><group><id>1</id></group>"
            + "<user><id>3</id><more><id>4</id></more></user></userref><user><id>5</id></user></inforef>",
        "a_2",
        "<other><userref><user><id>6</id></user></userref></other>");
    assertThat(included.contains("GROUP", 1)).isFalse();
    assertThat(included.contains("USER", 3)).isTrue();
    assertThat(included.contains("USER", 4)).isFalse();
    assertThat(included.contains("USER", 5)).isFalse();
    assertThat(included.contains("USER", 6)).isFalse();
  }

  @Test
  void allIncludesWhatNoFileNames() throws IOException {
    assertThat(read("a_1", "<inforef></inforef>").contains("USER", 1)).isFalse();
    assertThat(read().contains("USER", 1)).isFalse();
    assertThat(IncludedIds.all().contains("USER", 1)).isTrue();
  }

  @Test
  void anIdIsANumber() throws IOException {
    String broken = "<inforef>\n<userref><user><id>x</id></user></userref></inforef>";
    assertThatThrownBy(() -> read("choice_1", broken))
        .isInstanceOf(HoldallException.class)
        .hasMessage(
            "choice_1/inforef.xml has an id of a user that is no number (line 2). Get another copy of the archive.");
    String cut = "<inforef><userref>";
    assertThatThrownBy(() -> read("choice_2", cut))
        .isInstanceOf(HoldallException.class)
        .hasMessageContaining("choice_2/inforef.xml is not well-formed");
  }

  /** Reads files given as folder and text, one after the other. */
  private static IncludedIds read(String... foldersAndTexts) throws IOException {
    Map<String, PrivateContent> files = new HashMap<>();
    for (int i = 0; i < foldersAndTexts.length; i += 2) {
      byte[] xml = foldersAndTexts[i + 1].getBytes(StandardCharsets.UTF_8);
      files.put(foldersAndTexts[i] + "/inforef.xml", () -> new ByteArrayInputStream(xml));
    }
    return IncludedIds.read(files);
  }
}
