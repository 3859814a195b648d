-- A site with a category, two courses and one choice without answers.
INSERT INTO mdl_config (name, value) VALUES
  ('version', '2024100706'),
  ('release', '4.5.6 (Build: 20250811)'),
  ('siteidentifier', 'BenchBenchBenchBenchBenchBenchBemoodle.example.org'),
  ('mnet_localhost_id', '1'),
  ('siteadmins', '2'),
  ('defaultuserroleid', '7'),
  ('enrol_plugins_enabled', 'manual');
INSERT INTO mdl_config_plugins (plugin, name, value) VALUES
  ('backup', 'backup_general_logs', '0'),
  ('backup', 'backup_general_histories', '0'),
  ('core_competency', 'enabled', '1'),
  ('enrol_manual', 'version', '2024100700'),
  ('mod_choice', 'version', '2024100700'),
  ('mod_forum', 'version', '2024100700'),
  ('mod_quiz', 'version', '2024100700'),
  ('qtype_multichoice', 'version', '2024100700'),
  ('qtype_truefalse', 'version', '2024100700');
INSERT INTO mdl_mnet_host (wwwroot, ip_address, name, public_key, applicationid)
  VALUES ('https://moodle.example.org', '127.0.0.1', '', '', 1);
INSERT INTO mdl_role (id, name, shortname, description, sortorder, archetype) VALUES
  (5, '', 'student', '', 5, 'student'),
  (7, '', 'user', '', 7, 'user');
INSERT INTO mdl_role_context_levels (roleid, contextlevel) VALUES (5, 50);
INSERT INTO mdl_user (id, auth, confirmed, mnethostid, username, password, firstname, lastname, email) VALUES
  (1, 'manual', 1, 1, 'guest', '', 'Guest', ' ', 'guest@example.org'),
  (2, 'manual', 1, 1, 'admin', '', 'Admin', 'User', 'admin@example.org');
INSERT INTO mdl_course (id, category, sortorder, fullname, shortname, summary, format, startdate) VALUES
  (1, 0, 1, 'Fernhill School', 'Fernhill', '', 'site', 0),
  (2, 1, 10002, 'A crowd', 'CROWD', '', 'topics', 1700000000),
  (3, 1, 10001, 'An empty course', 'EMPTY', '', 'topics', 1700000000);
INSERT INTO mdl_course_categories (id, name, sortorder, coursecount, depth, path) VALUES (1, 'Courses', 10000, 2, 1, '/1');
INSERT INTO mdl_course_sections (id, course, section, summary, sequence) VALUES
  (1, 2, 0, '', '1'),
  (2, 3, 0, '', '');
INSERT INTO mdl_modules (id, name) VALUES (1, 'choice'), (2, 'quiz'), (3, 'forum');
INSERT INTO mdl_choice (id, course, name, intro, introformat, allowmultiple, timeopen, timeclose, timemodified)
  VALUES (1, 2, 'Where shall we go?', '<p>Choose <b>one</b> place or more.</p>', 1, 1, 1699000000, 1701000000, 1699500000);
INSERT INTO mdl_choice_options (id, choiceid, text, maxanswers, timemodified)
  SELECT n, 1, 'Place ' || n, 0, 1699500000 FROM generate_series(1, 10) AS s(n);
INSERT INTO mdl_course_modules (id, course, module, instance, section, idnumber, added)
  VALUES (1, 2, 1, 1, 1, '', 1699500000);
INSERT INTO mdl_context (id, contextlevel, instanceid, path, depth) VALUES
  (1, 10, 0, '/1', 1),
  (2, 50, 1, '/1/2', 2),
  (3, 40, 1, '/1/3', 2),
  (4, 50, 2, '/1/3/4', 3),
  (5, 50, 3, '/1/3/5', 3),
  (6, 70, 1, '/1/3/4/6', 4),
  (7, 30, 1, '/1/7', 2),
  (8, 30, 2, '/1/8', 2);
