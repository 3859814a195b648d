-- :users users, who give :answers answers.
INSERT INTO mdl_user (id, auth, confirmed, mnethostid, username, password, firstname, lastname, email, city, country,
    firstnamephonetic, lastnamephonetic, middlename, alternatename, timezone, lastip, firstaccess, lastaccess, lastlogin,
    currentlogin, timecreated, timemodified)
  SELECT 1000 + n, 'manual', 1, 1, 'student' || n, md5(n::text), 'First' || n, 'Last' || n,
    'student' || n || '@example.org', '', '', '', '', '', '', '99', '192.0.2.' || n % 250, 1690000000 + n, 1700000000 + n,
    1700000000 + n, 1700000001 + n, 1680000000 + n, 1680000000 + n
  FROM generate_series(1, :users) AS s(n);
INSERT INTO mdl_context (id, contextlevel, instanceid, path, depth)
  SELECT 1000 + n, 30, 1000 + n, '/1/' || 1000 + n, 2 FROM generate_series(1, :users) AS s(n);
INSERT INTO mdl_choice_answers (id, choiceid, userid, optionid, timemodified)
  SELECT n, 1, 1001 + n % :users, 1 + n / :users % 10, 1700000000 + n FROM generate_series(1, :answers) AS s(n);
