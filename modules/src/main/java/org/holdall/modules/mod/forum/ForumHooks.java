package org.holdall.modules.mod.forum;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.holdall.engine.structure.RestoreScope;
import org.holdall.engine.structure.RestoredRow;
import org.holdall.engine.structure.Row;
import org.jspecify.annotations.Nullable;

/** Who is subscribed to a new forum, how long posts are, and the discussion that a forum with only one always has. */
public final class ForumHooks extends ForumRestore {
  /** Everybody is subscribed at first, and may end that. */
  private static final long AT_FIRST = 2;

  private static final String SINGLE = "single";

  /** The subscription of a user. */
  private final Map<Long, Long> subscribed = new HashMap<>();

  private long forum;
  private String name = "";
  private String intro = "";
  private String introformat = "";

  /** Whether the forum still lacks the one discussion that it must have. */
  private boolean bare;

  /** Made by generated code. */
  public ForumHooks() {}

  @Override
  protected void beforeForum(Row row, RestoredRow out, RestoreScope in) {
    name = text(row, FORUM_NAME);
    intro = text(row, FORUM_INTRO);
    introformat = text(row, FORUM_INTROFORMAT);
    bare = SINGLE.equals(row.text(FORUM_TYPE));
  }

  @Override
  protected void afterForum(Row row, long newId, RestoreScope in) {
    forum = newId;
    if (row.id(FORUM_FORCESUBSCRIBE) == AT_FIRST) {
      for (long user : Subscribers.of(in)) {
        subscribed.put(
            user, in.insert("forum_subscriptions", Map.of("forum", newId, "userid", user)));
      }
    }
  }

  /** Nobody is subscribed twice. */
  @Override
  protected void beforeSubscription(Row row, RestoredRow out, RestoreScope in) {
    Long there = subscribed.get(user(row, in));
    if (there != null) {
      out.existing(there);
    }
  }

  @Override
  protected void afterSubscription(Row row, long newId, RestoreScope in) {
    subscribed.put(user(row, in), newId);
  }

  private static long user(Row row, RestoreScope in) {
    long user = in.mapped("USER", row.id(SUBSCRIPTION_USERID));
    return user == 0 ? 0 : in.resolved(user);
  }

  @Override
  protected void afterDiscussion(Row row, long newId, RestoreScope in) {
    bare = false;
  }

  @Override
  protected void beforePost(Row row, RestoredRow out, RestoreScope in) {
    String message = text(row, POST_MESSAGE);
    if (!message.isEmpty()) {
      PostCounts counts = PostCounts.of(message, text(row, POST_MESSAGEFORMAT));
      out.set("wordcount", counts.words()).set("charcount", counts.characters());
    }
  }

  /** The forum's description becomes the first post, with its files. */
  @Override
  public void afterRestore(RestoreScope in) {
    if (!bare) {
      return;
    }
    String message = in.decode(intro);
    PostCounts counts = PostCounts.of(message, introformat);
    Map<String, @Nullable Object> post = new LinkedHashMap<>();
    post.put("userid", in.word("RESTORER"));
    post.put("created", in.word("NOW"));
    post.put("modified", in.word("NOW"));
    post.put("mailed", 1L);
    post.put("subject", name);
    post.put("message", message);
    post.put("messageformat", introformat);
    post.put("messagetrust", 1L);
    post.put("wordcount", counts.words());
    post.put("charcount", counts.characters());
    long made = in.insert("forum_posts", post);
    Map<String, @Nullable Object> discussion = new LinkedHashMap<>();
    discussion.put("course", in.word("COURSE"));
    discussion.put("forum", forum);
    discussion.put("name", name);
    discussion.put("firstpost", made);
    discussion.put("userid", in.word("RESTORER"));
    discussion.put("assessed", 0L);
    discussion.put("timemodified", in.word("NOW"));
    discussion.put("usermodified", in.word("RESTORER"));
    in.set("forum_posts", made, "discussion", in.insert("forum_discussions", discussion));
    in.copy("mod_forum", "intro", "post", made);
  }

  private static String text(Row row, int column) {
    String text = row.text(column);
    return text == null ? "" : text;
  }
}
