-- Budgets and accounts by unit, year, month and account: what was loaded, append-only, and its sums by unit and each of its ancestors.

-- Lines of the chart of accounts (budget- og regnskabssystem for kommuner): hovedkonto.hovedfunktion.funktion, dranst, gruppering, art.
CREATE TABLE account (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code text NOT NULL UNIQUE CHECK (code <> ''),
  name text NOT NULL CHECK (name <> ''),
  hovedkonto text NOT NULL CHECK (hovedkonto ~ '^[0-9]$'),
  hovedfunktion text CHECK (hovedfunktion ~ '^[0-9]{2}$'),
  funktion text CHECK (funktion ~ '^[0-9]{2}$'),
  dranst text COLLATE "C" NOT NULL CHECK (dranst ~ '^[1-7]$'),
  gruppering text,
  art text CHECK (art ~ '^[0-9](\.[0-9])?$')
);

-- One load of figures: an import, the demonstration, a movement of the books on a unit, or the reversal of an earlier load.
CREATE TABLE figure_load (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  source text NOT NULL CHECK (source <> ''),
  known_on date NOT NULL,
  demonstration boolean NOT NULL DEFAULT false,
  -- A movement of the books on a unit's account, one load for each unit it touches, with what it rests on.
  movement_id uuid REFERENCES movement,
  org_unit_id uuid REFERENCES org_unit,
  item_id uuid REFERENCES economic_item,
  reverses_id uuid UNIQUE REFERENCES figure_load,
  loaded_by uuid REFERENCES person,
  loaded_at timestamptz NOT NULL DEFAULT now(),
  loaded_in xid8 NOT NULL DEFAULT pg_current_xact_id(),
  UNIQUE (movement_id, org_unit_id),
  CHECK ((movement_id IS NULL) = (org_unit_id IS NULL) AND (item_id IS NULL OR movement_id IS NOT NULL))
);
CREATE INDEX ON figure_load (org_unit_id) WHERE org_unit_id IS NOT NULL;

-- A million rows come at once, so references are checked by the statement trigger below and not row by row.
CREATE TABLE figure (
  load_id uuid NOT NULL,
  org_unit_id uuid NOT NULL,
  account_id integer NOT NULL,
  fiscal_year smallint NOT NULL CHECK (fiscal_year BETWEEN 2000 AND 2100),
  month smallint NOT NULL CHECK (month BETWEEN 1 AND 12),
  known_on date NOT NULL,
  amount_ore bigint NOT NULL,
  -- Codes sort by their bytes, which is many times faster than by Danish rules.
  measure text COLLATE "C" NOT NULL CHECK (measure IN ('original', 'supplementary', 'reallocated', 'carried_over', 'actual', 'committed', 'forecast'))
);
CREATE INDEX ON figure (org_unit_id, fiscal_year);
CREATE INDEX ON figure USING brin (load_id);

CREATE TABLE figure_rollup (
  unit_id uuid NOT NULL REFERENCES org_unit,
  fiscal_year smallint NOT NULL,
  dranst text COLLATE "C" NOT NULL,
  measure text COLLATE "C" NOT NULL,
  month smallint NOT NULL,
  known_on date NOT NULL,
  amount_ore bigint NOT NULL,
  figures bigint NOT NULL,
  demonstration bigint NOT NULL,
  PRIMARY KEY (unit_id, fiscal_year, dranst, measure, month, known_on)
);

