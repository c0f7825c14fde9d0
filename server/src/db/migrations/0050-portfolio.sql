-- What was decided, what it owes, and the projects it moves. Names follow the decisions, so that status is read and never typed.
CREATE TABLE project (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text NOT NULL CHECK (name <> ''),
  summary text,
  phase text NOT NULL CHECK (phase IN ('idea', 'proposal', 'planning', 'execution', 'benefits')),
  -- `suggested` was found in minutes by a rule; a person confirms or dismisses it.
  state text NOT NULL CHECK (state IN ('suggested', 'active', 'closed', 'dismissed')),
  owner text,
  owner_unit_id uuid REFERENCES org_unit,
  case_number text,
  -- The case number without hyphens and spaces, in which municipalities and years differ.
  case_key text,
  all_units boolean NOT NULL DEFAULT false,
  demonstration boolean NOT NULL DEFAULT false,
  -- Where the rule found it: agenda item, place and words, and which rule.
  suggested_agenda_item_id uuid REFERENCES agenda_item ON DELETE SET NULL,
  suggested_start integer,
  suggested_end integer,
  suggested_quote text,
  suggested_rule text,
  version integer NOT NULL DEFAULT 1
);
CREATE INDEX ON project (case_key);
-- The units a project touches; with project.all_units it touches every one.
CREATE TABLE project_unit (
  project_id uuid NOT NULL REFERENCES project ON DELETE CASCADE,
  unit_id uuid NOT NULL REFERENCES org_unit ON DELETE CASCADE,
  PRIMARY KEY (project_id, unit_id)
);
CREATE INDEX ON project_unit (unit_id);
-- A human's light. The rule's is computed beside it and never stored.
CREATE TABLE project_light (
  project_id uuid NOT NULL REFERENCES project ON DELETE CASCADE,
  aspect text NOT NULL CHECK (aspect IN ('time', 'economy', 'quality', 'benefit', 'risk')),
  light text CHECK (light IN ('green', 'amber', 'red')),
  reason text,
  set_by uuid NOT NULL,
  set_on date NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (project_id, aspect),
  CHECK (light IS NULL OR light = 'green' OR reason <> '')
);
CREATE TABLE milestone (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  project_id uuid NOT NULL REFERENCES project ON DELETE CASCADE,
  what text NOT NULL CHECK (what <> ''),
  planned date NOT NULL,
  expected date NOT NULL,
  reached date,
  demonstration boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1
);
CREATE INDEX ON milestone (project_id, planned);
CREATE TABLE benefit (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  project_id uuid NOT NULL REFERENCES project ON DELETE CASCADE,
  what text NOT NULL CHECK (what <> ''),
  owner text,
  measure text,
  -- Øre for `kr`, hundredths for the others.
  unit text NOT NULL CHECK (unit IN ('kr', 'hours', 'percent', 'count')),
  baseline bigint,
  target bigint,
  actual bigint,
  measured_on date,
  due date,
  demonstration boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1,
  CHECK ((actual IS NULL) = (measured_on IS NULL))
);
CREATE INDEX ON benefit (project_id);
-- Money is tied, never typed: the amount is the economic item's, times a whole quantity.
CREATE TABLE project_money (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  project_id uuid NOT NULL REFERENCES project ON DELETE CASCADE,
  economic_item_id uuid NOT NULL REFERENCES economic_item ON DELETE CASCADE,
  role text NOT NULL CHECK (role IN ('granted', 'bound', 'requested', 'spent', 'ceiling', 'target', 'price')),
  quantity integer NOT NULL DEFAULT 1 CHECK (quantity > 0),
  note text,
  UNIQUE (project_id, economic_item_id, role)
);
CREATE INDEX ON project_money (economic_item_id);

