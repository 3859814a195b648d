package org.holdall.modules.mod.forum;

import static org.holdall.annotations.FileArea.NONE;
import static org.holdall.annotations.Kind.GRADE;
import static org.holdall.annotations.Kind.GROUP;
import static org.holdall.annotations.Kind.USER;

import java.math.BigDecimal;
import java.util.List;
import org.holdall.annotations.Annotate;
import org.holdall.annotations.Attr;
import org.holdall.annotations.BackupElement;
import org.holdall.annotations.Children;
import org.holdall.annotations.Feature;
import org.holdall.annotations.FileArea;
import org.holdall.annotations.Link;
import org.holdall.annotations.MapsTo;
import org.holdall.annotations.Missing;
import org.holdall.annotations.Plugin;
import org.holdall.annotations.RichText;
import org.holdall.annotations.RollDate;
import org.holdall.annotations.Source;
import org.holdall.annotations.When;
import org.holdall.modules.core.ratings.Rating;
import org.holdall.modules.core.tags.TagBeside;
import org.jspecify.annotations.Nullable;

/** A forum, its discussions, and who follows them. */
@Plugin(value = "mod_forum", features = Feature.ADVANCED_GRADING)
@BackupElement(value = "forum", hooks = ForumHooks.class)
@Source(
    table = "forum",
    key = "id",
    of = "ACTIVITY",
    without = {"course", "grade_forum_notify"},
    fill = "course = COURSE")
@FileArea(value = "intro", itemId = NONE)
@Link(name = "FORUMINDEX", path = "/mod/forum/index.php?id=", to = "COURSE")
@Link(name = "FORUMVIEWBYID", path = "/mod/forum/view.php?id=", to = "COURSE_MODULE")
@Link(name = "FORUMVIEWBYF", path = "/mod/forum/view.php?f=", to = "forum")
@Link(
    name = "FORUMDISCUSSIONVIEWPARENT",
    path = "/mod/forum/discuss.php?d={}&parent={}",
    to = {"discussion", "post"})
@Link(
    name = "FORUMDISCUSSIONVIEWINSIDE",
    path = "/mod/forum/discuss.php?d={}#{}",
    to = {"discussion", "post"})
@Link(name = "FORUMDISCUSSIONVIEW", path = "/mod/forum/discuss.php?d=", to = "discussion")
public record Forum(
    @Attr long id,
    String type,
    String name,
    @RichText String intro,
    int introformat,
    @RollDate long duedate,
    @RollDate long cutoffdate,
    long assessed,
    @RollDate long assesstimestart,
    @RollDate long assesstimefinish,
    @Annotate(GRADE) long scale,
    long maxbytes,
    long maxattachments,
    int forcesubscribe,
    int trackingtype,
    int rsstype,
    int rssarticles,
    long timemodified,
    long warnafter,
    long blockafter,
    long blockperiod,
    int completiondiscussions,
    int completionreplies,
    int completionposts,
    int displaywordcount,
    long lockdiscussionafter,

    @Annotate(value = GRADE, inforef = false, missing = Missing.KEEP)
    long grade_forum,

    @Children("discussions") @When("userinfo") List<Discussion> discussions,
    @Children("subscriptions") @When("userinfo") List<Subscription> subscriptions,
    @Children("digests") @When("userinfo") List<Digest> digests,
    @Children("readposts") @When("userinfo") List<Read> readposts,
    @Children("trackedprefs") @When("userinfo") List<Tracked> trackedprefs,

    @Children(
        value = "poststags",
        with = {"component = 'mod_forum'", "itemtype = 'forum_posts'", "item = 'forum_post'"})
    @When("userinfo")
    List<TagBeside> poststags,

    @Children("grades") @When("userinfo") List<Grade> grades) {

  /** A discussion. */
  @BackupElement("discussion")
  @Source(table = "forum_discussions", key = "forum", fill = "course = COURSE", without = "course")
  public record Discussion(
      @Attr long id,
      String name,
      @MapsTo(Post.class) long firstpost,
      @Annotate(value = USER, inforef = false) long userid,
      @Annotate(GROUP) long groupid,
      int assessed,
      long timemodified,
      @Annotate(value = USER, inforef = false) long usermodified,
      @RollDate long timestart,
      @RollDate long timeend,
      int pinned,
      long timelocked,
      @Children("posts") List<Post> posts,
      @Children("discussion_subs") List<DiscussionSubscription> subscriptions) {}

  /** A post. */
  @BackupElement(value = "post", mapped = "forum_post")
  @Source(
      table = "forum_posts",
      key = "discussion",
      without = {"deleted", "wordcount", "charcount"})
  @FileArea("post")
  @FileArea("attachment")
  public record Post(
      @Attr long id,
      @MapsTo(Post.class) long parent,
      @Annotate(USER) long userid,
      long created,
      long modified,
      int mailed,
      String subject,
      @RichText String message,
      int messageformat,
      int messagetrust,
      String attachment,
      int totalscore,
      long mailnow,

      @Annotate(value = USER, inforef = false, missing = Missing.RESTORER)
      long privatereplyto,

      @Children(
          value = "ratings",
          with = {"component = 'mod_forum'", "area = 'post'"})
      List<Rating> ratings) {}

  /** That somebody wants to hear of a discussion, or not. */
  @BackupElement("discussion_sub")
  @Source(
      table = "forum_discussion_subs",
      key = "discussion",
      without = "forum",
      fill = "forum = ../../id")
  public record DiscussionSubscription(
      @Attr long id, @Annotate(USER) long userid, long preference) {}

  /** That somebody wants to hear of all posts. */
  @BackupElement("subscription")
  @Source(table = "forum_subscriptions", key = "forum")
  public record Subscription(@Attr long id, @Annotate(USER) long userid) {}

  /** How somebody wants to hear of posts. */
  @BackupElement("digest")
  @Source(table = "forum_digests", key = "forum")
  public record Digest(@Attr long id, @Annotate(USER) long userid, int maildigest) {}

  /** That somebody has read a post. */
  @BackupElement("read")
  @Source(table = "forum_read", key = "forumid")
  public record Read(
      @Attr long id,
      @Annotate(USER) long userid,
      @MapsTo(Discussion.class) long discussionid,
      @MapsTo(Post.class) long postid,
      long firstread,
      long lastread) {}

  /** That somebody does not want to know what is unread. */
  @BackupElement("track")
  @Source(table = "forum_track_prefs", key = "forumid")
  public record Tracked(@Attr long id, @Annotate(USER) long userid) {}

  /** The grade that somebody has for all posts. */
  @BackupElement(value = "grade", mapped = "grading:forum")
  @Source(table = "forum_grades", key = "forum")
  public record Grade(
      @Attr long id,
      @MapsTo(Forum.class) long forum,
      int itemnumber,

      @Annotate(value = USER, inforef = false, missing = Missing.SKIP)
      long userid,

      @Nullable BigDecimal grade,
      long timecreated,
      long timemodified) {}
}
