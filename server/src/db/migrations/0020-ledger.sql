-- The books: append-only double entry. What must always hold is checked here, whatever program writes.

CREATE TABLE pool (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text NOT NULL CHECK (name <> ''),
  parent_id uuid REFERENCES pool CHECK (parent_id <> id),
  org_unit_id uuid REFERENCES org_unit,
  version integer NOT NULL DEFAULT 1
);
-- Every name the minutes use for a pool, normalised: one name means one pool.
CREATE TABLE pool_alias (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  pool_id uuid NOT NULL REFERENCES pool,
  name text NOT NULL CHECK (name <> ''),
  normalized text NOT NULL UNIQUE CHECK (normalized <> '')
);
CREATE INDEX ON pool_alias (pool_id);

-- Whose money: a pool's, or a unit's line of the chart of accounts. Fiscal year and bucket stand on the posting.
CREATE TABLE ledger_account (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  pool_id uuid REFERENCES pool,
  org_unit_id uuid REFERENCES org_unit,
  account text CHECK (account <> ''),
  UNIQUE NULLS NOT DISTINCT (pool_id, org_unit_id, account),
  CHECK (CASE WHEN pool_id IS NULL THEN org_unit_id IS NOT NULL AND account IS NOT NULL ELSE org_unit_id IS NULL AND account IS NULL END)
);

CREATE TABLE movement (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  number bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  kind text NOT NULL CHECK (kind IN ('original_budget', 'supplementary_appropriation', 'reallocation', 'carry_over', 'earmark', 'commitment', 'actual', 'release', 'reversal')),
  -- `posted` counts; `pending` is a request and counts nowhere; `void` ends what is left of a pending one, or a part of it.
  phase text NOT NULL CHECK (phase IN ('posted', 'pending', 'void')),
  text text NOT NULL CHECK (text <> ''),
  -- What it moves, in øre; every posting is this amount in or out of a bucket. Negative for reductions and overspends that follow.
  amount_ore bigint NOT NULL CHECK (amount_ore <> 0 AND amount_ore BETWEEN -9007199254740991 AND 9007199254740991),
  fiscal_year integer NOT NULL CHECK (fiscal_year BETWEEN 2000 AND 2100),
  -- The year a carry-over leaves.
  from_year integer CHECK (from_year < fiscal_year),
  -- The month it belongs to; null for the year as a whole.
  month integer CHECK (month BETWEEN 1 AND 12),
  -- The meeting's day, or the day it was typed. Totals as of a day hold what was known on it.
  known_on date NOT NULL,
  registered_at timestamptz NOT NULL DEFAULT now(),
  registered_by uuid NOT NULL REFERENCES person,
  registered_in xid8 NOT NULL DEFAULT pg_current_xact_id(),
  funding_source text,
  granted_by text,
  -- What it rests on: exactly one.
  item_id uuid REFERENCES economic_item,
  document_id uuid REFERENCES document,
  note text CHECK (note <> ''),
  -- Which part of the item's meaning this is (`budget:2025`); an item's part is in the books at most once.
  item_part text CHECK (item_part IS NULL OR item_id IS NOT NULL),
  settles_id uuid REFERENCES movement,
  reverses_id uuid UNIQUE REFERENCES movement,
  needs_approval boolean NOT NULL DEFAULT false,
  CHECK (num_nonnulls(item_id, document_id, note) = 1),
  CHECK ((kind = 'reversal') = (reverses_id IS NOT NULL)),
  CHECK (phase <> 'void' OR settles_id IS NOT NULL),
  CHECK (settles_id IS NULL OR phase <> 'pending'),
  CHECK (kind IN ('carry_over', 'reversal') OR from_year IS NULL),
  CHECK (kind <> 'carry_over' OR from_year IS NOT NULL),
  CHECK (kind IN ('original_budget', 'supplementary_appropriation', 'carry_over', 'reversal') OR amount_ore > 0)
);
CREATE INDEX ON movement (item_id) WHERE item_id IS NOT NULL;
CREATE INDEX ON movement (settles_id) WHERE settles_id IS NOT NULL;
CREATE INDEX ON movement (known_on);

