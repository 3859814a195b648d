-- A text of so many words, always the same for the same place and seed.
CREATE FUNCTION pg_temp.words(place text, many int) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT string_agg((ARRAY['amber', 'basin', 'cedar', 'delta', 'ember', 'fjord', 'grove', 'heron', 'inlet', 'juniper', 'kestrel',
      'lagoon', 'meadow', 'nectar', 'orchid', 'pebble', 'quarry', 'ripple', 'sparrow', 'thicket', 'umber', 'valley', 'willow',
      'yarrow', '&', '<b>zephyr</b>', 'Ärger', 'été', '日本', '😀', 'it''s', '"so"'])
      [1 + get_byte(decode(md5(place || ':seed' || k), 'hex'), k % 16) % 32], ' ' ORDER BY k)
  FROM generate_series(1, many) AS s(k) $$;
-- A number below another, always the same for the same place and seed.
CREATE FUNCTION pg_temp.lot(place text, below int) RETURNS int LANGUAGE sql IMMUTABLE AS $$
  SELECT ('x' || substr(md5(place || ':seed'), 1, 7))::bit(28)::int % below $$;
