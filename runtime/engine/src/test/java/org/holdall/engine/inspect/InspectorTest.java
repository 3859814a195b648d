package org.holdall.engine.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.holdall.engine.archive.Container;
import org.holdall.engine.verify.Sample;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InspectorTest {
  @TempDir
  Path folder;

  @ParameterizedTest
  @EnumSource(Container.class)
  void saysWhatIsInIt(Container container) throws IOException {
    Path file = Sample.write(folder.resolve("a.mbz"), container);
    Inspection found = Inspector.inspect(file);
    assertThat(found.container()).isEqualTo(container);
    assertThat(found.bytes()).isEqualTo(Files.size(file));
    assertThat(found.users()).isTrue();
    assertThat(found.manifest()).isTrue();
    assertThat(found.header().get("original_course_fullname")).isEqualTo("A & B");
    assertThat(found.header().get("original_course_id")).isEmpty();
    assertThat(found.header().information()).doesNotContainKeys("details", "contents", "settings");
    assertThat(found.header().detail())
        .containsEntry("backup_id", "abc")
        .containsEntry("type", "activity");
    assertThat(found.header().settings())
        .containsEntry("users", "1")
        .containsEntry("comments", "0");
    assertThat(found.header().activities())
        .singleElement()
        .satisfies(activity ->
            assertThat(activity).containsEntry("moduleid", "56").containsEntry("title", "Lunch"));
    assertThat(found.parts())
        .filteredOn(part -> List.of("activities/choice_56", "files").contains(part.name()))
        .extracting(Inspection.Part::name, Inspection.Part::title, Inspection.Part::entries)
        .containsExactlyInAnyOrder(
            org.assertj.core.api.Assertions.tuple("activities/choice_56", "Lunch", 5),
            org.assertj.core.api.Assertions.tuple("files", "", 1));
    assertThat(found.parts().stream().mapToLong(Inspection.Part::bytes).sum())
        .isEqualTo(found.unpacked());
  }
}