-- An agenda item at which a meeting decided something. It repeats what names the meeting, because a leader whom a project touches may read
-- the decision about it where the minutes are not the leader's to read.
CREATE TABLE decided_item (
  agenda_item_id uuid PRIMARY KEY REFERENCES agenda_item ON DELETE CASCADE,
  meeting_id uuid NOT NULL REFERENCES meeting ON DELETE CASCADE,
  document_id uuid NOT NULL REFERENCES document ON DELETE CASCADE,
  body text,
  day date,
  number text NOT NULL,
  title text NOT NULL,
  case_number text,
  case_key text,
  outcomes text[] NOT NULL,
  retold boolean NOT NULL
);
CREATE INDEX ON decided_item (case_key);
CREATE INDEX ON decided_item (day DESC);
CREATE INDEX ON decided_item (meeting_id);
CREATE TABLE decision (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  agenda_item_id uuid NOT NULL REFERENCES decided_item ON DELETE CASCADE,
  position integer NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('approved', 'amended', 'rejected', 'postponed', 'noted', 'discussed', 'recommended', 'decided', 'assigned', 'none')),
  recommendations integer[] NOT NULL,
  start_offset integer NOT NULL,
  end_offset integer NOT NULL,
  quote text NOT NULL,
  UNIQUE (agenda_item_id, position)
);
CREATE TABLE project_decision (
  project_id uuid NOT NULL REFERENCES project ON DELETE CASCADE,
  agenda_item_id uuid NOT NULL REFERENCES decided_item ON DELETE CASCADE,
  basis text NOT NULL CHECK (basis IN ('case_number', 'title', 'suggestion', 'manual')),
  PRIMARY KEY (project_id, agenda_item_id)
);
CREATE INDEX ON project_decision (agenda_item_id);
-- What a decision asks somebody to do. Overdue is computed from the day of asking, never stored.
CREATE TABLE follow_up (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  origin text NOT NULL CHECK (origin IN ('minutes', 'manual')),
  what text NOT NULL CHECK (what <> ''),
  owner text,
  due date,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'cancelled')),
  -- What is owed goes to a body for a decision.
  decision_owed boolean NOT NULL,
  to_body text,
  basis text,
  agenda_item_id uuid REFERENCES decided_item ON DELETE CASCADE,
  position integer,
  start_offset integer,
  end_offset integer,
  quote text,
  project_id uuid REFERENCES project ON DELETE SET NULL,
  demonstration boolean NOT NULL DEFAULT false,
  closed_by uuid,
  closed_at timestamptz,
  note text,
  idempotency_key text UNIQUE,
  version integer NOT NULL DEFAULT 1,
  UNIQUE (agenda_item_id, position),
  CHECK (origin = 'manual' OR (agenda_item_id IS NOT NULL AND quote IS NOT NULL AND start_offset IS NOT NULL AND end_offset IS NOT NULL)),
  CHECK (origin = 'minutes' OR basis <> ''),
  CHECK ((state = 'open') = (closed_at IS NULL))
);
CREATE INDEX ON follow_up (due) WHERE state = 'open';
CREATE INDEX ON follow_up (project_id);
-- The boards' calendar: when a body meets next and until when cases may be handed in.
CREATE TABLE planned_meeting (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  body text NOT NULL CHECK (body <> ''),
  day date NOT NULL,
  time text,
  deadline date,
  UNIQUE (body, day)
);

CALL protect('project', 'project_unit', 'project_light', 'milestone', 'benefit', 'project_money', 'decided_item', 'decision', 'project_decision',
  'follow_up', 'planned_meeting');

-- A leader sees confirmed projects that touch a unit below, or all; what hangs on a project follows it. Each subquery is itself under these
-- policies and is computed once a statement. Suggestions are for those who may confirm them and for audit.
CREATE POLICY read ON project_unit FOR SELECT TO {{user}} USING ((SELECT actor_reads_all()) OR unit_id = ANY ((SELECT visible_units())::uuid[]));
CREATE POLICY read ON project FOR SELECT TO {{user}} USING (
  (SELECT actor_reads_all())
  OR (state IN ('active', 'closed') AND all_units AND (SELECT actor_has('leader')))
  OR (state IN ('active', 'closed') AND id = ANY (ARRAY(SELECT project_id FROM project_unit))));