CREATE TABLE posting (
  movement_id uuid NOT NULL REFERENCES movement,
  position integer NOT NULL,
  ledger_account_id uuid NOT NULL REFERENCES ledger_account,
  fiscal_year integer NOT NULL,
  bucket text NOT NULL CHECK (bucket IN ('original', 'supplementary', 'reallocated', 'carried_over', 'free', 'earmarked', 'committed', 'spent')),
  amount_ore bigint NOT NULL,
  PRIMARY KEY (movement_id, position)
);
CREATE INDEX ON posting (ledger_account_id, fiscal_year);

-- The second pair of eyes. A movement that needs it counts from then on.
CREATE TABLE movement_approval (
  movement_id uuid PRIMARY KEY REFERENCES movement,
  approved_by uuid NOT NULL REFERENCES person,
  approved_at timestamptz NOT NULL DEFAULT now()
);

-- Months (1–12) and whole years (0) that refuse rows while closed.
CREATE TABLE fiscal_period (
  fiscal_year integer NOT NULL,
  month integer NOT NULL CHECK (month BETWEEN 0 AND 12),
  closed boolean NOT NULL,
  changed_at timestamptz NOT NULL DEFAULT now(),
  changed_by uuid NOT NULL REFERENCES person,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (fiscal_year, month)
);
CREATE TABLE ledger_setting (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  four_eyes_from_ore bigint CHECK (four_eyes_from_ore > 0),
  version integer NOT NULL DEFAULT 1
);
INSERT INTO ledger_setting (four_eyes_from_ore) VALUES (1000000000);

-- Answers to writes that a client may send again after a lost connection.
CREATE TABLE idempotency_key (
  user_id uuid NOT NULL,
  key text NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
  input_hash text NOT NULL,
  answer jsonb,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (user_id, key)
);

-- A row of a closed month or year is refused. Writers hold the year shared, closing holds it alone: none slips through between the two.
CREATE FUNCTION refuse_closed(wanted_year integer, wanted_month integer) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(4861021, wanted_year);
  IF EXISTS (SELECT FROM fiscal_period WHERE fiscal_year = wanted_year AND closed AND (month = 0 OR month = wanted_month)) THEN
    RAISE EXCEPTION 'period %-% is closed', wanted_year, COALESCE(wanted_month, 0) USING ERRCODE = 'KT001';
  END IF;
END $$;

CREATE FUNCTION is_counted(wanted movement) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT wanted.phase = 'posted' AND (NOT wanted.needs_approval OR EXISTS (SELECT FROM movement_approval WHERE movement_id = wanted.id))
$$;
-- What is neither settled nor voided of a pending movement, in øre with its sign.
CREATE FUNCTION remaining_ore(pending_id uuid) RETURNS bigint LANGUAGE sql VOLATILE AS $$
  SELECT p.amount_ore - COALESCE((SELECT sum(s.amount_ore) FROM movement s WHERE s.settles_id = p.id AND s.kind <> 'reversal'
    AND NOT EXISTS (SELECT FROM movement r WHERE r.reverses_id = s.id)), 0)::bigint
  FROM movement p WHERE p.id = pending_id
$$;

-- Is this part of an item's meaning in the books, by another movement than the one named? Reversed and wholly voided ones are not.
CREATE FUNCTION part_in_books(wanted_item uuid, wanted_part text, other_than uuid) RETURNS boolean LANGUAGE sql VOLATILE AS $$
  SELECT EXISTS (SELECT FROM movement m WHERE m.item_id = wanted_item AND m.item_part = wanted_part AND m.kind <> 'reversal' AND m.settles_id IS NULL
    AND m.id IS DISTINCT FROM other_than
    AND NOT EXISTS (SELECT FROM movement r WHERE r.reverses_id = m.id)
    AND (m.phase <> 'pending' OR m.amount_ore <> COALESCE((SELECT sum(v.amount_ore) FROM movement v WHERE v.settles_id = m.id AND v.phase = 'void'
      AND v.kind <> 'reversal' AND NOT EXISTS (SELECT FROM movement r WHERE r.reverses_id = v.id)), 0)))
