package org.holdall.engine.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PluginNamesTest {
  private final Details details = new Details();

  private void read(String xml) {
    details.read("a.xml", new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void textsNamePlugins() {
    read("""
        <module><modulename>choice</modulename>
        <availability>{"op":"&amp;","c":[{"type":"date"},{"type":"group"}]}</availability></module>""");
    read("<enrols><enrol id='1'><enrol>manual</enrol></enrol></enrols>");
    read("<contents><content><contenttype>contenttype_h5p</contenttype></content></contents>");
    assertThat(details.plugins())
        .containsExactly(
            "availability_date",
            "availability_group",
            "contenttype_h5p",
            "enrol_manual",
            "mod_choice");
  }

  @Test
  void pluginsOwnElementsCountWhenTheyHoldSomething() {
    read("<question><plugin_qtype_multi_choice_question><x/></plugin_qtype_multi_choice_question>"
        + "<plugin_qbank_comment_question>\n</plugin_qbank_comment_question></question>");
    read(
        "<assign><subplugin_assignsubmission_file_assign><x/></subplugin_assignsubmission_file_assign>"
            + "<plugin_configs><plugin_config><x/></plugin_config></plugin_configs></assign>");
    assertThat(details.plugins()).containsExactly("assignsubmission_file", "qtype_multi_choice");
  }

  @Test
  void whatIsNoNameIsNone() {
    read("<block><blockname>../../evil</blockname></block>");
    read("<block><blockname>$@NULL@$</blockname></block>");
    read("<x><plugin_x><y/></plugin_x></x>");
    assertThat(details.plugins()).isEmpty();
  }
}