CREATE POLICY read ON project_light FOR SELECT TO {{user}} USING ((SELECT actor_reads_all()) OR project_id = ANY (ARRAY(SELECT id FROM project)));
CREATE POLICY read ON milestone FOR SELECT TO {{user}} USING ((SELECT actor_reads_all()) OR project_id = ANY (ARRAY(SELECT id FROM project)));
CREATE POLICY read ON benefit FOR SELECT TO {{user}} USING ((SELECT actor_reads_all()) OR project_id = ANY (ARRAY(SELECT id FROM project)));
-- The tie to a figure is seen by those who see both.
CREATE POLICY read ON project_money FOR SELECT TO {{user}} USING ((SELECT actor_reads_all())
  OR (project_id = ANY (ARRAY(SELECT id FROM project)) AND economic_item_id = ANY (ARRAY(SELECT id FROM economic_item))));
CREATE POLICY read ON project_decision FOR SELECT TO {{user}} USING ((SELECT actor_reads_all()) OR project_id = ANY (ARRAY(SELECT id FROM project)));
CREATE POLICY read ON decided_item FOR SELECT TO {{user}} USING ((SELECT actor_reads_all())
  OR agenda_item_id = ANY (ARRAY(SELECT id FROM agenda_item)) OR agenda_item_id = ANY (ARRAY(SELECT agenda_item_id FROM project_decision)));
CREATE POLICY read ON decision FOR SELECT TO {{user}} USING ((SELECT actor_reads_all())
  OR agenda_item_id = ANY (ARRAY(SELECT agenda_item_id FROM decided_item)));
CREATE POLICY read ON follow_up FOR SELECT TO {{user}} USING ((SELECT actor_reads_all())
  OR agenda_item_id = ANY (ARRAY(SELECT agenda_item_id FROM decided_item)) OR project_id = ANY (ARRAY(SELECT id FROM project)));
CREATE POLICY read ON planned_meeting FOR SELECT TO {{user}} USING ((SELECT actor_reads_all()));

-- Controllers and executives keep the portfolio; decisions come with the minutes that a controller imports.
DO $$
DECLARE content text;
BEGIN
  FOREACH content IN ARRAY ARRAY['project', 'project_unit', 'project_light', 'milestone', 'benefit', 'project_money', 'project_decision', 'follow_up', 'planned_meeting'] LOOP
    EXECUTE format('CREATE POLICY add ON %I FOR INSERT TO {{user}} WITH CHECK ((SELECT actor_has(''controller'')) OR (SELECT actor_has(''executive'')))', content);
    EXECUTE format('CREATE POLICY change ON %I FOR UPDATE TO {{user}} USING ((SELECT actor_has(''controller'')) OR (SELECT actor_has(''executive'')))
      WITH CHECK ((SELECT actor_has(''controller'')) OR (SELECT actor_has(''executive'')))', content);
  END LOOP;
  FOREACH content IN ARRAY ARRAY['project_unit', 'project_money'] LOOP
    EXECUTE format('CREATE POLICY remove ON %I FOR DELETE TO {{user}} USING ((SELECT actor_has(''controller'')) OR (SELECT actor_has(''executive'')))', content);
  END LOOP;
END $$;
CREATE POLICY add ON decided_item FOR INSERT TO {{user}} WITH CHECK ((SELECT actor_has('controller')));
CREATE POLICY add ON decision FOR INSERT TO {{user}} WITH CHECK ((SELECT actor_has('controller')));

GRANT SELECT, INSERT, UPDATE ON project, project_light, milestone, benefit, follow_up, planned_meeting, project_decision TO {{user}};
GRANT SELECT, INSERT, DELETE ON project_unit, project_money TO {{user}};
GRANT SELECT, INSERT ON decided_item, decision TO {{user}};