$$;

CREATE FUNCTION prepare_movement() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  earlier movement;
  limit_ore bigint;
BEGIN
  NEW.registered_at := now();
  NEW.registered_in := pg_current_xact_id();
  SELECT four_eyes_from_ore INTO limit_ore FROM ledger_setting;
  NEW.needs_approval := NEW.phase = 'posted' AND limit_ore IS NOT NULL AND abs(NEW.amount_ore) >= limit_ore;
  IF NEW.reverses_id IS NOT NULL THEN
    PERFORM pg_advisory_xact_lock(hashtextextended(NEW.reverses_id::text, 0));
    SELECT * INTO STRICT earlier FROM movement WHERE id = NEW.reverses_id;
    IF earlier.kind = 'reversal' OR earlier.phase = 'pending' THEN
      RAISE EXCEPTION 'a % is not reversed', CASE WHEN earlier.kind = 'reversal' THEN 'reversal' ELSE 'pending movement' END USING ERRCODE = 'KT002';
    END IF;
    IF (NEW.phase, NEW.amount_ore, NEW.fiscal_year, NEW.from_year, NEW.month, NEW.settles_id)
      IS DISTINCT FROM (earlier.phase, earlier.amount_ore, earlier.fiscal_year, earlier.from_year, earlier.month, earlier.settles_id) THEN
      RAISE EXCEPTION 'a reversal mirrors its original' USING ERRCODE = 'KT002';
    END IF;
    IF NEW.known_on < earlier.known_on THEN
      RAISE EXCEPTION 'a reversal is not known before its original' USING ERRCODE = 'KT002';
    END IF;
    -- Taking back a void opens its pending movement again; its part of the item may have been booked anew meanwhile.
    IF earlier.phase = 'void' AND (SELECT part_in_books(p.item_id, p.item_part, p.id) FROM movement p WHERE p.id = earlier.settles_id) THEN
      RAISE EXCEPTION 'this part of the item is in the books already' USING ERRCODE = 'KT004';
    END IF;
    -- What rests on a reading of minutes is corrected from its own day on; a later change is a movement of its own.
    IF NEW.known_on <> earlier.known_on AND (earlier.item_part IS NOT NULL OR (SELECT item_part IS NOT NULL FROM movement WHERE id = earlier.settles_id)) THEN
      RAISE EXCEPTION 'what minutes said is corrected from its own day' USING ERRCODE = 'KT002';
    END IF;
    -- A reversal counts at once, since it only takes back; but one of a movement that never counted never counts either.
    NEW.needs_approval := earlier.phase = 'posted' AND NOT is_counted(earlier);
  ELSIF NEW.settles_id IS NOT NULL THEN
    PERFORM pg_advisory_xact_lock(hashtextextended(NEW.settles_id::text, 0));
    SELECT * INTO STRICT earlier FROM movement WHERE id = NEW.settles_id;
    IF earlier.phase <> 'pending' OR earlier.kind <> NEW.kind OR earlier.fiscal_year <> NEW.fiscal_year
      OR earlier.from_year IS DISTINCT FROM NEW.from_year OR earlier.month IS DISTINCT FROM NEW.month OR NEW.known_on < earlier.known_on THEN
      RAISE EXCEPTION 'a settlement follows its pending movement' USING ERRCODE = 'KT003';
    END IF;
    IF sign(NEW.amount_ore) <> sign(earlier.amount_ore) OR abs(NEW.amount_ore) > abs(remaining_ore(earlier.id)) THEN
      RAISE EXCEPTION 'more than is pending' USING ERRCODE = 'KT003';
    END IF;
    -- While an earlier settlement still stood (before its reversal was known), there was nothing to settle: else a day between would hold both.
    IF EXISTS (SELECT FROM movement s JOIN movement r ON r.reverses_id = s.id
      WHERE s.settles_id = earlier.id AND r.known_on > s.known_on AND r.known_on > NEW.known_on) THEN
      RAISE EXCEPTION 'an earlier settlement stood until a later day' USING ERRCODE = 'KT003';
    END IF;
  ELSIF NEW.item_part IS NOT NULL THEN
    PERFORM pg_advisory_xact_lock(hashtextextended(NEW.item_id::text || NEW.item_part, 0));
    IF part_in_books(NEW.item_id, NEW.item_part, NULL) THEN
      RAISE EXCEPTION 'this part of the item is in the books already' USING ERRCODE = 'KT004';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER prepare BEFORE INSERT ON movement FOR EACH ROW EXECUTE FUNCTION prepare_movement();

