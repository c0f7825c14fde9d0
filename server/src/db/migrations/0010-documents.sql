-- Documents as they were taken in: the text without what is closed, and the original bytes apart from it under narrower rights.
CREATE TABLE document (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  sha256 text NOT NULL UNIQUE CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  file_name text NOT NULL,
  format text NOT NULL CHECK (format IN ('pdf', 'docx', 'html', 'txt', 'md')),
  byte_count bigint NOT NULL CHECK (byte_count > 0),
  -- Bodies of closed items are cut before this is stored; positions everywhere are UTF-16 units of this text.
  text text NOT NULL,
  pages jsonb NOT NULL,
  imported_by uuid NOT NULL,
  imported_at timestamptz NOT NULL DEFAULT now()
);
-- The file itself. `closed_content`: does it hold text of closed items (`held`), none, or can that not be told (a scan)?
CREATE TABLE document_original (
  document_id uuid PRIMARY KEY REFERENCES document ON DELETE CASCADE,
  closed_content text NOT NULL CHECK (closed_content IN ('none', 'held', 'unknown')),
  bytes bytea NOT NULL
);
-- The copy for those who may not see the original. It is made once, at import; where none can be made there is no row.
CREATE TABLE document_redacted (
  document_id uuid PRIMARY KEY REFERENCES document ON DELETE CASCADE,
  format text NOT NULL CHECK (format IN ('pdf', 'txt')),
  bytes bytea NOT NULL
);

-- Minutes (or an agenda) of one meeting as one document tells them. Two documents may tell the same meeting.
CREATE TABLE meeting (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  document_id uuid NOT NULL UNIQUE REFERENCES document ON DELETE CASCADE,
  body text,
  day date,
  time text,
  place text,
  document_kind text NOT NULL CHECK (document_kind IN ('minutes', 'agenda', 'unknown')),
  -- Told again in the demonstration's own words; never taken for the municipality's.
  retold boolean NOT NULL DEFAULT false
);
CREATE INDEX ON meeting (day DESC, body);
CREATE TABLE agenda_item (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  meeting_id uuid NOT NULL REFERENCES meeting ON DELETE CASCADE,
  position integer NOT NULL,
  number text NOT NULL,
  title text NOT NULL,
  case_number text,
  -- The form in which case numbers are compared.
  case_key text,
  kle_number text,
  closed boolean NOT NULL,
  outcomes text[] NOT NULL,
  start_offset integer NOT NULL,
  end_offset integer NOT NULL,
  -- The item's own slice of the document's text, for readers who may see the item and not the document.
  text text NOT NULL,
  UNIQUE (meeting_id, position),
  CHECK (start_offset <= end_offset),
  -- Of a closed item there is the title alone.
  CHECK (NOT closed OR (text = '' AND case_number IS NULL AND case_key IS NULL AND kle_number IS NULL AND outcomes = '{}'))
);
CREATE INDEX ON agenda_item (case_key);
CREATE TABLE section (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  agenda_item_id uuid NOT NULL REFERENCES agenda_item ON DELETE CASCADE,
  position integer NOT NULL,
  kind text NOT NULL,
  heading text,
  start_offset integer NOT NULL,
  body_start integer NOT NULL,
  end_offset integer NOT NULL,
  -- {body, day, agendaItem} of an earlier decision quoted inside the item.
  earlier jsonb,
  UNIQUE (agenda_item_id, position)
);
CREATE TABLE decision_part (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  agenda_item_id uuid NOT NULL REFERENCES agenda_item ON DELETE CASCADE,
  position integer NOT NULL,
  outcome text NOT NULL,
  recommendations integer[] NOT NULL,
  start_offset integer NOT NULL,
  end_offset integer NOT NULL,
  quote text NOT NULL,
  UNIQUE (agenda_item_id, position)
);
-- What could not be read, with its place: listed with the document, never silently left out.
CREATE TABLE reading_problem (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  document_id uuid NOT NULL REFERENCES document ON DELETE CASCADE,
  position integer NOT NULL,
  code text NOT NULL,
  message text NOT NULL,
  start_offset integer,
  end_offset integer,
  quote text,
  UNIQUE (document_id, position)
);

CALL protect('document', 'document_original', 'document_redacted', 'reading_problem');
CREATE POLICY read ON document FOR SELECT TO {{user}} USING ((SELECT actor_reads_all()));
CREATE POLICY add ON document FOR INSERT TO {{user}} WITH CHECK ((SELECT actor_has('controller')) AND imported_by = (SELECT actor_id()));
CREATE POLICY read ON document_original FOR SELECT TO {{user}} USING (
  (SELECT actor_has('executive'))
  OR ((SELECT actor_has('controller')) AND closed_content IN ('none', 'unknown'))
  OR ((SELECT actor_has('auditor')) AND closed_content = 'none'));
CREATE POLICY add ON document_original FOR INSERT TO {{user}} WITH CHECK ((SELECT actor_has('controller')));
CREATE POLICY read ON document_redacted FOR SELECT TO {{user}} USING ((SELECT actor_reads_all()));
CREATE POLICY add ON document_redacted FOR INSERT TO {{user}} WITH CHECK ((SELECT actor_has('controller')));
CREATE POLICY read ON reading_problem FOR SELECT TO {{user}} USING ((SELECT actor_reads_all()));
CREATE POLICY add ON reading_problem FOR INSERT TO {{user}} WITH CHECK ((SELECT actor_has('controller')));
GRANT SELECT, INSERT ON document, document_original, document_redacted, reading_problem TO {{user}};
-- Policies of meeting, agenda_item, section and decision_part stand with the items they follow, in 0011.
