-- Economic items: what the minutes say about money, one row a figure however often it is mentioned.
CREATE TABLE economic_item (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  version integer NOT NULL DEFAULT 1,
  state text NOT NULL DEFAULT 'unreviewed' CHECK (state IN ('unreviewed', 'accepted', 'rejected')),
  origin text NOT NULL CHECK (origin IN ('extracted', 'manual')),
  label text NOT NULL CHECK (label <> ''),
  amount_ore bigint NOT NULL,
  min_ore bigint,
  max_ore bigint,
  unit text NOT NULL CHECK (unit IN ('total', 'per_year', 'per_month', 'per_participant', 'per_unit', 'per_m2', 'per_hour', 'per_citizen')),
  -- Years every statement agrees on, and those that only some of them name.
  years integer[] NOT NULL DEFAULT '{}',
  disputed_years integer[] NOT NULL DEFAULT '{}',
  from_year integer,
  price_level integer,
  approximate boolean NOT NULL DEFAULT false,
  kind text CHECK (kind IN ('budget', 'carry_over', 'supplementary_appropriation', 'capital_appropriation', 'release', 'reallocation', 'transfer',
    'funding', 'expense', 'estimate', 'forecast', 'deviation', 'underspend', 'overspend', 'price', 'fee', 'saving', 'subsidy', 'revenue', 'loan',
    'guarantee', 'cash_balance', 'threshold')),
  status text CHECK (status IN ('approved', 'proposed', 'rejected', 'noted')),
  -- What a later meeting decided, until a consultant accepts it; then it becomes the status.
  decided_status text CHECK (decided_status IN ('approved', 'proposed', 'rejected', 'noted')),
  counterpart text,
  funding_source text,
  pool_name text,
  pool_id uuid,
  org_unit_id uuid REFERENCES org_unit,
  audience text NOT NULL DEFAULT 'unit' CHECK (audience IN ('unit', 'all_units')),
  case_number text,
  -- The form in which case numbers are compared.
  case_key text,
  -- The latest meeting that treats it.
  day date,
  confidence double precision NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  -- What the engine read, as it read it: the measure of its accuracy. Null for a figure entered by hand.
  extracted jsonb,
  rejection_reason text,
  reviewed_by uuid,
  reviewed_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  CHECK ((min_ore IS NULL) = (max_ore IS NULL) AND (min_ore IS NULL OR min_ore <= max_ore))
);
CREATE INDEX ON economic_item (case_key);
CREATE INDEX ON economic_item (day DESC NULLS LAST, id);
CREATE INDEX ON economic_item (org_unit_id) WHERE state = 'accepted';
CREATE INDEX ON economic_item (pool_id);
CREATE INDEX economic_item_waiting ON economic_item (id) WHERE state = 'unreviewed' OR decided_status IS NOT NULL;

-- A place in a document that cites an item; its words stand at [start_offset, end_offset) of the document's text.
CREATE TABLE mention (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  item_id uuid NOT NULL REFERENCES economic_item ON DELETE CASCADE,
  document_id uuid NOT NULL REFERENCES document ON DELETE CASCADE,
  meeting_id uuid NOT NULL REFERENCES meeting ON DELETE CASCADE,
  agenda_item_id uuid REFERENCES agenda_item ON DELETE CASCADE,
  section_kind text,
  start_offset integer NOT NULL,
  end_offset integer NOT NULL,
  quote text NOT NULL CHECK (quote <> ''),
  -- The rest of the sentence it stands in.
  before text NOT NULL,
  after text NOT NULL,
  in_table boolean NOT NULL,
  -- What this mention alone says (shared/src/extraction.ts), null for one made by hand.
  attributes jsonb,
  evidence jsonb NOT NULL,
  page integer,
  -- On a page without text: the box in PDF points.
  rectangle jsonb,
  CHECK (start_offset < end_offset OR rectangle IS NOT NULL)
);
CREATE INDEX ON mention (item_id, start_offset);
CREATE INDEX ON mention (meeting_id, start_offset);
CREATE INDEX ON mention (agenda_item_id);

-- A total and its parts (`sum`), or a whole and what is included in it (`included`); neither is counted on top of the other.
CREATE TABLE item_part (
  whole_id uuid NOT NULL REFERENCES economic_item ON DELETE CASCADE,
  part_id uuid NOT NULL REFERENCES economic_item ON DELETE CASCADE,
  basis text NOT NULL CHECK (basis IN ('sum', 'included')),
  PRIMARY KEY (whole_id, part_id),
  CHECK (whole_id <> part_id)
);
CREATE INDEX ON item_part (part_id);

