-- Who did what, when and why; each event holds the hash of the one before, so that a changed or missing one shows.
CREATE TABLE audit_event (
  id bigint PRIMARY KEY,
  at timestamptz NOT NULL,
  user_id uuid,
  user_name text NOT NULL,
  action text NOT NULL CHECK (action <> ''),
  object_type text NOT NULL CHECK (object_type <> ''),
  object_id text NOT NULL,
  before jsonb,
  after jsonb,
  reason text,
  previous_hash text NOT NULL,
  hash text NOT NULL UNIQUE
);
CREATE INDEX ON audit_event (object_type, object_id, id);

-- What the hash covers, as text that any program can rebuild: fields parted by U+001F, nulls as U+0000's absence marked '-'.
CREATE FUNCTION audit_hash(event audit_event) RETURNS text LANGUAGE sql IMMUTABLE SET timezone = 'UTC' AS $$
  SELECT encode(sha256(convert_to(concat_ws(E'\x1f', event.previous_hash, event.id::text,
    to_char(event.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), COALESCE(event.user_id::text, '-'), event.user_name, event.action,
    event.object_type, event.object_id, COALESCE(event.before::text, '-'), COALESCE(event.after::text, '-'), COALESCE(event.reason, '-')), 'UTF8')), 'hex')
$$;

-- Chains the event to the last one. The lock makes the chain one line; it is held to the end of the transaction, so verbs record last.
CREATE FUNCTION chain_audit_event() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE last audit_event;
BEGIN
  PERFORM pg_advisory_xact_lock(4861004);
  SELECT * INTO last FROM audit_event ORDER BY id DESC LIMIT 1;
  NEW.id := COALESCE(last.id, 0) + 1;
  NEW.at := clock_timestamp();
  NEW.user_id := actor_id();
  NEW.user_name := COALESCE((SELECT name FROM person WHERE id = NEW.user_id), 'Kildetal');
  NEW.previous_hash := COALESCE(last.hash, '');
  NEW.hash := audit_hash(NEW);
  RETURN NEW;
END $$;
CREATE TRIGGER chain BEFORE INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION chain_audit_event();

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CALL protect('audit_event');
CREATE POLICY read ON audit_event FOR SELECT TO {{user}} USING ((SELECT actor_has('auditor')) OR (SELECT actor_has('administrator')));
CREATE POLICY add ON audit_event FOR INSERT TO {{user}} WITH CHECK (user_id IS NOT DISTINCT FROM (SELECT actor_id()));
GRANT SELECT, INSERT ON audit_event TO {{user}};
