package org.holdall.engine.restore.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.holdall.engine.HoldallException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncludedIdsTest {
  @TempDir
  Path folder;

  @Test
  void kindsAreToldByTheNamesOfTheirElements() throws IOException {
    Path choice = inforef("choice_1", """
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
        </inforef>""");
    Path page = inforef(
        "page_2",
        "<inforef><userref><user><id>31</id></user></userref>"
            + "<question_categoryref><question_category><id>28</id></question_category></question_categoryref></inforef>");
    IncludedIds included = IncludedIds.read(List.of(choice, page));
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
    IncludedIds included = IncludedIds.read(List.of(
        inforef(
            "a_1",
            "<inforef><userref><group><id>1</id></group>"
                + "<user><id>3</id><more><id>4</id></more></user></userref><user><id>5</id></user></inforef>"),
        inforef("a_2", "<other><userref><user><id>6</id></user></userref></other>")));
    assertThat(included.contains("GROUP", 1)).isFalse();
    assertThat(included.contains("USER", 3)).isTrue();
    assertThat(included.contains("USER", 4)).isFalse();
    assertThat(included.contains("USER", 5)).isFalse();
    assertThat(included.contains("USER", 6)).isFalse();
  }

  @Test
  void allIncludesWhatNoFileNames() throws IOException {
    Path there = inforef("a_1", "<inforef></inforef>");
    assertThat(IncludedIds.read(List.of(there)).contains("USER", 1)).isFalse();
    assertThat(IncludedIds.read(List.of()).contains("USER", 1)).isFalse();
    assertThat(IncludedIds.all().contains("USER", 1)).isTrue();
  }

  @Test
  void anIdIsANumber() throws IOException {
    Path broken =
        inforef("choice_1", "<inforef>\n<userref><user><id>x</id></user></userref></inforef>");
    assertThatThrownBy(() -> IncludedIds.read(List.of(broken)))
        .isInstanceOf(HoldallException.class)
        .hasMessage(
            "choice_1/inforef.xml has an id of a user that is no number (line 2). Get another copy of the archive.");
    Path cut = inforef("choice_2", "<inforef><userref>");
    assertThatThrownBy(() -> IncludedIds.read(List.of(cut)))
        .isInstanceOf(HoldallException.class)
        .hasMessageContaining("choice_2/inforef.xml is not well-formed");
  }

  private Path inforef(String task, String xml) throws IOException {
    Path file = Files.createDirectories(folder.resolve(task)).resolve("inforef.xml");
    return Files.writeString(file, xml);
  }
}
