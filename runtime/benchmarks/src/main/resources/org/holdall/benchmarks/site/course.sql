-- The :users users are students of the course.
INSERT INTO mdl_enrol (id, enrol, courseid, roleid, timecreated, timemodified) VALUES (1, 'manual', 2, 5, 1690000000, 1690000000);
INSERT INTO mdl_user_enrolments (enrolid, userid, timestart, modifierid, timecreated, timemodified)
  SELECT 1, 1000 + n, 1690000000, 2, 1690000000, 1690000000 FROM generate_series(1, :users) AS s(n);
INSERT INTO mdl_role_assignments (roleid, contextid, userid, timemodified, modifierid)
  SELECT 5, 4, 1000 + n, 1690000000, 2 FROM generate_series(1, :users) AS s(n);