-- Postings belong to the transaction that wrote their movement, and to open periods.
CREATE FUNCTION prepare_posting() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE whole movement;
BEGIN
  SELECT * INTO STRICT whole FROM movement WHERE id = NEW.movement_id;
  IF whole.registered_in <> pg_current_xact_id() THEN
    RAISE EXCEPTION 'a movement is not added to later' USING ERRCODE = 'insufficient_privilege';
  END IF;
  PERFORM refuse_closed(NEW.fiscal_year, whole.month);
  RETURN NEW;
END $$;
CREATE TRIGGER prepare BEFORE INSERT ON posting FOR EACH ROW EXECUTE FUNCTION prepare_posting();

-- The buckets each kind moves between, as `year-role:bucket:sign` in order: `to` is fiscal_year, `from` is from_year.
CREATE FUNCTION movement_shape(wanted movement) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT string_agg(CASE WHEN fiscal_year = wanted.fiscal_year THEN 'to' WHEN fiscal_year = wanted.from_year THEN 'from' ELSE '?' END
    || ':' || bucket || CASE WHEN amount_ore = wanted.amount_ore THEN '+' WHEN amount_ore = -wanted.amount_ore THEN '-' ELSE '?' END, ' '
    ORDER BY fiscal_year, bucket, amount_ore = wanted.amount_ore)
  FROM posting WHERE movement_id = wanted.id
$$;
CREATE FUNCTION check_movement() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  shape text := movement_shape(NEW);
  wrong boolean;
BEGIN
  IF NEW.item_id IS NOT NULL AND NOT EXISTS (SELECT FROM mention WHERE item_id = NEW.item_id) THEN
    RAISE EXCEPTION 'the item that a movement rests on cites nothing' USING ERRCODE = 'KT005';
  END IF;
  IF NEW.phase = 'void' THEN
    IF shape IS NOT NULL THEN RAISE EXCEPTION 'a void posts nothing' USING ERRCODE = 'KT006'; END IF;
    RETURN NULL;
  END IF;
  IF EXISTS (SELECT FROM posting WHERE movement_id = NEW.id GROUP BY fiscal_year HAVING sum(amount_ore) <> 0) THEN
    RAISE EXCEPTION 'the postings of a movement sum to zero within each year' USING ERRCODE = 'KT006';
  END IF;
  IF NEW.kind = 'reversal' THEN
    SELECT EXISTS ((SELECT ledger_account_id, fiscal_year, bucket, amount_ore FROM posting WHERE movement_id = NEW.id
        EXCEPT ALL SELECT ledger_account_id, fiscal_year, bucket, -amount_ore FROM posting WHERE movement_id = NEW.reverses_id)
      UNION ALL (SELECT ledger_account_id, fiscal_year, bucket, -amount_ore FROM posting WHERE movement_id = NEW.reverses_id
        EXCEPT ALL SELECT ledger_account_id, fiscal_year, bucket, amount_ore FROM posting WHERE movement_id = NEW.id)) INTO wrong;
    IF wrong THEN RAISE EXCEPTION 'a reversal nets its original to exactly zero' USING ERRCODE = 'KT006'; END IF;
    RETURN NULL;
  END IF;
  IF COALESCE(shape, '') NOT IN (SELECT unnest(CASE NEW.kind
    WHEN 'original_budget' THEN ARRAY['to:free+ to:original-']
    WHEN 'supplementary_appropriation' THEN ARRAY['to:free+ to:supplementary-']
    WHEN 'reallocation' THEN ARRAY['to:free- to:free+ to:reallocated- to:reallocated+']
    WHEN 'carry_over' THEN ARRAY['from:carried_over+ from:free- to:carried_over- to:free+']
    WHEN 'earmark' THEN ARRAY['to:earmarked+ to:free-']
    WHEN 'commitment' THEN ARRAY['to:committed+ to:free-', 'to:committed+ to:earmarked-']
    WHEN 'actual' THEN ARRAY['to:free- to:spent+', 'to:earmarked- to:spent+', 'to:committed- to:spent+']
    WHEN 'release' THEN ARRAY['to:committed- to:free+', 'to:earmarked- to:free+'] END)) THEN
    RAISE EXCEPTION 'a % does not post %', NEW.kind, COALESCE(shape, 'nothing') USING ERRCODE = 'KT006';
  END IF;
  -- One account each, two of a reallocation: `free` and the source bucket of one account always move together.
  IF EXISTS (SELECT FROM posting WHERE movement_id = NEW.id GROUP BY ledger_account_id, fiscal_year HAVING sum(amount_ore) <> 0)
    OR (SELECT count(DISTINCT ledger_account_id) FROM posting WHERE movement_id = NEW.id) <> (CASE NEW.kind WHEN 'reallocation' THEN 2 ELSE 1 END) THEN
    RAISE EXCEPTION 'an account balances within each year' USING ERRCODE = 'KT006';
  END IF;
  IF NEW.settles_id IS NOT NULL AND EXISTS (
    SELECT ledger_account_id, fiscal_year, bucket, sign(amount_ore) FROM posting WHERE movement_id = NEW.id
    EXCEPT ALL SELECT ledger_account_id, fiscal_year, bucket, sign(amount_ore) FROM posting WHERE movement_id = NEW.settles_id) THEN
    RAISE EXCEPTION 'a settlement moves what was pending' USING ERRCODE = 'KT006';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER balanced AFTER INSERT ON movement DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_movement();

