-- Requests to take unspent (or overspent) money into a later year, and their way to the council. The money itself is a pending movement of the
-- books from the first step, and is settled in both years at once by the last.
CREATE TABLE carry_over (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  org_unit_id uuid REFERENCES org_unit,
  account text,
  pool_id uuid REFERENCES pool,
  from_year integer NOT NULL,
  to_year integer NOT NULL CHECK (to_year > from_year),
  purpose text NOT NULL CHECK (purpose <> ''),
  reason text NOT NULL CHECK (reason <> ''),
  rule text NOT NULL CHECK (rule IN ('free_within_5_percent', 'purpose_bound', 'overspend_follows')),
  -- Counts towards the service frame of the later year.
  service_frame boolean NOT NULL,
  movement_id uuid NOT NULL UNIQUE REFERENCES movement,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  CHECK ((org_unit_id IS NULL) = (account IS NULL) AND (org_unit_id IS NULL) <> (pool_id IS NULL))
);
CREATE INDEX ON carry_over (from_year);
CREATE TABLE carry_over_step (
  carry_over_id uuid NOT NULL REFERENCES carry_over,
  position integer NOT NULL,
  state text NOT NULL CHECK (state IN ('requested', 'checked', 'recommended', 'committee', 'granted', 'refused', 'withdrawn')),
  amount_ore bigint NOT NULL,
  known_on date NOT NULL,
  body text,
  item_id uuid REFERENCES economic_item,
  note text,
  entered_by uuid NOT NULL REFERENCES person,
  entered_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (carry_over_id, position)
);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON carry_over_step FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CALL protect('carry_over', 'carry_over_step');
CREATE POLICY read ON carry_over FOR SELECT TO {{user}} USING ((SELECT actor_reads_all()));
CREATE POLICY add ON carry_over FOR INSERT TO {{user}} WITH CHECK ((SELECT actor_has('controller')));
CREATE POLICY change ON carry_over FOR UPDATE TO {{user}} USING ((SELECT actor_has('controller'))) WITH CHECK ((SELECT actor_has('controller')));
CREATE POLICY read ON carry_over_step FOR SELECT TO {{user}} USING ((SELECT actor_reads_all()));
CREATE POLICY add ON carry_over_step FOR INSERT TO {{user}} WITH CHECK ((SELECT actor_has('controller')) AND entered_by = (SELECT actor_id()));
GRANT SELECT, INSERT, UPDATE ON carry_over TO {{user}};
GRANT SELECT, INSERT ON carry_over_step TO {{user}};
