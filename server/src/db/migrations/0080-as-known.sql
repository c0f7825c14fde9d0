-- What was known on a day. Rows that people change keep what they held at the end of each day of the municipality, so that any earlier day can be
-- told again; what never changes (minutes, decisions, movements) has its own day.

-- The municipality's day in this transaction: the application says it (the demonstration stands still), else the clock in Copenhagen.
CREATE FUNCTION municipal_day() RETURNS date LANGUAGE sql STABLE AS $$
  SELECT COALESCE(NULLIF(current_setting('kildetal.day', true), '')::date, (now() AT TIME ZONE 'Europe/Copenhagen')::date)
$$;
CREATE FUNCTION day_in_copenhagen(moment timestamptz) RETURNS date LANGUAGE sql STABLE AS $$
  SELECT (moment AT TIME ZONE 'Europe/Copenhagen')::date
$$;

CREATE TABLE past_row (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- The table it is of, the object it belongs to, and which part of that object.
  content text NOT NULL,
  row_id uuid NOT NULL,
  part text NOT NULL DEFAULT '',
  -- It stood from the end of this day until the day before `until`.
  known_on date NOT NULL,
  until date,
  -- The day the object was first here. Of days before that only its meetings tell, and one row stands for it: as it was first entered, or a
  -- figure as it was first reviewed, since what nobody had looked at yet was nobody's knowledge.
  entered_on date NOT NULL,
  before_entry boolean NOT NULL,
  data jsonb NOT NULL
);
CREATE INDEX ON past_row (content, row_id, part);
CREATE INDEX ON past_row (content, known_on);
CREATE UNIQUE INDEX ON past_row (content, row_id, part) WHERE until IS NULL;

-- Keeps the last state of each day. Arguments: the column that names the object (none has one), and those that name the part.
CREATE FUNCTION keep_past_row() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE
  row jsonb;
  object uuid;
  piece text;
  today date := municipal_day();
  held past_row;
  kept bigint;