CREATE FUNCTION check_approval() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE whole movement;
BEGIN
  SELECT * INTO STRICT whole FROM movement WHERE id = NEW.movement_id;
  PERFORM pg_advisory_xact_lock(hashtextextended(whole.id::text, 0));
  NEW.approved_at := now();
  IF NOT whole.needs_approval OR whole.registered_by = NEW.approved_by OR EXISTS (SELECT FROM movement WHERE reverses_id = whole.id)
    OR EXISTS (SELECT FROM movement o WHERE o.id = whole.reverses_id AND NOT is_counted(o)) THEN
    RAISE EXCEPTION 'this movement is not approved, or not by this controller' USING ERRCODE = 'KT007';
  END IF;
  PERFORM refuse_closed(fiscal_year, whole.month) FROM posting WHERE movement_id = whole.id;
  RETURN NEW;
END $$;
CREATE TRIGGER prepare BEFORE INSERT ON movement_approval FOR EACH ROW EXECUTE FUNCTION check_approval();

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON movement FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON posting FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON movement_approval FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_account FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Closing holds the year alone, so every writer of it has ended or has not yet begun.
CREATE FUNCTION lock_period() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(4861021, NEW.fiscal_year);
  RETURN NEW;
END $$;
CREATE TRIGGER lock BEFORE INSERT OR UPDATE ON fiscal_period FOR EACH ROW EXECUTE FUNCTION lock_period();

