package org.holdall.engine.restore.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.holdall.engine.restore.files.AttachedAreas.Place;
import org.junit.jupiter.api.Test;

class AttachedAreasTest {
  private final AttachedAreas areas =
      new AttachedAreas(Set.of("mod_choice/intro", "badges/badgeimage"));

  @Test
  void wholeAreasKeepTheirItems() {
    areas.addAll(70, 900, "mod_choice", "intro");
    assertThat(areas.find(70, "mod_choice", "intro", 0)).isEqualTo(new Place(900, 0));
    assertThat(areas.find(70, "mod_choice", "intro", 8)).isEqualTo(new Place(900, 8));
    assertThat(areas.find(71, "mod_choice", "intro", 0)).isNull();
    assertThat(areas.find(70, "mod_choice", "content", 0)).isNull();
    assertThat(areas.find(70, "badges", "badgeimage", 0)).isNull();
    assertThat(areas.find(0, "mod_choice", "intro", 0)).isNull();
  }

  @Test
  void itemsGoWhereEachOfThemWent() {
    areas.add(40, 900, "badges", "badgeimage", 5, 55);
    areas.add(40, 901, "badges", "badgeimage", 6, 0);
    areas.add(41, 902, "badges", "badgeimage", 0, 7);
    assertThat(areas.find(40, "badges", "badgeimage", 5)).isEqualTo(new Place(900, 55));
    assertThat(areas.find(40, "badges", "badgeimage", 6)).isEqualTo(new Place(901, 0));
    assertThat(areas.find(41, "badges", "badgeimage", 0)).isEqualTo(new Place(902, 7));
    assertThat(areas.find(40, "badges", "badgeimage", 7)).isNull();
    assertThat(areas.find(41, "badges", "badgeimage", 5)).isNull();
  }

  @Test
  void whatTheArchiveHasNoFilesOfIsNotKept() {
    areas.add(70, 900, "mod_choice", "content", 5, 55);
    areas.addAll(70, 900, "mod_choice", "content");
    assertThat(areas.find(70, "mod_choice", "content", 5)).isNull();
  }

  @Test
  void withoutAContextThereIsNoPlace() {
    areas.add(0, 900, "badges", "badgeimage", 5, 55);
    areas.add(40, 0, "badges", "badgeimage", 5, 55);
    assertThat(areas.find(0, "badges", "badgeimage", 5)).isNull();
    assertThat(areas.find(40, "badges", "badgeimage", 5)).isNull();
  }

  @Test
  void holdsWhatAHashMapHolds() {
    Map<Place, Place> expected = new HashMap<>();
    PlaceMap map = new PlaceMap();
    Random random = new Random(3);
    for (int i = 0; i < 200_000; i++) {
      Place old = new Place(1 + random.nextInt(50), random.nextInt(3_000) - 1);
      Place now = new Place(random.nextLong(), random.nextLong());
      map.put(old.contextid(), old.itemid(), now.contextid(), now.itemid());
      expected.put(old, now);
    }
    assertThat(expected).hasSizeGreaterThan(100_000);
    expected.forEach((old, now) -> {
      if (!now.equals(map.get(old.contextid(), old.itemid()))) {
        throw new AssertionError(old + " is not " + now);
      }
    });
    assertThat(map.get(51, 0)).isNull();
    assertThat(map.get(0, 0)).isNull();
  }
}
