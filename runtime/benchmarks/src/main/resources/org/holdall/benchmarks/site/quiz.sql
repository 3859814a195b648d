-- A quiz with 20 questions that each of the :users users attempted once, three steps for each question.
INSERT INTO mdl_context (id, contextlevel, instanceid, path, depth) VALUES (9, 70, 2, '/1/3/4/9', 4);
INSERT INTO mdl_course_modules (id, course, module, instance, section, added) VALUES (2, 2, 2, 1, 1, 1699500000);
UPDATE mdl_course_sections SET sequence = '1,2' WHERE id = 1;
INSERT INTO mdl_quiz (id, course, name, intro, introformat, preferredbehaviour, attempts, sumgrades, grade, timecreated, timemodified,
    reviewattempt, reviewcorrectness, reviewmarks, questionsperpage)
  VALUES (1, 2, 'The exam', '<p>Twenty questions.</p>', 1, 'deferredfeedback', 1, 20, 10, 1699500000, 1699500000, 69904, 4368, 4368, 1);
INSERT INTO mdl_quiz_sections (quizid, firstslot, heading, shufflequestions) VALUES (1, 1, '', 0);
INSERT INTO mdl_quiz_feedback (quizid, feedbacktext, feedbacktextformat, mingrade, maxgrade) VALUES (1, 'Well done', 1, 0, 11);
INSERT INTO mdl_question_categories (id, name, contextid, info, stamp, parent, sortorder) VALUES
  (1, 'top', 4, '', 'moodle.example.org+top', 0, 0),
  (2, 'Default for CROWD', 4, '', 'moodle.example.org+default', 1, 999);
INSERT INTO mdl_question (id, name, questiontext, questiontextformat, generalfeedback, generalfeedbackformat, qtype, stamp, timecreated,
    timemodified, createdby, modifiedby)
  SELECT n, 'Question ' || n, '<p>' || pg_temp.words('question' || n, 15) || '</p>', 1, '', 1,
    CASE n % 2 WHEN 0 THEN 'truefalse' ELSE 'multichoice' END, 'moodle.example.org+' || n, 1699000000, 1699000000, 2, 2
  FROM generate_series(1, 20) AS s(n);
INSERT INTO mdl_question_bank_entries (id, questioncategoryid, ownerid) SELECT n, 2, 2 FROM generate_series(1, 20) AS s(n);
INSERT INTO mdl_question_versions (id, questionbankentryid, version, questionid, status)
  SELECT n, n, 1, n, 'ready' FROM generate_series(1, 20) AS s(n);
-- Answers n * 10 + 1 and following; the first is right.
INSERT INTO mdl_question_answers (id, question, answer, answerformat, fraction, feedback, feedbackformat)
  SELECT n * 10 + a, n, CASE WHEN n % 2 = 1 THEN pg_temp.words('answer' || n || '-' || a, 4) WHEN a = 1 THEN 'True' ELSE 'False' END,
    1, CASE a WHEN 1 THEN 1 ELSE 0 END, '', 1
  FROM generate_series(1, 20) AS s(n) CROSS JOIN generate_series(1, 4) AS t(a) WHERE n % 2 = 1 OR a < 3;
INSERT INTO mdl_question_truefalse (question, trueanswer, falseanswer)
  SELECT n, n * 10 + 1, n * 10 + 2 FROM generate_series(2, 20, 2) AS s(n);
INSERT INTO mdl_qtype_multichoice_options (questionid, single, correctfeedback, partiallycorrectfeedback, incorrectfeedback)
  SELECT n, 1, 'Right', 'Nearly', 'Wrong' FROM generate_series(1, 20, 2) AS s(n);
INSERT INTO mdl_quiz_slots (id, slot, quizid, page, maxmark) SELECT n, n, 1, n, 1 FROM generate_series(1, 20) AS s(n);
INSERT INTO mdl_question_references (usingcontextid, component, questionarea, itemid, questionbankentryid)
  SELECT 9, 'mod_quiz', 'slot', n, n FROM generate_series(1, 20) AS s(n);
INSERT INTO mdl_question_usages (id, contextid, component, preferredbehaviour)
  SELECT u, 9, 'mod_quiz', 'deferredfeedback' FROM generate_series(1, :users) AS s(u);
