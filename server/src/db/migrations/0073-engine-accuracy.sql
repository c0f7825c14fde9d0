-- How well the engine reads the repository's own annotated examples, measured once for each edition of it by the process that runs it. `edition` is
-- a hash of the rules and examples themselves. It says nothing of anybody's data, so whoever is signed in may read it.
CREATE TABLE engine_accuracy (
  edition text PRIMARY KEY CHECK (edition ~ '^[0-9a-f]{64}$'),
  measured_at timestamptz NOT NULL DEFAULT now(),
  measured jsonb NOT NULL
);
CALL protect('engine_accuracy');
CREATE POLICY read ON engine_accuracy FOR SELECT TO {{user}} USING ((SELECT actor_id()) IS NOT NULL);
GRANT SELECT ON engine_accuracy TO {{user}};
