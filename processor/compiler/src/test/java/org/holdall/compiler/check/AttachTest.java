package org.holdall.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.Locale;
import javax.tools.JavaFileObject;
import org.holdall.compiler.testing.CompilerTest;
import org.holdall.compiler.testing.Compilers;
import org.holdall.compiler.testing.Loaded;
import org.holdall.compiler.testing.Sources;
import org.holdall.tree.text.TreeText;

/** Points where plugins attach, and the trees that they attach there. */
class AttachTest {
  private static final String HOST = """
      @Plugin("core")
      @Step(value = "areas", task = Task.ACTIVITY, order = 480)
      @BackupElement("areas")
      public record Areas(@Children List<Area> areas) {

        @BackupElement("area")
        @Source(table = "grading_areas", key = "contextid", of = "CONTEXT", without = "component")
        public record Area(@Attr long id, String areaname, String activemethod,
            @Children("definitions") List<Definition> definitions, @Plugins("local") Extensions more) {}

        @BackupElement("definition")
        @Source(table = "grading_definitions", key = "areaid", without = {"copiedfromid", "timecreated", "timemodified",
            "timecopied", "usercreated", "usermodified"})
        @Accept(rule = "HOLDALL-RICHTEXT", because = "a test") public record Definition(@Attr long id, String method, String name, String description,
            Integer descriptionformat, long status, String options,
            @Plugins(value = {"gradingform", "logstore"}, by = "method", sub = true) Extensions plugins,
            @Children("instances") List<Instance> instances) {}

        @BackupElement("instance")
        @Source(table = "grading_instances", key = "definitionid", without = {"raterid", "itemid"})
        @Accept(rule = "HOLDALL-RICHTEXT", because = "a test") public record Instance(@Attr long id, java.math.BigDecimal rawgrade, long status, String feedback, Integer feedbackformat,
            long timemodified, @Plugins(value = "gradingform", by = "../method") Extensions plugins) {}
      }
      """;
  private static final String RUBRIC = """
      @Plugin("gradingform_rubric") @AttachTo(Areas.Definition.class)
      public record Rubric(@Children("criteria") List<Criterion> criteria) {

        @BackupElement("criterion")
        @Source(table = "gradingform_rubric_criteria", key = "definitionid")
        @Accept(rule = "HOLDALL-RICHTEXT", because = "a test") public record Criterion(@Attr long id, long sortorder, String description, Integer descriptionformat) {}
      }
      """;
  private static final String FILLING = """
      @Plugin("gradingform_rubric") @AttachTo(Areas.Instance.class) @When("userinfo")
      @BackupElement("filling")
      @Source(table = "gradingform_rubric_fillings", key = "instanceid", without = "criterionid")
      @Accept(rule = "HOLDALL-RICHTEXT", because = "a test") public record Filling(@Attr long id, @NotAnId("short") Long levelid, String remark, Integer remarkformat) {}
      """;

  private static Compilation compile(Compilers compiler, String host, String rubric) {
    return compiler.compile(
        new JavaFileObject[] {Sources.of("Areas", host), Sources.of("Rubric", rubric)});
  }

  private static void broken(
      Compilers compiler, String in, String from, String to, String... texts) {
    assertThat(in).contains(from);
    String code = in.replace(from, to);
    Compilation compilation =
        compile(compiler, in.equals(HOST) ? code : HOST, in.equals(HOST) ? RUBRIC : code);
    assertThat(compilation.errors()).hasSize(1);
    assertThat(compilation.errors().get(0).getMessage(Locale.ROOT)).contains(texts);
  }

  @CompilerTest
  void describesHostAndAttachedTrees(Compilers compiler) {
    Compilation compilation = compiler.compile(
        Sources.of("Areas", HOST), Sources.of("Rubric", RUBRIC), Sources.of("Filling", FILLING));
    assertThat(compilation.errors()).isEmpty();
    assertThat(TreeText.print(Loaded.step(compilation, "AreasStructureStep").tree()))
        .containsSubsequence(
            "  element area many",
            "    element definitions/definition many",
            "      plugins gradingform by=method sub\n",
            "      plugins logstore by=method sub\n",
            "      element instances/instance many",
            "        plugins gradingform by=../method\n",
            "    plugins local\n");
    assertThat(TreeText.print(Loaded.step(compilation, "RubricStructureStep").tree()))
        .startsWith("""
            format 1
            tree gradingform_rubric.definition component=gradingform_rubric host=test.Areas.Definition order=0
            element subplugin_gradingform_rubric_definition one type=test.Rubric
              element criteria/criterion many type=test.Rubric.Criterion
                source table=gradingform_rubric_criteria key=definitionid
            """);
    assertThat(TreeText.print(Loaded.step(compilation, "FillingStructureStep").tree()))
        .startsWith("""
            format 1
            tree gradingform_rubric.instance component=gradingform_rubric host=test.Areas.Instance order=0 when=userinfo
            element filling one type=test.Filling
              source table=gradingform_rubric_fillings key=instanceid without=criterionid
            """);
  }