INSERT INTO mdl_quiz_attempts (id, quiz, userid, attempt, uniqueid, layout, state, timestart, timefinish, timemodified, sumgrades)
  SELECT u, 1, 1000 + u, 1, u, '1,0,2,0,3,0,4,0,5,0,6,0,7,0,8,0,9,0,10,0,11,0,12,0,13,0,14,0,15,0,16,0,17,0,18,0,19,0,20,0', 'finished',
    1700000000 + u, 1700003600 + u, 1700003600 + u, pg_temp.lot('grade' || u, 21)
  FROM generate_series(1, :users) AS s(u);
INSERT INTO mdl_question_attempts (id, questionusageid, slot, behaviour, questionid, maxmark, minfraction, questionsummary, rightanswer,
    responsesummary, timemodified)
  SELECT (u - 1) * 20 + n, u, n, 'deferredfeedback', n, 1, 0, q.questiontext, r.answer, g.answer, 1700003600 + u
  FROM generate_series(1, :users) AS s(u) CROSS JOIN generate_series(1, 20) AS t(n) JOIN mdl_question q ON q.id = n
  JOIN mdl_question_answers r ON r.id = n * 10 + 1
  JOIN mdl_question_answers g ON g.id = n * 10 + 1 + pg_temp.lot('answer' || u || '-' || n, 2 + n % 2 * 2);
-- Shown, answered, graded.
INSERT INTO mdl_question_attempt_steps (id, questionattemptid, sequencenumber, state, fraction, timecreated, userid)
  SELECT (a.id - 1) * 3 + 1 + k, a.id, k,
    CASE k WHEN 0 THEN 'todo' WHEN 1 THEN 'complete' ELSE CASE WHEN a.responsesummary = a.rightanswer THEN 'gradedright' ELSE 'gradedwrong' END END,
    CASE k WHEN 2 THEN CASE WHEN a.responsesummary = a.rightanswer THEN 1 ELSE 0 END END,
    1700000000 + a.questionusageid + k * 1800, 1000 + a.questionusageid
  FROM mdl_question_attempts a CROSS JOIN generate_series(0, 2) AS t(k);
INSERT INTO mdl_question_attempt_step_data (id, attemptstepid, name, value)
  SELECT s.id, s.id, CASE sequencenumber WHEN 0 THEN '_order' WHEN 1 THEN 'answer' ELSE '-finish' END,
    CASE WHEN sequencenumber = 0 THEN (a.slot * 10 + 3) || ',' || (a.slot * 10 + 1) || ',' || (a.slot * 10 + 4) || ',' || (a.slot * 10 + 2)
      WHEN sequencenumber = 1 THEN pg_temp.lot('answer' || a.questionusageid || '-' || a.slot, 4)::text ELSE '1' END
  FROM mdl_question_attempt_steps s JOIN mdl_question_attempts a ON a.id = s.questionattemptid WHERE sequencenumber > 0 OR a.slot % 2 = 1;
INSERT INTO mdl_quiz_grades (quiz, userid, grade, timemodified)
  SELECT 1, userid, sumgrades / 2, timefinish FROM mdl_quiz_attempts;
INSERT INTO mdl_grade_categories (id, courseid, depth, path, fullname, aggregation, timecreated, timemodified)
  VALUES (1, 2, 1, '/1/', '?', 13, 1699500000, 1699500000);
INSERT INTO mdl_grade_items (id, courseid, categoryid, itemname, itemtype, itemmodule, iteminstance, itemnumber, grademax, sortorder,
    timecreated, timemodified) VALUES
  (1, 2, NULL, NULL, 'course', NULL, 1, NULL, 10, 1, 1699500000, 1699500000),
  (2, 2, 1, 'The exam', 'mod', 'quiz', 1, 0, 10, 2, 1699500000, 1699500000);
INSERT INTO mdl_grade_grades (itemid, userid, rawgrade, rawgrademax, finalgrade, timecreated, timemodified, aggregationstatus, aggregationweight)
  SELECT i, userid, CASE i WHEN 2 THEN grade END, 10, grade, timemodified, timemodified,
    CASE i WHEN 2 THEN 'used' ELSE 'unknown' END, CASE i WHEN 2 THEN 1 END
  FROM mdl_quiz_grades CROSS JOIN generate_series(1, 2) AS t(i);
