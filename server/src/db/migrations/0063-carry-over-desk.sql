-- Carry-overs become the work of several: a leader asks for the own unit, the controller checks, the executive board recommends, and the
-- controller writes down what committee and council decided. A leader's request enters the books when the controller has checked it.

ALTER TABLE carry_over ALTER COLUMN movement_id DROP NOT NULL;
-- A step may rest on a meeting as a whole, where its minutes name no amount for the unit.
ALTER TABLE carry_over_step ADD COLUMN meeting_id uuid REFERENCES meeting;
ALTER TABLE carry_over_step ADD CHECK (num_nonnulls(item_id, meeting_id) <= 1);

-- Nothing else of a request changes: what was asked stays as it was asked.
REVOKE UPDATE ON carry_over FROM {{user}};
GRANT UPDATE (version, movement_id) ON carry_over TO {{user}};

DROP POLICY read ON carry_over;
CREATE POLICY read ON carry_over FOR SELECT TO {{user}} USING ((SELECT actor_reads_all()) OR org_unit_id = ANY ((SELECT visible_units())::uuid[]));
CREATE POLICY request ON carry_over FOR INSERT TO {{user}} WITH CHECK (movement_id IS NULL AND org_unit_id = ANY ((SELECT led_units())::uuid[]));
CREATE POLICY recommend ON carry_over FOR UPDATE TO {{user}} USING ((SELECT actor_has('executive'))) WITH CHECK ((SELECT actor_has('executive')));
-- Until it is checked, a leader may take the own request back.
CREATE POLICY withdraw ON carry_over FOR UPDATE TO {{user}} USING (movement_id IS NULL AND org_unit_id = ANY ((SELECT led_units())::uuid[]))
  WITH CHECK (movement_id IS NULL AND org_unit_id = ANY ((SELECT led_units())::uuid[]));

DROP POLICY read ON carry_over_step;
CREATE POLICY read ON carry_over_step FOR SELECT TO {{user}} USING (carry_over_id IN (SELECT id FROM carry_over));
CREATE POLICY recommend ON carry_over_step FOR INSERT TO {{user}}
  WITH CHECK ((SELECT actor_has('executive')) AND state = 'recommended' AND entered_by = (SELECT actor_id()));
CREATE POLICY request ON carry_over_step FOR INSERT TO {{user}}
  WITH CHECK (state IN ('requested', 'withdrawn') AND entered_by = (SELECT actor_id())
    AND carry_over_id IN (SELECT id FROM carry_over WHERE movement_id IS NULL AND org_unit_id = ANY ((SELECT led_units())::uuid[])));

-- What the controller states for a year's carry-overs as a whole: the service frame of the year they enter with what it rests on, and the days on
-- which they are dealt with.
CREATE TABLE carry_over_case (
  from_year integer PRIMARY KEY CHECK (from_year BETWEEN 2000 AND 2099),
  frame_ore bigint CHECK (frame_ore > 0),
  frame_basis text CHECK (frame_basis <> ''),
  executive_on date,
  committee_on date,
  council_on date,
  version integer NOT NULL DEFAULT 1,
  changed_by uuid NOT NULL REFERENCES person,
  changed_at timestamptz NOT NULL DEFAULT now(),
  CHECK ((frame_ore IS NULL) = (frame_basis IS NULL))
);
CALL protect('carry_over_case');
-- The frame and the days are the same for everybody and say nothing about anybody.
CREATE POLICY read ON carry_over_case FOR SELECT TO {{user}} USING ((SELECT actor_id()) IS NOT NULL);
CREATE POLICY add ON carry_over_case FOR INSERT TO {{user}} WITH CHECK ((SELECT actor_has('controller')) AND changed_by = (SELECT actor_id()));
CREATE POLICY change ON carry_over_case FOR UPDATE TO {{user}} USING ((SELECT actor_has('controller')))
  WITH CHECK ((SELECT actor_has('controller')) AND changed_by = (SELECT actor_id()));
GRANT SELECT, INSERT, UPDATE ON carry_over_case TO {{user}};
