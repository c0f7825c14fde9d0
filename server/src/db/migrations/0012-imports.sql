-- Files on their way from upload to minutes. A row tells how it went; the uploaded bytes stay only until the file is read.
CREATE TABLE document_import (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  batch_id uuid NOT NULL,
  position integer NOT NULL,
  file_name text NOT NULL,
  byte_count bigint NOT NULL,
  retold boolean NOT NULL DEFAULT false,
  state text NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'reading', 'done', 'failed', 'cancelled')),
  problem jsonb,
  document_id uuid REFERENCES document ON DELETE SET NULL,
  -- The same file had been imported before.
  known boolean NOT NULL DEFAULT false,
  requested_by uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  started_at timestamptz,
  finished_at timestamptz,
  CHECK ((state = 'failed') = (problem IS NOT NULL)),
  CHECK ((state IN ('done', 'failed', 'cancelled')) = (finished_at IS NOT NULL))
);
CREATE INDEX ON document_import (created_at DESC);
CREATE INDEX document_import_unfinished ON document_import (batch_id) WHERE state IN ('queued', 'reading');
CREATE TABLE import_file (
  import_id uuid PRIMARY KEY REFERENCES document_import ON DELETE CASCADE,
  bytes bytea NOT NULL
);
CALL protect('document_import', 'import_file');
CREATE POLICY read ON document_import FOR SELECT TO {{user}} USING ((SELECT actor_has('controller')) OR requested_by = (SELECT actor_id()));
CREATE POLICY add ON document_import FOR INSERT TO {{user}} WITH CHECK ((SELECT actor_has('controller')) AND requested_by = (SELECT actor_id()));
-- Whoever asked may end the row also after losing the role, so that none stays unfinished.
CREATE POLICY change ON document_import FOR UPDATE TO {{user}} USING ((SELECT actor_has('controller')) OR requested_by = (SELECT actor_id()))
  WITH CHECK ((SELECT actor_has('controller')) OR requested_by = (SELECT actor_id()));
-- An upload may hold closed text: only its uploader reads it back.
CREATE POLICY read ON import_file FOR SELECT TO {{user}}
  USING (import_id = ANY (ARRAY(SELECT id FROM document_import WHERE requested_by = (SELECT actor_id()) AND state IN ('queued', 'reading'))));
CREATE POLICY add ON import_file FOR INSERT TO {{user}}
  WITH CHECK (import_id = ANY (ARRAY(SELECT id FROM document_import WHERE requested_by = (SELECT actor_id()))));
CREATE POLICY remove ON import_file FOR DELETE TO {{user}} USING (import_id = ANY (ARRAY(SELECT id FROM document_import)));
GRANT SELECT, INSERT, UPDATE ON document_import TO {{user}};
GRANT SELECT, INSERT, DELETE ON import_file TO {{user}};