CALL protect('pool', 'pool_alias', 'ledger_account', 'movement', 'posting', 'movement_approval', 'fiscal_period', 'ledger_setting', 'idempotency_key');
-- Pools and the ledger are for those who read all of the municipality's figures; controllers write.
CREATE POLICY read ON pool FOR SELECT TO {{user}} USING ((SELECT actor_reads_all()));
CREATE POLICY add ON pool FOR INSERT TO {{user}} WITH CHECK ((SELECT actor_has('controller')));
CREATE POLICY change ON pool FOR UPDATE TO {{user}} USING ((SELECT actor_has('controller'))) WITH CHECK ((SELECT actor_has('controller')));
CREATE POLICY remove ON pool FOR DELETE TO {{user}} USING ((SELECT actor_has('controller')));
CREATE POLICY read ON pool_alias FOR SELECT TO {{user}} USING ((SELECT actor_reads_all()));
CREATE POLICY add ON pool_alias FOR INSERT TO {{user}} WITH CHECK ((SELECT actor_has('controller')));
CREATE POLICY change ON pool_alias FOR UPDATE TO {{user}} USING ((SELECT actor_has('controller'))) WITH CHECK ((SELECT actor_has('controller')));
CREATE POLICY remove ON pool_alias FOR DELETE TO {{user}} USING ((SELECT actor_has('controller')));
CREATE POLICY read ON ledger_account FOR SELECT TO {{user}} USING ((SELECT actor_reads_all()));
CREATE POLICY add ON ledger_account FOR INSERT TO {{user}} WITH CHECK ((SELECT actor_has('controller')));
CREATE POLICY read ON movement FOR SELECT TO {{user}} USING ((SELECT actor_reads_all()));
CREATE POLICY add ON movement FOR INSERT TO {{user}} WITH CHECK ((SELECT actor_has('controller')) AND registered_by = (SELECT actor_id()));
CREATE POLICY read ON posting FOR SELECT TO {{user}} USING ((SELECT actor_reads_all()));
CREATE POLICY add ON posting FOR INSERT TO {{user}} WITH CHECK ((SELECT actor_has('controller')));
CREATE POLICY read ON movement_approval FOR SELECT TO {{user}} USING ((SELECT actor_reads_all()));
CREATE POLICY add ON movement_approval FOR INSERT TO {{user}} WITH CHECK ((SELECT actor_has('controller')) AND approved_by = (SELECT actor_id()));
CREATE POLICY read ON fiscal_period FOR SELECT TO {{user}} USING ((SELECT actor_reads_all()));
CREATE POLICY add ON fiscal_period FOR INSERT TO {{user}} WITH CHECK ((SELECT actor_has('controller')) AND changed_by = (SELECT actor_id()));
CREATE POLICY change ON fiscal_period FOR UPDATE TO {{user}} USING ((SELECT actor_has('controller')))
  WITH CHECK ((SELECT actor_has('controller')) AND changed_by = (SELECT actor_id()));
CREATE POLICY read ON ledger_setting FOR SELECT TO {{user}} USING ((SELECT actor_reads_all()));
CREATE POLICY change ON ledger_setting FOR UPDATE TO {{user}} USING ((SELECT actor_has('controller'))) WITH CHECK ((SELECT actor_has('controller')));
CREATE POLICY read ON idempotency_key FOR SELECT TO {{user}} USING (user_id = (SELECT actor_id()));
CREATE POLICY add ON idempotency_key FOR INSERT TO {{user}} WITH CHECK (user_id = (SELECT actor_id()));
CREATE POLICY change ON idempotency_key FOR UPDATE TO {{user}} USING (user_id = (SELECT actor_id())) WITH CHECK (user_id = (SELECT actor_id()));

GRANT SELECT, INSERT, UPDATE, DELETE ON pool, pool_alias TO {{user}};
GRANT SELECT, INSERT ON ledger_account, movement, posting, movement_approval TO {{user}};
GRANT SELECT, INSERT, UPDATE ON fiscal_period, idempotency_key TO {{user}};
GRANT SELECT, UPDATE ON ledger_setting TO {{user}};

-- The postings that count, with what a total asks for.
CREATE VIEW counted_posting WITH (security_invoker = true) AS
  SELECT p.movement_id, p.ledger_account_id, a.pool_id, a.org_unit_id, a.account, p.fiscal_year, p.bucket, p.amount_ore, m.known_on
  FROM posting p JOIN movement m ON m.id = p.movement_id JOIN ledger_account a ON a.id = p.ledger_account_id
  WHERE m.phase = 'posted' AND (NOT m.needs_approval OR EXISTS (SELECT FROM movement_approval v WHERE v.movement_id = m.id));
GRANT SELECT ON counted_posting TO {{user}};

ALTER TABLE economic_item ADD FOREIGN KEY (pool_id) REFERENCES pool;
