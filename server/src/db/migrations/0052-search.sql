-- Words of agenda items for search with Danish stemming, beside the items so that the index holds nothing else. Of a closed item there is the
-- title alone (agenda_item's own check), so nothing else can be found.
CREATE TABLE agenda_item_words (
  agenda_item_id uuid PRIMARY KEY REFERENCES agenda_item ON DELETE CASCADE,
  words tsvector NOT NULL
);
CREATE INDEX agenda_item_words_found ON agenda_item_words USING gin (words);

-- SECURITY DEFINER, so that the role of requests can write no words by itself. A tsvector holds at most 1 MB; longer items are found by their beginning.
CREATE FUNCTION keep_words() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  INSERT INTO agenda_item_words (agenda_item_id, words)
  VALUES (NEW.id, setweight(to_tsvector('pg_catalog.danish', NEW.title), 'A') || to_tsvector('pg_catalog.danish', left(NEW.text, 200000)))
  ON CONFLICT (agenda_item_id) DO UPDATE SET words = EXCLUDED.words;
  RETURN NULL;
END $$;
CREATE TRIGGER words AFTER INSERT OR UPDATE OF title, text ON agenda_item FOR EACH ROW EXECUTE FUNCTION keep_words();

CALL protect('agenda_item_words');
-- As agenda_item's own policy: asking that table instead would read all of it once more.
CREATE POLICY read ON agenda_item_words FOR SELECT TO {{user}} USING ((SELECT actor_reads_all()) OR agenda_item_id = ANY (ARRAY(SELECT agenda_item_id FROM mention)));
GRANT SELECT ON agenda_item_words TO {{user}};

-- The best matches of a search. A full-text match is not leakproof, so under row-level security its index is not used (a rare word among 50.000
-- items: 37 ms instead of 0,9 ms); here it is, in a materialised step, and only then the scope is applied. SECURITY DEFINER for that alone, and
-- for those alone who read all minutes: a leader's few items are searched under the policies, so that not even the time tells of others.
CREATE FUNCTION search_minutes(query tsquery, most integer) RETURNS TABLE (agenda_item_id uuid, rank real)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  WITH found AS MATERIALIZED (
    SELECT w.agenda_item_id, w.words FROM agenda_item_words w WHERE (SELECT actor_reads_all()) AND w.words @@ query LIMIT 5000
  )
  SELECT f.agenda_item_id, ts_rank(f.words, query) AS rank FROM found f ORDER BY rank DESC, f.agenda_item_id LIMIT most
$$;