-- The way of a figure through the bodies that treat it. `expected`: announced, and that meeting's minutes are not imported.
CREATE TABLE item_step (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  item_id uuid NOT NULL REFERENCES economic_item ON DELETE CASCADE,
  step text NOT NULL CHECK (step IN ('proposed', 'recommended', 'approved', 'changed', 'rejected', 'postponed', 'noted')),
  basis text NOT NULL CHECK (basis IN ('decided', 'stated', 'expected')),
  body text,
  day date,
  -- Where it stands or, for an expected step, is announced.
  mention_id uuid REFERENCES mention ON DELETE CASCADE,
  meeting_id uuid REFERENCES meeting ON DELETE CASCADE,
  position integer NOT NULL,
  UNIQUE NULLS NOT DISTINCT (item_id, body, day, step)
);

-- What consultants changed, attribute by attribute: undo, the engine's measured accuracy, and its test cases.
CREATE TABLE item_amendment (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  item_id uuid NOT NULL REFERENCES economic_item ON DELETE CASCADE,
  -- The version it made.
  version integer NOT NULL,
  -- A consultant's correction of the reading, or a later meeting's decision that was accepted.
  cause text NOT NULL CHECK (cause IN ('correction', 'decision', 'resolution')),
  state_before text NOT NULL,
  was jsonb NOT NULL,
  became jsonb NOT NULL,
  amended_by uuid NOT NULL,
  amended_at timestamptz NOT NULL DEFAULT now(),
  undone boolean NOT NULL DEFAULT false,
  UNIQUE (item_id, version)
);

-- Outcomes of checks, each with the places it speaks of.
CREATE TABLE finding (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  version integer NOT NULL DEFAULT 1,
  meeting_id uuid NOT NULL REFERENCES meeting ON DELETE CASCADE,
  kind text NOT NULL,
  message text NOT NULL,
  state text NOT NULL CHECK (state IN ('confirmed', 'open', 'resolved')),
  disputed_years integer[] NOT NULL DEFAULT '{}',
  -- The place whose statement holds; null when nothing was to be changed.
  holds integer,
  note text,
  -- Each item as it was before the resolution, so that it can be undone.
  before jsonb,
  resolved_by uuid,
  resolved_at timestamptz,
  CHECK ((state = 'resolved') = (resolved_at IS NOT NULL))
);
CREATE INDEX ON finding (meeting_id);
CREATE INDEX ON finding (state) WHERE state = 'open';
CREATE TABLE finding_place (
  finding_id uuid NOT NULL REFERENCES finding ON DELETE CASCADE,
  position integer NOT NULL,
  document_id uuid NOT NULL REFERENCES document ON DELETE CASCADE,
  agenda_item_id uuid REFERENCES agenda_item ON DELETE CASCADE,
  mention_id uuid REFERENCES mention ON DELETE SET NULL,
  start_offset integer NOT NULL,
  end_offset integer NOT NULL,
  quote text NOT NULL,
  before text NOT NULL,
  after text NOT NULL,
  PRIMARY KEY (finding_id, position)
);
CREATE TABLE finding_item (
  finding_id uuid NOT NULL REFERENCES finding ON DELETE CASCADE,
  item_id uuid NOT NULL REFERENCES economic_item ON DELETE CASCADE,
  position integer NOT NULL,
  PRIMARY KEY (finding_id, item_id)
);
CREATE INDEX ON finding_item (item_id);

CALL protect('economic_item', 'mention', 'item_part', 'item_step', 'item_amendment', 'finding', 'finding_place', 'finding_item',
  'meeting', 'agenda_item', 'section', 'decision_part');

-- A leader sees an accepted item of a unit below, or one that concerns every unit; what hangs on items follows them, and of the minutes a
-- leader sees the agenda items that cite such an item. Each subquery is itself under these policies; being uncorrelated it is hashed once a statement, which an
-- array is not: measured with 100.000 items, a leader's list took 3,2 s by array.
CREATE POLICY read ON economic_item FOR SELECT TO {{user}} USING (
  (SELECT actor_reads_all())
  OR (state = 'accepted' AND org_unit_id = ANY ((SELECT visible_units())::uuid[]))
  OR (state = 'accepted' AND audience = 'all_units' AND (SELECT actor_has('leader'))));
CREATE POLICY add ON economic_item FOR INSERT TO {{user}} WITH CHECK ((SELECT actor_has('controller')));
CREATE POLICY change ON economic_item FOR UPDATE TO {{user}} USING ((SELECT actor_has('controller'))) WITH CHECK ((SELECT actor_has('controller')));
CREATE POLICY remove ON economic_item FOR DELETE TO {{user}} USING ((SELECT actor_has('controller')));
CREATE POLICY read ON mention FOR SELECT TO {{user}} USING ((SELECT actor_reads_all()) OR item_id IN (SELECT id FROM economic_item));
CREATE POLICY add ON mention FOR INSERT TO {{user}} WITH CHECK ((SELECT actor_has('controller')));
CREATE POLICY change ON mention FOR UPDATE TO {{user}} USING ((SELECT actor_has('controller'))) WITH CHECK ((SELECT actor_has('controller')));
CREATE POLICY read ON item_part FOR SELECT TO {{user}} USING ((SELECT actor_reads_all())
  OR (whole_id IN (SELECT id FROM economic_item) AND part_id IN (SELECT id FROM economic_item)));
