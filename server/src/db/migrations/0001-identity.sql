-- Who people are, which units there are, and who may see what. Every later policy rests on the functions below.

-- Turns on row-level security for content tables, for their owner too, and lets the owner alone through, so that functions of the written
-- list and migrations work also where the owner is no superuser. Every other policy names the role of requests.
CREATE PROCEDURE protect(VARIADIC tables regclass[]) LANGUAGE plpgsql AS $$
DECLARE content regclass;
BEGIN
  FOREACH content IN ARRAY tables LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', content);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', content);
    EXECUTE format('CREATE POLICY owner ON %s TO %I USING (true) WITH CHECK (true)', content, current_user);
  END LOOP;
END $$;

-- Sign-in (better-auth). Only the identity role reads or writes these; the role of requests has no right on them.
CREATE TABLE account_user (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name text NOT NULL,
  email text NOT NULL UNIQUE,
  email_verified boolean NOT NULL DEFAULT false,
  image text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE account_session (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  token text NOT NULL UNIQUE,
  user_id uuid NOT NULL REFERENCES account_user ON DELETE CASCADE,
  expires_at timestamptz NOT NULL,
  ip_address text,
  user_agent text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX ON account_session (user_id);
CREATE TABLE account_credential (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  account_id text NOT NULL,
  provider_id text NOT NULL,
  user_id uuid NOT NULL REFERENCES account_user ON DELETE CASCADE,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (provider_id, account_id)
);
CREATE INDEX ON account_credential (user_id);
CREATE TABLE account_verification (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  identifier text NOT NULL,
  value text NOT NULL,
  expires_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX ON account_verification (identifier);
-- Attempts to sign in, counted by account and address; keys are hashes, since what is typed into the wrong field may be a password.
CREATE TABLE sign_in_limit (
  key text PRIMARY KEY,
  attempts integer NOT NULL,
  ends_at timestamptz NOT NULL
);
CREATE INDEX ON sign_in_limit (ends_at);
CREATE TABLE access_token (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  user_id uuid NOT NULL REFERENCES account_user ON DELETE CASCADE,
  name text NOT NULL,
  token_hash text NOT NULL UNIQUE,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz,
  last_used_at timestamptz,
  revoked_at timestamptz
);
CREATE INDEX ON access_token (user_id);
GRANT SELECT, INSERT, UPDATE, DELETE ON account_user, account_session, account_credential, account_verification, sign_in_limit, access_token TO {{identity}};

-- The organisation: one tree, with every unit's ancestors (itself included) kept beside it.
CREATE TABLE org_unit (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  parent_id uuid REFERENCES org_unit,
  slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text NOT NULL CHECK (name <> ''),
  level text NOT NULL CHECK (level IN ('municipality', 'directorate', 'area', 'agreement_unit')),
  position integer NOT NULL DEFAULT 0,
  demonstration boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1,
  CHECK ((parent_id IS NULL) = (level = 'municipality'))
);
CREATE UNIQUE INDEX org_unit_one_root ON org_unit ((true)) WHERE parent_id IS NULL;
CREATE INDEX ON org_unit (parent_id);
CREATE TABLE org_unit_ancestor (
  unit_id uuid NOT NULL REFERENCES org_unit ON DELETE CASCADE,
  ancestor_id uuid NOT NULL REFERENCES org_unit ON DELETE CASCADE,
  distance integer NOT NULL CHECK (distance >= 0),
  PRIMARY KEY (unit_id, ancestor_id)
);
CREATE INDEX ON org_unit_ancestor (ancestor_id, unit_id);

CREATE TABLE role_assignment (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  user_id uuid NOT NULL REFERENCES account_user ON DELETE CASCADE,
  role text NOT NULL CHECK (role IN ('leader', 'controller', 'executive', 'administrator', 'auditor')),
  org_unit_id uuid REFERENCES org_unit ON DELETE CASCADE,
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE NULLS NOT DISTINCT (user_id, role, org_unit_id),
  CHECK (role <> 'leader' OR org_unit_id IS NOT NULL)
);

-- What a colleague may know of another user: the name. Kept in step by a trigger, so that content never joins the tables of sign-in.
CREATE TABLE person (
  id uuid PRIMARY KEY REFERENCES account_user ON DELETE CASCADE,
  name text NOT NULL,
  email text NOT NULL
);
CREATE FUNCTION keep_person() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  INSERT INTO person (id, name, email) VALUES (NEW.id, NEW.name, NEW.email)
  ON CONFLICT (id) DO UPDATE SET name = EXCLUDED.name, email = EXCLUDED.email;
  RETURN NEW;
END $$;
CREATE TRIGGER account_user_person AFTER INSERT OR UPDATE OF name, email ON account_user FOR EACH ROW EXECUTE FUNCTION keep_person();

CREATE FUNCTION keep_ancestors() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF NEW.parent_id IS NOT DISTINCT FROM OLD.parent_id THEN RETURN NEW; END IF;
    IF EXISTS (SELECT FROM org_unit_ancestor WHERE unit_id = NEW.parent_id AND ancestor_id = NEW.id) THEN
      RAISE EXCEPTION 'a unit cannot stand below itself' USING ERRCODE = 'check_violation';
    END IF;
    DELETE FROM org_unit_ancestor a USING org_unit_ancestor below
      WHERE below.ancestor_id = NEW.id AND a.unit_id = below.unit_id
        AND a.ancestor_id NOT IN (SELECT unit_id FROM org_unit_ancestor WHERE ancestor_id = NEW.id);
    INSERT INTO org_unit_ancestor (unit_id, ancestor_id, distance)
      SELECT below.unit_id, above.ancestor_id, below.distance + above.distance + 1
      FROM org_unit_ancestor below, org_unit_ancestor above
      WHERE below.ancestor_id = NEW.id AND above.unit_id = NEW.parent_id;
    RETURN NEW;
  END IF;
  INSERT INTO org_unit_ancestor (unit_id, ancestor_id, distance) VALUES (NEW.id, NEW.id, 0);
  INSERT INTO org_unit_ancestor (unit_id, ancestor_id, distance)
    SELECT NEW.id, ancestor_id, distance + 1 FROM org_unit_ancestor WHERE unit_id = NEW.parent_id;
  RETURN NEW;
END $$;
CREATE TRIGGER org_unit_ancestors AFTER INSERT OR UPDATE OF parent_id ON org_unit FOR EACH ROW EXECUTE FUNCTION keep_ancestors();

-- The user of this transaction; null when none is set, and then no policy lets a row through.
CREATE FUNCTION actor_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT NULLIF(current_setting('kildetal.user', true), '')::uuid
$$;
-- The following read the rights behind every policy, so they run as the owner: the written list of the catalogue test.
CREATE FUNCTION actor_has(wanted text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT EXISTS (SELECT FROM role_assignment WHERE user_id = actor_id() AND role = wanted)
$$;
-- Controllers, executives and auditors read all of the municipality's figures.
CREATE FUNCTION actor_reads_all() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT EXISTS (SELECT FROM role_assignment WHERE user_id = actor_id() AND role IN ('controller', 'executive', 'auditor'))
$$;
-- The units whose figures the actor may see: own and below for leaders, all for those who read all.
CREATE FUNCTION visible_units() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT COALESCE(array_agg(id), '{}') FROM (
    SELECT id FROM org_unit WHERE actor_reads_all()
    UNION
    SELECT a.unit_id FROM role_assignment r JOIN org_unit_ancestor a ON a.ancestor_id = r.org_unit_id
    WHERE r.user_id = actor_id() AND r.role = 'leader'
  ) AS seen (id)
$$;
-- The way up from a leader's own units, whose names stand in breadcrumbs without their figures.
CREATE FUNCTION named_units() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT COALESCE(array_agg(DISTINCT id), '{}') FROM (
    SELECT unnest(visible_units())
    UNION
    SELECT a.ancestor_id FROM role_assignment r JOIN org_unit_ancestor a ON a.unit_id = r.org_unit_id WHERE r.user_id = actor_id()
    UNION
    SELECT id FROM org_unit WHERE actor_has('administrator')
  ) AS seen (id)
$$;

CALL protect('org_unit', 'org_unit_ancestor', 'role_assignment', 'person');
-- The administrator's right stands apart, since a row that was just added is not yet among the named units of its own statement.
CREATE POLICY read ON org_unit FOR SELECT TO {{user}}
  USING ((SELECT actor_has('administrator')) OR id = ANY ((SELECT named_units())::uuid[]));
CREATE POLICY add ON org_unit FOR INSERT TO {{user}} WITH CHECK ((SELECT actor_has('administrator')));
CREATE POLICY change ON org_unit FOR UPDATE TO {{user}} USING ((SELECT actor_has('administrator'))) WITH CHECK ((SELECT actor_has('administrator')));
CREATE POLICY read ON org_unit_ancestor FOR SELECT TO {{user}}
  USING (unit_id = ANY ((SELECT named_units())::uuid[]) AND ancestor_id = ANY ((SELECT named_units())::uuid[]));
CREATE POLICY read ON role_assignment FOR SELECT TO {{user}}
  USING (user_id = (SELECT actor_id()) OR (SELECT actor_has('administrator')) OR (SELECT actor_has('auditor')));
CREATE POLICY add ON role_assignment FOR INSERT TO {{user}} WITH CHECK ((SELECT actor_has('administrator')));
CREATE POLICY remove ON role_assignment FOR DELETE TO {{user}} USING ((SELECT actor_has('administrator')));
CREATE POLICY read ON person FOR SELECT TO {{user}}
  USING (id = (SELECT actor_id()) OR (SELECT actor_has('administrator')) OR (SELECT actor_reads_all()));

GRANT SELECT, INSERT, UPDATE ON org_unit TO {{user}};
GRANT SELECT ON org_unit_ancestor, person TO {{user}};
GRANT SELECT, INSERT, DELETE ON role_assignment TO {{user}};
-- Sign-in reads rights at each request, before there is an actor.
GRANT SELECT ON role_assignment TO {{identity}};
CREATE POLICY identity ON role_assignment FOR SELECT TO {{identity}} USING (true);
