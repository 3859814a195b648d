-- A forum in which the :users users write :posts posts, twenty in each discussion.
INSERT INTO mdl_context (id, contextlevel, instanceid, path, depth) VALUES (9, 70, 2, '/1/3/4/9', 4);
INSERT INTO mdl_course_modules (id, course, module, instance, section, added) VALUES (2, 2, 3, 1, 1, 1699500000);
UPDATE mdl_course_sections SET sequence = '1,2' WHERE id = 1;
INSERT INTO mdl_forum (id, course, type, name, intro, introformat, timemodified)
  VALUES (1, 2, 'general', 'The forum', '<p>Write what you like.</p>', 1, 1699500000);
INSERT INTO mdl_forum_discussions (id, course, forum, name, firstpost, userid, timemodified, usermodified)
  SELECT d, 2, 1, pg_temp.words('discussion' || d, 4), d * 20 - 19, 1001 + pg_temp.lot('first' || d, :users), 1700000000 + d * 20,
    1001 + pg_temp.lot('first' || d, :users)
  FROM generate_series(1, :posts / 20) AS s(d);
-- The first post of a discussion answers none, each other one before it.
INSERT INTO mdl_forum_posts (id, discussion, parent, userid, created, modified, mailed, subject, message, messageformat)
  SELECT d.id * 20 - 19 + k, d.id, CASE k WHEN 0 THEN 0 ELSE d.firstpost + pg_temp.lot('parent' || d.id || '-' || k, k) END,
    CASE k WHEN 0 THEN d.userid ELSE 1001 + pg_temp.lot('user' || d.id || '-' || k, :users) END,
    1700000000 + d.id * 20 + k, 1700000000 + d.id * 20 + k, 1, CASE k WHEN 0 THEN '' ELSE 'Re: ' END || d.name,
    '<p>' || pg_temp.words('post' || d.id || '-' || k, 12) || '</p>', 1
  FROM mdl_forum_discussions d CROSS JOIN generate_series(0, 19) AS t(k);
INSERT INTO mdl_forum_subscriptions (forum, userid) SELECT 1, 1000 + n FROM generate_series(1, :users) AS s(n);