CREATE POLICY add ON item_part FOR INSERT TO {{user}} WITH CHECK ((SELECT actor_has('controller')));
CREATE POLICY remove ON item_part FOR DELETE TO {{user}} USING ((SELECT actor_has('controller')));
CREATE POLICY read ON item_step FOR SELECT TO {{user}} USING ((SELECT actor_reads_all()) OR item_id IN (SELECT id FROM economic_item));
CREATE POLICY add ON item_step FOR INSERT TO {{user}} WITH CHECK ((SELECT actor_has('controller')));
CREATE POLICY change ON item_step FOR UPDATE TO {{user}} USING ((SELECT actor_has('controller'))) WITH CHECK ((SELECT actor_has('controller')));
CREATE POLICY remove ON item_step FOR DELETE TO {{user}} USING ((SELECT actor_has('controller')));
CREATE POLICY read ON item_amendment FOR SELECT TO {{user}} USING ((SELECT actor_reads_all()));
CREATE POLICY add ON item_amendment FOR INSERT TO {{user}} WITH CHECK ((SELECT actor_has('controller')) AND amended_by = (SELECT actor_id()));
CREATE POLICY change ON item_amendment FOR UPDATE TO {{user}} USING ((SELECT actor_has('controller'))) WITH CHECK ((SELECT actor_has('controller')));

CREATE POLICY read ON finding FOR SELECT TO {{user}} USING ((SELECT actor_reads_all()));
CREATE POLICY add ON finding FOR INSERT TO {{user}} WITH CHECK ((SELECT actor_has('controller')));
CREATE POLICY change ON finding FOR UPDATE TO {{user}} USING ((SELECT actor_has('controller'))) WITH CHECK ((SELECT actor_has('controller')));
CREATE POLICY read ON finding_place FOR SELECT TO {{user}} USING ((SELECT actor_reads_all()));
CREATE POLICY add ON finding_place FOR INSERT TO {{user}} WITH CHECK ((SELECT actor_has('controller')));
CREATE POLICY read ON finding_item FOR SELECT TO {{user}} USING ((SELECT actor_reads_all()));
CREATE POLICY add ON finding_item FOR INSERT TO {{user}} WITH CHECK ((SELECT actor_has('controller')));
CREATE POLICY change ON finding_item FOR UPDATE TO {{user}} USING ((SELECT actor_has('controller'))) WITH CHECK ((SELECT actor_has('controller')));
CREATE POLICY remove ON finding_item FOR DELETE TO {{user}} USING ((SELECT actor_has('controller')));

CREATE POLICY read ON meeting FOR SELECT TO {{user}} USING ((SELECT actor_reads_all()) OR id IN (SELECT meeting_id FROM mention));
CREATE POLICY add ON meeting FOR INSERT TO {{user}} WITH CHECK ((SELECT actor_has('controller')));
-- What a document does not say of its meeting is filled in by hand.
CREATE POLICY change ON meeting FOR UPDATE TO {{user}} USING ((SELECT actor_has('controller'))) WITH CHECK ((SELECT actor_has('controller')));
CREATE POLICY read ON agenda_item FOR SELECT TO {{user}} USING ((SELECT actor_reads_all()) OR id IN (SELECT agenda_item_id FROM mention));
CREATE POLICY add ON agenda_item FOR INSERT TO {{user}} WITH CHECK ((SELECT actor_has('controller')));
CREATE POLICY read ON section FOR SELECT TO {{user}} USING ((SELECT actor_reads_all()) OR agenda_item_id IN (SELECT agenda_item_id FROM mention));
CREATE POLICY add ON section FOR INSERT TO {{user}} WITH CHECK ((SELECT actor_has('controller')));
CREATE POLICY read ON decision_part FOR SELECT TO {{user}} USING ((SELECT actor_reads_all()) OR agenda_item_id IN (SELECT agenda_item_id FROM mention));
CREATE POLICY add ON decision_part FOR INSERT TO {{user}} WITH CHECK ((SELECT actor_has('controller')));

GRANT SELECT, INSERT, UPDATE, DELETE ON economic_item, item_step, finding_item TO {{user}};
GRANT SELECT, INSERT, UPDATE ON mention, item_amendment, finding TO {{user}};
GRANT SELECT, INSERT, DELETE ON item_part TO {{user}};
GRANT UPDATE (body, day) ON meeting TO {{user}};
GRANT SELECT, INSERT ON finding_place, meeting, agenda_item, section, decision_part TO {{user}};
