-- A movement may rest on a passage of a document: [start, end) in UTF-16 units of its text, which never changes.
ALTER TABLE movement
  ADD COLUMN passage_start integer,
  ADD COLUMN passage_end integer,
  ADD CHECK ((passage_start IS NULL) = (passage_end IS NULL)),
  ADD CHECK (passage_start IS NULL OR (document_id IS NOT NULL AND passage_start >= 0 AND passage_start < passage_end));

-- Who posts and approves does not set the limit from which it takes two: an administrator does, who posts nothing.
DROP POLICY read ON ledger_setting;
CREATE POLICY read ON ledger_setting FOR SELECT TO {{user}} USING ((SELECT actor_reads_all()) OR (SELECT actor_has('administrator')));
DROP POLICY change ON ledger_setting;
CREATE POLICY change ON ledger_setting FOR UPDATE TO {{user}} USING ((SELECT actor_has('administrator'))) WITH CHECK ((SELECT actor_has('administrator')));

-- An administrator reads the history of what an administrator may change.
DROP POLICY read ON audit_event;
CREATE POLICY read ON audit_event FOR SELECT TO {{user}} USING (
  (SELECT actor_has('auditor'))
  OR (object_type IN ('user', 'unit', 'ledger') AND (SELECT actor_has('administrator')))
  OR (object_type <> 'user' AND (SELECT actor_reads_all()))
);
