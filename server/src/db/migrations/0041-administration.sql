-- What the administration may do with the tables of sign-in, on which the role of requests has no right: each function below runs as the
-- owner and checks who acts. So a change of an account, its roles and its audit event are one transaction.

-- An administrator acts, or the owner itself from the command line.
CREATE FUNCTION administers() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT actor_has('administrator') OR (actor_id() IS NULL AND session_user = current_user)
$$;
CREATE FUNCTION require_administrator() RETURNS void LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF NOT administers() THEN RAISE EXCEPTION 'for administrators' USING ERRCODE = 'insufficient_privilege'; END IF;
END $$;

CREATE FUNCTION accounts() RETURNS TABLE (
  id uuid, name text, email text, created_at timestamptz, has_password boolean, sessions bigint, tokens bigint, last_seen_at timestamptz
) LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT u.id, u.name, u.email, u.created_at,
    EXISTS (SELECT FROM account_credential c WHERE c.user_id = u.id AND c.password IS NOT NULL),
    (SELECT count(*) FROM account_session s WHERE s.user_id = u.id AND s.expires_at > now()),
    (SELECT count(*) FROM access_token t WHERE t.user_id = u.id AND t.revoked_at IS NULL AND (t.expires_at IS NULL OR t.expires_at > now())),
    GREATEST((SELECT max(s.updated_at) FROM account_session s WHERE s.user_id = u.id), (SELECT max(t.last_used_at) FROM access_token t WHERE t.user_id = u.id))
  FROM account_user u
  WHERE (SELECT administers()) OR (SELECT actor_has('auditor'))
$$;

CREATE FUNCTION add_account(new_name text, new_email text) RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE added uuid;
BEGIN
  PERFORM require_administrator();
  INSERT INTO account_user (name, email) VALUES (new_name, lower(new_email)) RETURNING id INTO added;
  RETURN added;
END $$;

CREATE FUNCTION change_account(account uuid, new_name text, new_email text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM require_administrator();
  UPDATE account_user SET name = COALESCE(new_name, name), email = COALESCE(lower(new_email), email), updated_at = now() WHERE id = account;
END $$;

CREATE FUNCTION remove_account(account uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM require_administrator();
  DELETE FROM account_user WHERE id = account;
END $$;

CREATE FUNCTION set_account_password(account uuid, new_hash text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM require_administrator();
  INSERT INTO account_credential (account_id, provider_id, user_id, password) VALUES (account::text, 'credential', account, new_hash)
  ON CONFLICT (provider_id, account_id) DO UPDATE SET password = EXCLUDED.password, updated_at = now();
  DELETE FROM account_session WHERE user_id = account;
END $$;

CREATE FUNCTION end_account_sessions(account uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM require_administrator();
  DELETE FROM account_session WHERE user_id = account;
END $$;

-- What can be used to sign in as a user now: for the user, administrators and auditors. Never a token or its hash.
CREATE FUNCTION account_sessions(account uuid) RETURNS TABLE (id uuid, started_at timestamptz, expires_at timestamptz, ip_address text, user_agent text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT s.id, s.created_at, s.expires_at, s.ip_address, s.user_agent FROM account_session s
  WHERE s.user_id = account AND s.expires_at > now()
    AND (account = (SELECT actor_id()) OR (SELECT administers()) OR (SELECT actor_has('auditor')))
  ORDER BY s.created_at DESC
$$;
CREATE FUNCTION account_tokens(account uuid) RETURNS TABLE (id uuid, name text, created_at timestamptz, expires_at timestamptz, last_used_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT t.id, t.name, t.created_at, t.expires_at, t.last_used_at FROM access_token t
  WHERE t.user_id = account AND t.revoked_at IS NULL AND (t.expires_at IS NULL OR t.expires_at > now())
    AND (account = (SELECT actor_id()) OR (SELECT administers()) OR (SELECT actor_has('auditor')))
  ORDER BY t.created_at DESC
$$;
-- A token is made for oneself, or by the owner from the command line; its text is never here.
CREATE FUNCTION add_access_token(account uuid, token_name text, new_hash text, ends timestamptz) RETURNS uuid
LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
DECLARE added uuid;
BEGIN
  IF account IS DISTINCT FROM actor_id() AND NOT (actor_id() IS NULL AND administers()) THEN
    RAISE EXCEPTION 'a token is made for oneself' USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO access_token (user_id, name, token_hash, expires_at) VALUES (account, token_name, new_hash, ends) RETURNING id INTO added;
  RETURN added;
END $$;
CREATE FUNCTION revoke_access_token(account uuid, token uuid) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF account IS DISTINCT FROM actor_id() THEN PERFORM require_administrator(); END IF;
  UPDATE access_token SET revoked_at = now() WHERE id = token AND user_id = account AND revoked_at IS NULL;
  RETURN FOUND;
END $$;

-- There is always somebody who can let others in. The lock makes two administrators who remove each other at once wait for one another.
CREATE FUNCTION keep_an_administrator() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(4861005);
  IF NOT EXISTS (SELECT FROM role_assignment WHERE role = 'administrator') THEN
    RAISE EXCEPTION 'the last administrator stays' USING ERRCODE = 'check_violation', CONSTRAINT = 'last_administrator';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER last_administrator AFTER DELETE ON role_assignment FOR EACH ROW WHEN (OLD.role = 'administrator') EXECUTE FUNCTION keep_an_administrator();

CREATE POLICY remove ON org_unit FOR DELETE TO {{user}} USING ((SELECT actor_has('administrator')));
GRANT DELETE ON org_unit TO {{user}};
CREATE INDEX ON account_session (expires_at);
