package org.holdall.modules.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.holdall.engine.structure.InstalledSteps;
import org.holdall.engine.structure.StructureStep;
import org.holdall.tree.model.Tree;
import org.holdall.tree.print.Site;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code mvn -Pdocs} prints of all plugins, used as a reader does: in a browser, by typing and by clicking. */
class SiteInBrowserTest {
  private static final String VISIBLE = "return [...document.querySelectorAll('section')]"
      + ".filter(tree => tree.offsetHeight > 0).map(tree => tree.id)";
  private static final String BACKSPACE = "\uE003";

  @TempDir
  static Path folder;

  private static List<Tree> trees = List.of();
  private static Optional<Browser> opened = Optional.empty();

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    Optional<Browser.Programs> programs = Browser.Programs.find();
    assumeTrue(programs.isPresent(), "no chromium and chromedriver here: no site in a browser");
    trees = InstalledSteps.all().stream().map(StructureStep::tree).toList();
    Site.write(trees, folder.resolve("site"));
    try {
      opened = Optional.of(Browser.start(programs.get(), folder.resolve("profile")));
    } catch (IOException e) {
      abort("chromium does not start here, no site in a browser: " + e.getMessage());
    }
  }

  @AfterAll
  static void stop() {
    opened.ifPresent(Browser::close);
  }

  @BeforeEach
  void open() throws IOException, InterruptedException {
    browser().open(URI.create("about:blank"));
    browser().open(page());
  }

  @Test
  void allTreesAreThere() throws IOException, InterruptedException {
    assertThat(visible()).containsExactlyInAnyOrderElementsOf(ids());
    assertThat(found()).isEqualTo(trees.size() + " trees");
  }

  @Test
  void typingAWordFilters() throws IOException, InterruptedException {
    browser().type("#search", "choice_answers");
    assertThat(visible()).containsExactly("mod_choice");
    assertThat(found()).isEqualTo("1 tree");
    browser().type("#search", BACKSPACE.repeat("choice_answers".length()));
    assertThat(visible()).hasSameSizeAs(trees);
  }

  @Test
  void allWordsHaveToBeThereAndCaseIsNone() throws IOException, InterruptedException {
    browser().type("#search", "FORUM posts");
    assertThat(visible())
        .contains("mod_forum")
        .doesNotContain("mod_choice")
        .hasSizeLessThan(trees.size());
    browser().type("#search", " nobody has this");
    assertThat(visible()).isEmpty();
    assertThat(found()).isEqualTo("0 trees");
  }

  @Test
  void whatIsTypedStandsInTheAddressAndIsFoundByIt() throws IOException, InterruptedException {
    browser().type("#search", "MOD_CHOICE maxanswers");
    URI shared = URI.create(String.valueOf(browser().ask("return location.href")));
    assertThat(shared.getFragment()).isEqualTo("q=MOD_CHOICE maxanswers");
    browser().open(URI.create("about:blank"));
    browser().open(shared);
    assertThat(visible()).containsExactly("mod_choice");
    assertThat(browser().ask("return document.getElementById('search').value"))
        .isEqualTo("MOD_CHOICE maxanswers");
  }

  @Test
  void clickingLeadsToATreeAndToItsFiles() throws IOException, InterruptedException {
    browser().click("#mod_choice h2 a");
    assertThat(browser().ask("return location.hash")).isEqualTo("#mod_choice");
    assertThat(visible()).hasSameSizeAs(trees);
    browser().click("#mod_choice a[href$='.json']");
    assertThat(String.valueOf(browser().ask("return document.body.textContent")))
        .contains("\"table\": \"choice_answers\"");
  }

  @Test
  void noLinkIsDead() throws IOException, InterruptedException {
    List<?> links = (List<?>) browser()
        .ask("return [...document.links].filter(link => !link.hash).map(link => link.href)");
    assertThat(links)
        .hasSizeGreaterThan(2 * trees.size())
        .allSatisfy(link ->
            assertThat(Files.size(Path.of(URI.create(String.valueOf(link))))).isPositive());
  }

  private static URI page() {
    return folder.resolve("site/index.html").toUri();
  }

  private static Browser browser() {
    return opened.orElseThrow();
  }

  private static List<String> ids() {
    return trees.stream().map(Tree::id).toList();
  }

  private static List<String> visible() throws IOException, InterruptedException {
    return ((List<?>) browser().ask(VISIBLE)).stream().map(String::valueOf).toList();
  }

  private static Object found() throws IOException, InterruptedException {
    return browser().ask("return document.getElementById('found').textContent");
  }
}