BEGIN
  IF TG_OP = 'DELETE' THEN row := to_jsonb(OLD); ELSE row := to_jsonb(NEW); END IF;
  -- What the engine read of a figure never changes.
  row := row - 'extracted';
  object := COALESCE((row ->> TG_ARGV[0])::uuid, '00000000-0000-0000-0000-000000000000');
  piece := concat_ws('-', row ->> TG_ARGV[1], row ->> TG_ARGV[2]);
  SELECT * INTO held FROM past_row p WHERE p.content = TG_TABLE_NAME AND p.row_id = object AND p.part = piece AND p.until IS NULL;
  IF TG_OP = 'DELETE' THEN
    UPDATE past_row p SET until = today, before_entry = p.before_entry AND p.known_on < today WHERE p.id = held.id;
    RETURN NULL;
  END IF;
  IF held.data = row THEN RETURN NULL; END IF;
  IF held.known_on = today THEN
    UPDATE past_row p SET data = row WHERE p.id = held.id;
    kept := held.id;
  ELSE
    UPDATE past_row p SET until = today WHERE p.id = held.id;
    UPDATE past_row p SET entered_on = today WHERE p.content = TG_TABLE_NAME AND p.row_id = object AND p.part = piece AND p.entered_on > today;
    INSERT INTO past_row (content, row_id, part, known_on, entered_on, before_entry, data)
    SELECT TG_TABLE_NAME, object, piece, today, COALESCE(min(p.entered_on), today), count(p.id) = 0, row
    FROM past_row p WHERE p.content = TG_TABLE_NAME AND p.row_id = object AND p.part = piece
    RETURNING id INTO kept;
  END IF;
  IF TG_TABLE_NAME = 'economic_item' AND row ->> 'state' <> 'unreviewed' AND NOT EXISTS (SELECT FROM past_row p
    WHERE p.content = TG_TABLE_NAME AND p.row_id = object AND p.before_entry AND p.data ->> 'state' <> 'unreviewed') THEN
    UPDATE past_row p SET before_entry = (p.id = kept) WHERE p.content = TG_TABLE_NAME AND p.row_id = object;
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER keep_past AFTER INSERT OR UPDATE OR DELETE ON economic_item FOR EACH ROW EXECUTE FUNCTION keep_past_row('id', '');
CREATE TRIGGER keep_past AFTER INSERT OR UPDATE OR DELETE ON finding FOR EACH ROW EXECUTE FUNCTION keep_past_row('id', '');
CREATE TRIGGER keep_past AFTER INSERT OR UPDATE OR DELETE ON project FOR EACH ROW EXECUTE FUNCTION keep_past_row('id', '');
CREATE TRIGGER keep_past AFTER INSERT OR UPDATE OR DELETE ON project_unit FOR EACH ROW EXECUTE FUNCTION keep_past_row('project_id', 'unit_id');
CREATE TRIGGER keep_past AFTER INSERT OR UPDATE OR DELETE ON project_light FOR EACH ROW EXECUTE FUNCTION keep_past_row('project_id', 'aspect');
CREATE TRIGGER keep_past AFTER INSERT OR UPDATE OR DELETE ON milestone FOR EACH ROW EXECUTE FUNCTION keep_past_row('project_id', 'id');
CREATE TRIGGER keep_past AFTER INSERT OR UPDATE OR DELETE ON benefit FOR EACH ROW EXECUTE FUNCTION keep_past_row('project_id', 'id');
CREATE TRIGGER keep_past AFTER INSERT OR UPDATE OR DELETE ON project_money FOR EACH ROW EXECUTE FUNCTION keep_past_row('project_id', 'id');
CREATE TRIGGER keep_past AFTER INSERT OR UPDATE OR DELETE ON follow_up FOR EACH ROW EXECUTE FUNCTION keep_past_row('id', '');
CREATE TRIGGER keep_past AFTER INSERT OR UPDATE OR DELETE ON deviation FOR EACH ROW EXECUTE FUNCTION keep_past_row('id', '');
CREATE TRIGGER keep_past AFTER INSERT OR UPDATE OR DELETE ON fiscal_period FOR EACH ROW EXECUTE FUNCTION keep_past_row('', 'fiscal_year', 'month');

-- Rows of the past are for those who may see the object today and might have seen it as it was then; nobody writes them by hand.
CALL protect('past_row');
CREATE POLICY read ON past_row FOR SELECT TO {{user}} USING (
  (SELECT actor_reads_all())
  OR CASE content
    WHEN 'economic_item' THEN data ->> 'state' = 'accepted' AND row_id IN (SELECT id FROM economic_item)
      AND ((data ->> 'org_unit_id')::uuid = ANY ((SELECT visible_units())::uuid[])
        OR (data ->> 'audience' = 'all_units' AND (SELECT actor_has('leader'))))
    WHEN 'project' THEN data ->> 'state' IN ('active', 'closed') AND row_id IN (SELECT id FROM project)
    WHEN 'project_unit' THEN (data ->> 'unit_id')::uuid = ANY ((SELECT visible_units())::uuid[])
    WHEN 'project_money' THEN row_id IN (SELECT id FROM project) AND (data ->> 'economic_item_id')::uuid IN (SELECT id FROM economic_item)
    WHEN 'project_light' THEN row_id IN (SELECT id FROM project)
    WHEN 'milestone' THEN row_id IN (SELECT id FROM project)
    WHEN 'benefit' THEN row_id IN (SELECT id FROM project)
    WHEN 'follow_up' THEN row_id IN (SELECT id FROM follow_up)
    WHEN 'deviation' THEN row_id IN (SELECT id FROM deviation)
    ELSE false END);
GRANT SELECT ON past_row TO {{user}};

-- What stood on a day; `here` leaves out what was not entered by then.
CREATE FUNCTION past_rows(wanted text, day date, here boolean DEFAULT false) RETURNS SETOF past_row LANGUAGE sql STABLE AS $$
  SELECT p.* FROM past_row p WHERE p.content = wanted
    AND ((p.known_on <= day AND (p.until IS NULL OR day < p.until)) OR (NOT here AND p.before_entry AND day < p.entered_on))
