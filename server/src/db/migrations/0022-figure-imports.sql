-- Files of budgets and accounts on their way into the figures. One row a content: the same bytes again are the same import.
CREATE TABLE figure_import (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  sha256 text NOT NULL UNIQUE CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  file_name text NOT NULL CHECK (file_name <> ''),
  byte_count bigint NOT NULL CHECK (byte_count > 0),
  state text NOT NULL DEFAULT 'uploaded'
    CHECK (state IN ('uploaded', 'checking', 'checked', 'loading', 'loaded', 'failed', 'cancelled', 'reversed')),
  delimiter text NOT NULL,
  encoding text NOT NULL CHECK (encoding IN ('utf-8', 'windows-1252')),
  header jsonb NOT NULL,
  sample jsonb NOT NULL,
  mapping jsonb NOT NULL,
  mapping_remembered boolean NOT NULL,
  rows_total integer NOT NULL DEFAULT 0,
  rows_done integer NOT NULL DEFAULT 0,
  started_at timestamptz,
  problem_count integer NOT NULL DEFAULT 0,
  totals jsonb NOT NULL DEFAULT '[]',
  -- Account numbers of the file that the chart of accounts does not hold yet, with their names.
  new_accounts jsonb NOT NULL DEFAULT '[]',
  control_totals jsonb NOT NULL DEFAULT '[]',
  skip_problems boolean NOT NULL DEFAULT false,
  replaces_id uuid REFERENCES figure_import,
  message text,
  known_on date,
  load_id uuid REFERENCES figure_load,
  loaded_at timestamptz,
  loaded_by uuid REFERENCES person,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  CHECK ((state = 'loaded') = (load_id IS NOT NULL))
);
CREATE INDEX ON figure_import (created_at DESC);
-- The file in pieces, so that neither side ever holds all of it.
CREATE TABLE figure_import_piece (
  import_id uuid NOT NULL REFERENCES figure_import ON DELETE CASCADE,
  position integer NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (import_id, position)
);
CREATE TABLE figure_import_problem (
  import_id uuid NOT NULL REFERENCES figure_import ON DELETE CASCADE,
  line integer NOT NULL,
  column_name text,
  value text NOT NULL,
  message text NOT NULL
);
CREATE INDEX ON figure_import_problem (import_id, line);
-- How files with a certain header are read: remembered from the last one.
CREATE TABLE figure_mapping (
  signature text PRIMARY KEY,
  mapping jsonb NOT NULL,
  changed_by uuid NOT NULL REFERENCES person,
  changed_at timestamptz NOT NULL DEFAULT now()
);

CALL protect('figure_import', 'figure_import_piece', 'figure_import_problem', 'figure_mapping');
CREATE POLICY read ON figure_import FOR SELECT TO {{user}} USING ((SELECT actor_has('controller')) OR (SELECT actor_has('auditor')));
CREATE POLICY add ON figure_import FOR INSERT TO {{user}} WITH CHECK ((SELECT actor_has('controller')));
CREATE POLICY change ON figure_import FOR UPDATE TO {{user}} USING ((SELECT actor_has('controller'))) WITH CHECK ((SELECT actor_has('controller')));
CREATE POLICY all_steps ON figure_import_piece FOR ALL TO {{user}} USING ((SELECT actor_has('controller'))) WITH CHECK ((SELECT actor_has('controller')));
CREATE POLICY all_steps ON figure_import_problem FOR ALL TO {{user}} USING ((SELECT actor_has('controller'))) WITH CHECK ((SELECT actor_has('controller')));
CREATE POLICY all_steps ON figure_mapping FOR ALL TO {{user}} USING ((SELECT actor_has('controller'))) WITH CHECK ((SELECT actor_has('controller')));
GRANT SELECT, INSERT, UPDATE ON figure_import, figure_mapping TO {{user}};
GRANT SELECT, INSERT ON figure_import_piece TO {{user}};
GRANT SELECT, INSERT, DELETE ON figure_import_problem TO {{user}};
