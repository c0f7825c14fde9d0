-- What was changed before rows kept their past, told again from the audit log: from each object as it stands, back through its events, each of which
-- says what its fields were before. What an event does not name is taken to have been as it was later.

CREATE FUNCTION pg_temp.columns_of(fields jsonb, known jsonb) RETURNS jsonb LANGUAGE sql AS $$
  SELECT COALESCE(jsonb_object_agg(name, value), '{}') FROM (
    SELECT CASE key WHEN 'pool' THEN 'pool_name' ELSE lower(regexp_replace(key, '([A-Z])', '_\1', 'g')) END AS name, value
    FROM jsonb_each(fields)) AS field
  WHERE known ? name AND name NOT IN ('id', 'version')
$$;

-- One state of an object, older than all that are told already.
CREATE FUNCTION pg_temp.tell(of_content text, of_row uuid, of_part text, day date, state jsonb) RETURNS void LANGUAGE sql AS $$
  INSERT INTO past_row (content, row_id, part, known_on, until, entered_on, before_entry, data)
  VALUES (of_content, of_row, of_part, day,
    (SELECT min(p.known_on) FROM past_row p WHERE p.content = of_content AND p.row_id = of_row AND p.part = of_part), day, false, state)
$$;

-- Each event of an object: the day, and what it found. An undone correction found what that correction had made.
CREATE TEMP TABLE found ON COMMIT DROP AS
  SELECT e.id, e.object_id::uuid AS object, e.object_type, e.action, day_in_copenhagen(e.at) AS day,
    CASE WHEN e.action = 'item.amendment-undone' THEN e.before || COALESCE((SELECT a.became FROM item_amendment a
      WHERE a.item_id = e.object_id::uuid AND a.undone AND a.version <= (e.before ->> 'version')::integer ORDER BY a.version DESC LIMIT 1), '{}')
      WHEN e.action = 'item.accepted' AND e.before -> 'status' IS DISTINCT FROM e.after -> 'status' THEN e.before || jsonb_build_object('decidedStatus', e.after -> 'status')
      ELSE e.before END AS before,
    e.after
  FROM audit_event e
  WHERE e.object_type IN ('item', 'finding', 'project', 'followUp', 'deviation') AND e.object_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$';
-- A contradiction that was settled changed its items, and only the amendment says so.
INSERT INTO found
  SELECT (SELECT COALESCE(max(e.id), 0) FROM audit_event e WHERE e.at <= a.amended_at), a.item_id, 'item', 'resolution', day_in_copenhagen(a.amended_at), a.was, a.became
  FROM item_amendment a WHERE a.cause = 'resolution';

DO $$
DECLARE
  thing record;
  step record;
  state jsonb;
BEGIN
  FOR thing IN
    SELECT 'economic_item' AS content, 'item' AS kind, i.id AS object, '' AS part, to_jsonb(i) - 'extracted' AS data,
      day_in_copenhagen(i.created_at) AS entered FROM economic_item i
    UNION ALL SELECT 'finding', 'finding', f.id, '', to_jsonb(f), m.imported_on FROM finding f JOIN meeting m ON m.id = f.meeting_id
    UNION ALL SELECT 'project', 'project', p.id, '', to_jsonb(p), m.imported_on
      FROM project p LEFT JOIN decided_item m ON m.agenda_item_id = p.suggested_agenda_item_id
    UNION ALL SELECT 'project_unit', 'project', u.project_id, u.unit_id::text, to_jsonb(u), NULL FROM project_unit u
    UNION ALL SELECT 'project_light', 'project', l.project_id, l.aspect, to_jsonb(l), l.set_on FROM project_light l
    UNION ALL SELECT 'milestone', 'project', m.project_id, m.id::text, to_jsonb(m), NULL FROM milestone m
    UNION ALL SELECT 'benefit', 'project', b.project_id, b.id::text, to_jsonb(b), NULL FROM benefit b
    UNION ALL SELECT 'project_money', 'project', m.project_id, m.id::text, to_jsonb(m), NULL FROM project_money m
    UNION ALL SELECT 'follow_up', 'followUp', f.id, '', to_jsonb(f), m.imported_on
      FROM follow_up f LEFT JOIN decided_item m ON m.agenda_item_id = f.agenda_item_id
    UNION ALL SELECT 'deviation', 'deviation', d.id, '', to_jsonb(d), NULL FROM deviation d
    UNION ALL SELECT 'fiscal_period', 'none', '00000000-0000-0000-0000-000000000000', f.fiscal_year || '-' || f.month, to_jsonb(f),
      day_in_copenhagen(f.changed_at) FROM fiscal_period f
  LOOP
    state := thing.data;
    FOR step IN
      SELECT * FROM found f WHERE f.object = thing.object AND f.object_type = thing.kind AND f.before IS NOT NULL
        AND CASE thing.content WHEN 'project' THEN f.action NOT IN ('project.lightSet', 'project.milestoneAmended', 'project.benefitAmended')
          WHEN 'project_light' THEN f.action = 'project.lightSet' WHEN 'milestone' THEN f.action = 'project.milestoneAmended'
          WHEN 'benefit' THEN f.action = 'project.benefitAmended' WHEN 'project_unit' THEN false WHEN 'project_money' THEN false ELSE true END
      ORDER BY f.id DESC
    LOOP
      CONTINUE WHEN thing.content = 'project_light' AND step.after ->> 'aspect' IS DISTINCT FROM thing.part;
      CONTINUE WHEN thing.content IN ('milestone', 'benefit') AND step.after ->> 'what' IS DISTINCT FROM state ->> 'what';
      IF NOT EXISTS (SELECT FROM past_row p WHERE p.content = thing.content AND p.row_id = thing.object AND p.part = thing.part AND p.known_on <= step.day) THEN
        PERFORM pg_temp.tell(thing.content, thing.object, thing.part, step.day, state);
      END IF;
      state := state || pg_temp.columns_of(step.before, state);
    END LOOP;
    thing.entered := LEAST(COALESCE(thing.entered, (SELECT min(f.day) FROM found f WHERE f.object = thing.object), municipal_day()),
      (SELECT min(p.known_on) FROM past_row p WHERE p.content = thing.content AND p.row_id = thing.object AND p.part = thing.part));
    IF NOT EXISTS (SELECT FROM past_row p WHERE p.content = thing.content AND p.row_id = thing.object AND p.part = thing.part AND p.known_on <= thing.entered) THEN
      PERFORM pg_temp.tell(thing.content, thing.object, thing.part, thing.entered, state);
    END IF;
  END LOOP;
END $$;

UPDATE past_row p SET entered_on = first.day, before_entry = p.id = first.stands FROM (
  SELECT content, row_id, part, min(known_on) AS day,
    (array_agg(id ORDER BY content = 'economic_item' AND data ->> 'state' = 'unreviewed', known_on))[1] AS stands
  FROM past_row GROUP BY 1, 2, 3) AS first
WHERE (p.content, p.row_id, p.part) = (first.content, first.row_id, first.part);
