-- Names of persons, addresses, e-mails, phone and CPR numbers that stand in minutes: found by rules at import, so that they can be struck out of
-- what is sent to roles that do not need them. Places are UTF-16 units of the document's text; the words go when the document goes.
CREATE TABLE personal_datum (
  document_id uuid NOT NULL REFERENCES document ON DELETE CASCADE,
  -- The item it stands in; null between items (a list of those present).
  agenda_item_id uuid REFERENCES agenda_item ON DELETE CASCADE,
  kind text NOT NULL CHECK (kind IN ('name', 'address', 'email', 'phone', 'cpr')),
  start_offset integer NOT NULL,
  end_offset integer NOT NULL,
  words text NOT NULL CHECK (words <> ''),
  PRIMARY KEY (document_id, start_offset),
  CHECK (start_offset < end_offset)
);
CREATE INDEX ON personal_datum (agenda_item_id);
-- Which documents have been searched, by which edition of the rules: those of an earlier edition are searched again.
CREATE TABLE personal_data_reading (
  document_id uuid PRIMARY KEY REFERENCES document ON DELETE CASCADE,
  edition integer NOT NULL,
  found integer NOT NULL,
  read_at timestamptz NOT NULL DEFAULT now()
);

CALL protect('personal_datum', 'personal_data_reading');
-- As far as the words reach a reader at all, the server must know what to strike out for that reader; nothing beyond, so that a document outside
-- a leader's rights changes nothing of what the leader gets.
CREATE POLICY read ON personal_datum FOR SELECT TO {{user}} USING ((SELECT actor_reads_all())
  OR agenda_item_id = ANY (ARRAY(SELECT agenda_item_id FROM mention))
  OR agenda_item_id = ANY (ARRAY(SELECT agenda_item_id FROM decided_item))
  OR agenda_item_id = ANY (ARRAY(SELECT agenda_item_id FROM follow_up)));
CREATE POLICY add ON personal_datum FOR INSERT TO {{user}} WITH CHECK ((SELECT actor_has('controller')));
CREATE POLICY read ON personal_data_reading FOR SELECT TO {{user}} USING ((SELECT actor_reads_all()));
CREATE POLICY add ON personal_data_reading FOR INSERT TO {{user}} WITH CHECK ((SELECT actor_has('controller')));
GRANT SELECT, INSERT ON personal_datum, personal_data_reading TO {{user}};

-- The log of use tells whether an answer carried words of minutes with their names (`open`) or with names struck out (`withheld`).
ALTER TABLE access_log ADD COLUMN personal_data text CHECK (personal_data IN ('open', 'withheld'));