$$;
CREATE FUNCTION economic_item_on(day date) RETURNS SETOF economic_item LANGUAGE sql STABLE AS $$
  SELECT r.* FROM past_rows('economic_item', day) p JOIN economic_item i ON i.id = p.row_id CROSS JOIN LATERAL jsonb_populate_record(i, p.data) r
$$;
-- What was entered by then: for the work lists, which know nothing of a meeting before its minutes were here.
CREATE FUNCTION economic_item_here(day date) RETURNS SETOF economic_item LANGUAGE sql STABLE AS $$
  SELECT r.* FROM past_rows('economic_item', day, true) p JOIN economic_item i ON i.id = p.row_id CROSS JOIN LATERAL jsonb_populate_record(i, p.data) r
$$;
CREATE FUNCTION finding_here(day date) RETURNS SETOF finding LANGUAGE sql STABLE AS $$
  SELECT r.* FROM past_rows('finding', day, true) p CROSS JOIN LATERAL jsonb_populate_record(NULL::finding, p.data) r
$$;
CREATE FUNCTION project_here(day date) RETURNS SETOF project LANGUAGE sql STABLE AS $$
  SELECT r.* FROM past_rows('project', day, true) p CROSS JOIN LATERAL jsonb_populate_record(NULL::project, p.data) r
$$;
CREATE FUNCTION finding_on(day date) RETURNS SETOF finding LANGUAGE sql STABLE AS $$
  SELECT r.* FROM past_rows('finding', day) p CROSS JOIN LATERAL jsonb_populate_record(NULL::finding, p.data) r
$$;
CREATE FUNCTION project_on(day date) RETURNS SETOF project LANGUAGE sql STABLE AS $$
  SELECT r.* FROM past_rows('project', day) p CROSS JOIN LATERAL jsonb_populate_record(NULL::project, p.data) r
$$;
CREATE FUNCTION project_unit_on(day date) RETURNS SETOF project_unit LANGUAGE sql STABLE AS $$
  SELECT r.* FROM past_rows('project_unit', day) p CROSS JOIN LATERAL jsonb_populate_record(NULL::project_unit, p.data) r
$$;
CREATE FUNCTION project_light_on(day date) RETURNS SETOF project_light LANGUAGE sql STABLE AS $$
  SELECT r.* FROM past_rows('project_light', day) p CROSS JOIN LATERAL jsonb_populate_record(NULL::project_light, p.data) r
$$;
CREATE FUNCTION milestone_on(day date) RETURNS SETOF milestone LANGUAGE sql STABLE AS $$
  SELECT r.* FROM past_rows('milestone', day) p CROSS JOIN LATERAL jsonb_populate_record(NULL::milestone, p.data) r
$$;
CREATE FUNCTION benefit_on(day date) RETURNS SETOF benefit LANGUAGE sql STABLE AS $$
  SELECT r.* FROM past_rows('benefit', day) p CROSS JOIN LATERAL jsonb_populate_record(NULL::benefit, p.data) r
$$;
CREATE FUNCTION project_money_on(day date) RETURNS SETOF project_money LANGUAGE sql STABLE AS $$
  SELECT r.* FROM past_rows('project_money', day) p CROSS JOIN LATERAL jsonb_populate_record(NULL::project_money, p.data) r
$$;
CREATE FUNCTION follow_up_on(day date) RETURNS SETOF follow_up LANGUAGE sql STABLE AS $$
  SELECT r.* FROM past_rows('follow_up', day) p CROSS JOIN LATERAL jsonb_populate_record(NULL::follow_up, p.data) r
$$;
-- A request for an explanation is known from the day it was made, and a closed period from the day it was closed.
CREATE FUNCTION deviation_on(day date) RETURNS SETOF deviation LANGUAGE sql STABLE AS $$
  SELECT r.* FROM past_rows('deviation', day, true) p CROSS JOIN LATERAL jsonb_populate_record(NULL::deviation, p.data) r