-- After each statement that adds figures: everything they refer to exists, their periods are open, their load is of this transaction, and the
-- sums of their units and all ancestors follow at once. SECURITY DEFINER, so that the role of requests can change no sum by itself and sums of
-- ancestors a writer may not see are right too.
CREATE FUNCTION keep_rollup() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  PERFORM refuse_closed(fiscal_year, month) FROM (SELECT DISTINCT fiscal_year::integer, month::integer FROM added ORDER BY 1, 2) AS period;
  IF EXISTS (SELECT org_unit_id FROM added EXCEPT SELECT id FROM org_unit) OR EXISTS (SELECT account_id FROM added EXCEPT SELECT id FROM account)
    OR EXISTS (SELECT load_id, known_on FROM added EXCEPT SELECT id, known_on FROM figure_load WHERE loaded_in = pg_current_xact_id()) THEN
    RAISE EXCEPTION 'a figure refers to a unit, an account or a load that is not there' USING ERRCODE = 'foreign_key_violation';
  END IF;
  -- One writer of sums at a time, so that two never wait for each other.
  PERFORM pg_advisory_xact_lock(4861022);
  INSERT INTO figure_rollup AS r (unit_id, fiscal_year, dranst, measure, month, known_on, amount_ore, figures, demonstration)
    SELECT a.ancestor_id, s.fiscal_year, s.dranst, s.measure, s.month, s.known_on, sum(s.amount_ore), sum(s.figures), sum(s.demonstration)
    FROM (SELECT f.org_unit_id, f.fiscal_year, account.dranst, f.measure, f.month, f.known_on, sum(f.amount_ore) AS amount_ore, count(*) AS figures,
        count(*) FILTER (WHERE l.demonstration) AS demonstration
      FROM added f JOIN account ON account.id = f.account_id JOIN figure_load l ON l.id = f.load_id
      GROUP BY f.org_unit_id, f.fiscal_year, account.dranst, f.measure, f.month, f.known_on) AS s
    JOIN org_unit_ancestor a ON a.unit_id = s.org_unit_id
    GROUP BY a.ancestor_id, s.fiscal_year, s.dranst, s.measure, s.month, s.known_on
    ORDER BY 1, 2, 3, 4, 5, 6
  ON CONFLICT (unit_id, fiscal_year, dranst, measure, month, known_on) DO UPDATE
    SET amount_ore = r.amount_ore + EXCLUDED.amount_ore, figures = r.figures + EXCLUDED.figures, demonstration = r.demonstration + EXCLUDED.demonstration;
  RETURN NULL;
END $$;
CREATE TRIGGER rollup AFTER INSERT ON figure REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION keep_rollup();

-- The sums as they should be, from the figures themselves: to rebuild and to verify.
CREATE VIEW figure_rollup_expected WITH (security_invoker = true) AS
  SELECT a.ancestor_id AS unit_id, f.fiscal_year, account.dranst, f.measure, f.month, f.known_on,
    sum(f.amount_ore)::bigint AS amount_ore, count(*) AS figures, count(*) FILTER (WHERE l.demonstration) AS demonstration
  FROM figure f JOIN account ON account.id = f.account_id JOIN org_unit_ancestor a ON a.unit_id = f.org_unit_id JOIN figure_load l ON l.id = f.load_id
  GROUP BY a.ancestor_id, f.fiscal_year, account.dranst, f.measure, f.month, f.known_on;

-- Rebuilds every sum. The owner's alone; a unit that moves in the tree causes it.
CREATE FUNCTION rebuild_rollup() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(4861022);
  DELETE FROM figure_rollup;
  INSERT INTO figure_rollup SELECT * FROM figure_rollup_expected;
END $$;
REVOKE EXECUTE ON FUNCTION rebuild_rollup() FROM PUBLIC;
-- SECURITY DEFINER for the same reasons as keep_rollup. Its name sorts after org_unit_ancestors, which must have run.
CREATE FUNCTION move_rollup() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
BEGIN
  IF NEW.parent_id IS DISTINCT FROM OLD.parent_id AND EXISTS (SELECT FROM figure_rollup WHERE unit_id = NEW.id) THEN
    PERFORM rebuild_rollup();
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER org_unit_rollup AFTER UPDATE OF parent_id ON org_unit FOR EACH ROW EXECUTE FUNCTION move_rollup();

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON figure FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON figure_load FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CALL protect('account', 'figure_load', 'figure', 'figure_rollup');
-- The chart of accounts is the same for every municipality and says nothing about anybody.
CREATE POLICY read ON account FOR SELECT TO {{user}} USING ((SELECT actor_id()) IS NOT NULL);
CREATE POLICY add ON account FOR INSERT TO {{user}} WITH CHECK ((SELECT actor_has('controller')));
-- What changed a unit's budget is for those who see the unit; whole loads are for those who read all.
CREATE POLICY read ON figure_load FOR SELECT TO {{user}} USING ((SELECT actor_reads_all()) OR org_unit_id = ANY ((SELECT visible_units())::uuid[]));
CREATE POLICY add ON figure_load FOR INSERT TO {{user}} WITH CHECK ((SELECT actor_has('controller')) AND loaded_by = (SELECT actor_id()));
CREATE POLICY read ON figure FOR SELECT TO {{user}} USING (org_unit_id = ANY ((SELECT visible_units())::uuid[]));
CREATE POLICY add ON figure FOR INSERT TO {{user}} WITH CHECK ((SELECT actor_has('controller')));
CREATE POLICY read ON figure_rollup FOR SELECT TO {{user}} USING (unit_id = ANY ((SELECT visible_units())::uuid[]));
GRANT SELECT, INSERT ON account, figure_load, figure TO {{user}};
GRANT SELECT ON figure_rollup, figure_rollup_expected TO {{user}};
