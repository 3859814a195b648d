package org.holdall.benchmarks.xml;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.dataformat.xml.annotation.JacksonXmlElementWrapper;
import com.fasterxml.jackson.dataformat.xml.annotation.JacksonXmlProperty;
import com.fasterxml.jackson.dataformat.xml.annotation.JacksonXmlRootElement;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAttribute;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlElementWrapper;
import jakarta.xml.bind.annotation.XmlRootElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** The document as data binding wants it: objects with a member per value, for JAXB and Jackson. */
@NullUnmarked
final class ChoicePojo {
  private ChoicePojo() {}

  /** The root element. */
  @XmlRootElement(name = "activity")
  @JacksonXmlRootElement(localName = "activity")
  @XmlAccessorType(XmlAccessType.FIELD)
  @JsonPropertyOrder({"id", "moduleid", "modulename", "contextid", "choice"})
  public static final class Activity {
    @XmlAttribute
    @JacksonXmlProperty(isAttribute = true)
    public String id;

    @XmlAttribute
    @JacksonXmlProperty(isAttribute = true)
    public String moduleid = ChoiceDocument.MODULE;

    @XmlAttribute
    @JacksonXmlProperty(isAttribute = true)
    public String modulename = "choice";

    @XmlAttribute
    @JacksonXmlProperty(isAttribute = true)
    public String contextid = ChoiceDocument.CONTEXT;

    public Choice choice;
  }

  /** The choice. */
  @XmlAccessorType(XmlAccessType.FIELD)
  public static final class Choice {
    @XmlAttribute
    @JacksonXmlProperty(isAttribute = true)
    public String id;

    public String name;
    public String intro;
    public String introformat;
    public String publish;
    public String showresults;
    public String display;
    public String allowupdate;
    public String allowmultiple;
    public String showunanswered;
    public String limitanswers;
    public String timeopen;
    public String timeclose;
    public String timemodified;
    public String completionsubmit;
    public String showpreview;
    public String includeinactive;
    public String showavailable;

    @XmlElementWrapper(name = "options")
    @XmlElement(name = "option")
    @JacksonXmlElementWrapper(localName = "options")
    @JacksonXmlProperty(localName = "option")
    public List<Option> options = new ArrayList<>();

    @XmlElementWrapper(name = "answers")
    @XmlElement(name = "answer")
    @JacksonXmlElementWrapper(localName = "answers")
    @JacksonXmlProperty(localName = "answer")
    public List<Answer> answers = new ArrayList<>();
  }

  /** An option. */
  @XmlAccessorType(XmlAccessType.FIELD)
  public static final class Option {
    @XmlAttribute
    @JacksonXmlProperty(isAttribute = true)
    public String id;

    public String text;
    public String maxanswers;
    public String timemodified;
  }

  /** An answer. */
  @XmlAccessorType(XmlAccessType.FIELD)
  public static final class Answer {
    @XmlAttribute
    @JacksonXmlProperty(isAttribute = true)
    public String id;

    public String userid;
    public String optionid;
    public String timemodified;
  }

  /** The objects of a document. */
  static Activity of(ChoiceDocument document) {
    Activity activity = new Activity();
    Choice choice = new Choice();
    String[] row = document.choice;
    activity.id = row[0];
    activity.choice = choice;
    choice.id = row[0];
    choice.name = row[1];
    choice.intro = row[2];
    choice.introformat = row[3];
    choice.publish = row[4];
    choice.showresults = row[5];
    choice.display = row[6];
    choice.allowupdate = row[7];
    choice.allowmultiple = row[8];
    choice.showunanswered = row[9];
    choice.limitanswers = row[10];
    choice.timeopen = row[11];
    choice.timeclose = row[12];
    choice.timemodified = row[13];
    choice.completionsubmit = row[14];
    choice.showpreview = row[15];
    choice.includeinactive = row[16];
    choice.showavailable = row[17];
    document.options.forEach(values -> choice.options.add(option(values)));
    document.answers.forEach(values -> choice.answers.add(answer(values)));
    return activity;
  }

  private static Option option(String[] row) {
    Option option = new Option();
    option.id = row[0];
    option.text = row[1];
    option.maxanswers = row[2];
    option.timemodified = row[3];
    return option;
  }

  private static Answer answer(String[] row) {
    Answer answer = new Answer();
    answer.id = row[0];
    answer.userid = row[1];
    answer.optionid = row[2];
    answer.timemodified = row[3];
    return answer;
  }

  /** Tells the rows of the objects. */
  static void tell(Activity activity, RowSink sink) {
    Choice c = activity.choice;
    sink.row(0, new String[] {
      c.id,
      c.name,
      c.intro,
      c.introformat,
      c.publish,
      c.showresults,
      c.display,
      c.allowupdate,
      c.allowmultiple,
      c.showunanswered,
      c.limitanswers,
      c.timeopen,
      c.timeclose,
      c.timemodified,
      c.completionsubmit,
      c.showpreview,
      c.includeinactive,
      c.showavailable
    });
    for (Option o : c.options) {
      sink.row(1, new String[] {o.id, o.text, o.maxanswers, o.timemodified});
    }
    for (Answer a : c.answers) {
      sink.row(2, new String[] {a.id, a.userid, a.optionid, a.timemodified});
    }
  }
}
