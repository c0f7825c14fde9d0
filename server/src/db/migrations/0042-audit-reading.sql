-- Who reads the audit log: the auditor all of it; an administrator what concerns users and the organisation, since that role sees no figures;
-- who reads all figures the history of what they are about, but not of users.
DROP POLICY read ON audit_event;
CREATE POLICY read ON audit_event FOR SELECT TO {{user}} USING (
  (SELECT actor_has('auditor'))
  OR (object_type IN ('user', 'unit') AND (SELECT actor_has('administrator')))
  OR (object_type <> 'user' AND (SELECT actor_reads_all()))
);

-- The chain's links without any content, for the check: whoever may ask whether the log is whole need not be able to read it.
CREATE FUNCTION audit_links(after_id bigint, most integer) RETURNS TABLE (id bigint, hash text, previous_hash text, computed text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT e.id, e.hash, e.previous_hash, audit_hash(e) FROM audit_event e
  WHERE e.id > after_id AND ((SELECT administers()) OR (SELECT actor_has('auditor')))
  ORDER BY e.id LIMIT most
$$;
-- The newest link, which is written outside the database at intervals.
CREATE FUNCTION audit_head() RETURNS TABLE (id bigint, hash text) LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT e.id, e.hash FROM audit_event e ORDER BY e.id DESC LIMIT 1
$$;
GRANT EXECUTE ON FUNCTION audit_head() TO {{identity}};

-- Log of use: who read, searched, changed or exported what. Written by sign-in's role after the answer, so that reading stays read-only; it holds
-- the API's paths without their parameters, so never what was found or typed. Rows are deleted when they are old.
CREATE TABLE access_log (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT now(),
  user_id uuid NOT NULL,
  method text NOT NULL,
  path text NOT NULL,
  status integer NOT NULL,
  address text NOT NULL
);
CREATE INDEX ON access_log (at);
CREATE INDEX ON access_log (user_id, at);
CALL protect('access_log');
CREATE POLICY read ON access_log FOR SELECT TO {{user}} USING ((SELECT actor_has('auditor')));
CREATE POLICY write ON access_log FOR INSERT TO {{identity}} WITH CHECK (true);
CREATE POLICY age ON access_log FOR SELECT TO {{identity}} USING (true);
CREATE POLICY expire ON access_log FOR DELETE TO {{identity}} USING (true);
GRANT SELECT ON access_log TO {{user}};
GRANT SELECT, INSERT, DELETE ON access_log TO {{identity}};