  @CompilerTest
  void hostsAreElementsWithAPoint(Compilers compiler) {
    broken(
        compiler,
        RUBRIC,
        "Areas.Definition.class",
        "String.class",
        "[HOLDALL-ATTACH]",
        "attached to String, which is no element");
    broken(
        compiler,
        RUBRIC,
        "gradingform_rubric\"",
        "qtype_rubric\"",
        "[HOLDALL-ATTACH]",
        "Definition",
        "no point for plugins such as qtype_rubric");
  }

  @CompilerTest
  void keysReferToTheHost(Compilers compiler) {
    broken(
        compiler,
        RUBRIC,
        "key = \"definitionid\"",
        "key = \"definitionid\", of = \"ide\"",
        "[HOLDALL-KEY]",
        "no member of Definition",
        "Did you mean \"id\"?");
  }

  @CompilerTest
  void tablesOfAttachedTreesAreCheckedToo(Compilers compiler) {
    broken(
        compiler,
        RUBRIC,
        "long sortorder, ",
        "",
        "[HOLDALL-BACKUP]",
        "column \"sortorder\"",
        "Criterion");
  }

  @CompilerTest
  void wrappersHaveNeitherRowsNorFields(Compilers compiler) {
    broken(
        compiler,
        RUBRIC,
        "Rubric(",
        "Rubric(String name, ",
        "[HOLDALL-ATTACH]",
        "Rubric.name is a field of the wrapper");
    broken(
        compiler,
        RUBRIC,
        "@AttachTo(Areas.Definition.class)\npublic record Rubric(",
        "@AttachTo(Areas.Definition.class) @Source(table = \"gradingform_rubric_levels\", key = \"criterionid\", "
            + "without = {\"score\", \"definition\", \"definitionformat\"})\npublic record Rubric(@Attr long id, ",
        "[HOLDALL-ATTACH]",
        "Rubric has rows but no name");
    broken(
        compiler,
        RUBRIC,
        "@AttachTo",
        "@Step(value = \"x\", task = Task.ACTIVITY, order = 1) @AttachTo",
        "[HOLDALL-ATTACH]",
        "Rubric is a step and attached");
  }

  @CompilerTest
  void childrenAreNotAttached(Compilers compiler) {
    broken(
        compiler,
        RUBRIC,
        "@BackupElement(\"criterion\")",
        "@BackupElement(\"criterion\") @AttachTo(Areas.Definition.class)",
        "[HOLDALL-ROOT]",
        "Criterion has @AttachTo but is a child");
  }

  @CompilerTest
  void points(Compilers compiler) {
    broken(
        compiler,
        HOST,
        "by = \"method\"",
        "by = \"methods\"",
        "[HOLDALL-PLUGINS]",
        "no member of Definition",
        "Did you mean \"method\"?");
    broken(
        compiler,
        HOST,
        "by = \"../method\"",
        "by = \"../../../../method\"",
        "[HOLDALL-PLUGINS]",
        "Instance.plugins",
        "is no member.");
    broken(
        compiler,
        HOST,
        "@Plugins(\"local\") Extensions",
        "@Plugins(\"local\") String",
        "[HOLDALL-PLUGINS]",
        "Area.more is no place for plugins");
    broken(
        compiler,
        HOST,
        "@Plugins(\"local\")",
        "@Plugins(\"local_x\")",
        "[HOLDALL-PLUGINS]",
        "\"local_x\" at Area.more is no type of plugin");
    broken(
        compiler,
        HOST,
        "\"logstore\"",
        "\"gradingform\"",
        "[HOLDALL-PLUGINS]",
        "plugins of type \"gradingform\" attach to Definition twice");
    broken(
        compiler,
        HOST,
        "@Plugins(\"local\")",
        "@Plugins(\"local\") @Name(\"more\")",
        "[HOLDALL-MEMBER]",
        "@Name stands on Area.more, which has @Plugins");
  }

  @CompilerTest
  void filesOfAWrapperBelongToTheRowsAround(Compilers compiler) {
    String files = RUBRIC.replace(
        "public record Rubric",
        "@FileArea(value = \"description\", context = \"id\") public record Rubric");
    assertThat(compile(compiler, HOST, files).errors()).isEmpty();
    broken(
        compiler,
        files,
        "context = \"id\"",
        "context = \"contextid\"",
        "[HOLDALL-FILES]",
        "is no member of Definition");
  }
}
