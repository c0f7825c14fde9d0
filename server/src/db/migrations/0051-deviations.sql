-- Deviations that a leader is asked to explain: what was asked, by which figures, what was answered, and what the controller said to it.

-- The amount above which a deviation is asked about; one row.
CREATE TABLE deviation_threshold (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  threshold_ore bigint NOT NULL CHECK (threshold_ore >= 0),
  version integer NOT NULL DEFAULT 1
);
INSERT INTO deviation_threshold (threshold_ore) VALUES (25000000);

CREATE TABLE deviation (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  unit_id uuid NOT NULL REFERENCES org_unit,
  account_code text NOT NULL,
  account_name text NOT NULL,
  fiscal_year integer NOT NULL,
  from_month integer NOT NULL CHECK (from_month BETWEEN 1 AND 12),
  to_month integer NOT NULL CHECK (to_month BETWEEN 1 AND 12),
  -- As booked when it was asked; minus in the deviation means overspend.
  budget_ore bigint NOT NULL,
  actual_ore bigint NOT NULL,
  threshold_ore bigint NOT NULL,
  due date NOT NULL,
  question text,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'explained', 'returned', 'approved', 'withdrawn')),
  cause text CHECK (cause IN ('timing', 'lasting')),
  expected_year_end_ore bigint,
  explanation text,
  explained_by uuid,
  explained_at timestamptz,
  answer text,
  answered_by uuid,
  answered_at timestamptz,
  requested_by uuid NOT NULL,
  demonstration boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1,
  CHECK (from_month <= to_month),
  CHECK (num_nulls(cause, expected_year_end_ore, explanation, explained_by, explained_at) IN (0, 5)),
  CHECK (state NOT IN ('explained', 'approved', 'returned') OR explanation IS NOT NULL)
);
-- The same lines and months are asked about once.
CREATE UNIQUE INDEX deviation_once ON deviation (unit_id, account_code, fiscal_year, from_month, to_month) WHERE state <> 'withdrawn';
CREATE INDEX ON deviation (due) WHERE state IN ('open', 'returned', 'explained');

-- The units a leader answers for: own and below, whatever else the user may see.
CREATE FUNCTION led_units() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT COALESCE(array_agg(a.unit_id), '{}') FROM role_assignment r JOIN org_unit_ancestor a ON a.ancestor_id = r.org_unit_id
  WHERE r.user_id = actor_id() AND r.role = 'leader'
$$;

CALL protect('deviation_threshold', 'deviation');
-- The limit is the same for everybody and says nothing about anybody.
CREATE POLICY read ON deviation_threshold FOR SELECT TO {{user}} USING ((SELECT actor_id()) IS NOT NULL);
CREATE POLICY change ON deviation_threshold FOR UPDATE TO {{user}} USING ((SELECT actor_has('controller'))) WITH CHECK ((SELECT actor_has('controller')));
CREATE POLICY read ON deviation FOR SELECT TO {{user}} USING (unit_id = ANY ((SELECT visible_units())::uuid[]));
CREATE POLICY add ON deviation FOR INSERT TO {{user}} WITH CHECK ((SELECT actor_has('controller')) AND requested_by = (SELECT actor_id()));
CREATE POLICY change ON deviation FOR UPDATE TO {{user}} USING ((SELECT actor_has('controller'))) WITH CHECK ((SELECT actor_has('controller')));
-- A leader answers what is asked of the own units, and can do nothing else with it.
CREATE POLICY explain ON deviation FOR UPDATE TO {{user}} USING (unit_id = ANY ((SELECT led_units())::uuid[]) AND state IN ('open', 'returned'))
  WITH CHECK (unit_id = ANY ((SELECT led_units())::uuid[]) AND state = 'explained' AND explained_by = (SELECT actor_id()));
GRANT SELECT, UPDATE ON deviation_threshold TO {{user}};
GRANT SELECT, INSERT, UPDATE ON deviation TO {{user}};
