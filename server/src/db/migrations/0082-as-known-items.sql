-- Most figures have not changed since the day that is asked about: those are read as they stand, and only the others from what they were. Measured with
-- 20.000 figures, told from their past one and all, a list took 2,4 s.
CREATE OR REPLACE FUNCTION economic_item_on(day date) RETURNS SETOF economic_item LANGUAGE sql STABLE AS $$
  SELECT i.* FROM past_rows('economic_item', day) p JOIN economic_item i ON i.id = p.row_id WHERE p.until IS NULL
  UNION ALL
  SELECT r.* FROM past_rows('economic_item', day) p JOIN economic_item i ON i.id = p.row_id CROSS JOIN LATERAL jsonb_populate_record(i, p.data) r
  WHERE p.until IS NOT NULL
$$;
CREATE OR REPLACE FUNCTION economic_item_here(day date) RETURNS SETOF economic_item LANGUAGE sql STABLE AS $$
  SELECT i.* FROM past_rows('economic_item', day, true) p JOIN economic_item i ON i.id = p.row_id WHERE p.until IS NULL
  UNION ALL
  SELECT r.* FROM past_rows('economic_item', day, true) p JOIN economic_item i ON i.id = p.row_id CROSS JOIN LATERAL jsonb_populate_record(i, p.data) r
  WHERE p.until IS NOT NULL
$$;
