package org.holdall.modules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What was published as a tool is published again, under a name of its own. */
final class PublishedToolTest {
  private final StepRestore restore = new StepRestore("core.course.enrolments");

  private Map<String, @Nullable Object> tool(String id, String version) {
    return Objects.requireNonNull(
        restore.row("tool", Map.of("id", id, "ltiversion", version, "rolelearner", "5")));
  }

  @Test
  void onlyVersionsThatCallAToolByNameGiveItOne() {
    Object one = tool("1", "LTI-1p3").get("uuid");
    assertThat(String.valueOf(one)).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    assertThat(tool("2", "LTI-1p3").get("uuid")).isNotEqualTo(one);
    assertThat(tool("3", "LTI-1p0/LTI-2p0"))
        .doesNotContainKey("uuid")
        .containsEntry("rolelearner", 5L)
        .containsEntry("timecreated", 9000L);
  }

  @Test
  void usersThatAreNotRestoredDoNotCome() {
    assertThat(restore.row("user", Map.of("id", "1", "userid", "7"))).isNull();
    restore.knowing("USER", 7, 70);
    assertThat(restore.row("user", Map.of("id", "2", "userid", "7", "sourceid", "s")))
        .containsEntry("userid", 70L)
        .containsEntry("sourceid", "s");
  }
}