$$;
CREATE FUNCTION fiscal_period_on(day date) RETURNS SETOF fiscal_period LANGUAGE sql STABLE AS $$
  SELECT r.* FROM past_rows('fiscal_period', day, true) p CROSS JOIN LATERAL jsonb_populate_record(NULL::fiscal_period, p.data) r
$$;

-- A meeting is known from its day; where nobody knows that, from the day its document was imported.
ALTER TABLE meeting ADD COLUMN imported_on date NOT NULL DEFAULT municipal_day();
UPDATE meeting m SET imported_on = day_in_copenhagen(d.imported_at) FROM document d WHERE d.id = m.document_id;
ALTER TABLE meeting ADD COLUMN known_on date GENERATED ALWAYS AS (COALESCE(day, imported_on)) STORED;
ALTER TABLE decided_item ADD COLUMN imported_on date NOT NULL DEFAULT municipal_day();
UPDATE decided_item i SET imported_on = m.imported_on FROM meeting m WHERE m.id = i.meeting_id;
ALTER TABLE decided_item ADD COLUMN known_on date GENERATED ALWAYS AS (COALESCE(day, imported_on)) STORED;

ALTER TABLE item_amendment ADD COLUMN known_on date NOT NULL DEFAULT municipal_day();
UPDATE item_amendment SET known_on = day_in_copenhagen(amended_at);

-- The second pair of eyes has a day of its own: what needs it counts from then on, and what takes it back no earlier.
ALTER TABLE movement_approval ADD COLUMN known_on date NOT NULL DEFAULT municipal_day();
ALTER TABLE movement_approval DISABLE TRIGGER append_only;
UPDATE movement_approval v SET known_on = GREATEST(day_in_copenhagen(v.approved_at), m.known_on) FROM movement m WHERE m.id = v.movement_id;
ALTER TABLE movement_approval ENABLE TRIGGER append_only;
CREATE FUNCTION date_approval() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.known_on := GREATEST(municipal_day(), (SELECT known_on FROM movement WHERE id = NEW.movement_id));
  RETURN NEW;
END $$;
CREATE TRIGGER known BEFORE INSERT ON movement_approval FOR EACH ROW EXECUTE FUNCTION date_approval();
CREATE OR REPLACE VIEW counted_posting WITH (security_invoker = true) AS
  SELECT p.movement_id, p.ledger_account_id, a.pool_id, a.org_unit_id, a.account, p.fiscal_year, p.bucket, p.amount_ore,
    GREATEST(m.known_on, v.known_on, o.known_on) AS known_on
  FROM posting p JOIN movement m ON m.id = p.movement_id JOIN ledger_account a ON a.id = p.ledger_account_id
    LEFT JOIN movement_approval v ON v.movement_id = m.id LEFT JOIN movement_approval o ON o.movement_id = m.reverses_id
  WHERE m.phase = 'posted' AND (NOT m.needs_approval OR v.movement_id IS NOT NULL);
CREATE OR REPLACE FUNCTION carry_over_settlements(wanted uuid[], as_of date)
  RETURNS TABLE (carry_over_id uuid, "position" integer, awaits boolean, reversed_on date, reason text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT t.carry_over_id, t.position, NOT is_counted(s) OR COALESCE(v.known_on > as_of, false), r.known_on, CASE WHEN (SELECT actor_reads_all()) THEN r.note END
  FROM carry_over c
    JOIN carry_over_step t ON t.carry_over_id = c.id AND t.state = 'granted'
    JOIN movement s ON s.settles_id = c.movement_id AND s.kind = 'carry_over' AND s.phase = 'posted' AND s.registered_at = t.entered_at
    LEFT JOIN movement_approval v ON v.movement_id = s.id
    LEFT JOIN movement r ON r.reverses_id = s.id AND (as_of IS NULL OR r.known_on <= as_of)
  WHERE c.id = ANY (wanted) AND ((SELECT actor_reads_all()) OR c.org_unit_id = ANY ((SELECT visible_units())::uuid[]))
$$;
