-- Work asked for in a request's own transaction and not yet handed to the queue. A request writes its row here and commits it with its
-- other rows, so that work is never asked for without its reason, nor forgotten after it; the sender moves rows on into the queue.
CREATE TABLE job_request (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  user_id uuid NOT NULL REFERENCES account_user ON DELETE CASCADE,
  kind text NOT NULL CHECK (kind <> ''),
  data jsonb NOT NULL,
  requested_at timestamptz NOT NULL DEFAULT now()
);
CALL protect('job_request');
CREATE POLICY add ON job_request FOR INSERT TO {{user}} WITH CHECK (user_id = (SELECT actor_id()));
CREATE POLICY send_read ON job_request FOR SELECT TO {{jobs}} USING (true);
CREATE POLICY send_remove ON job_request FOR DELETE TO {{jobs}} USING (true);
GRANT INSERT ON job_request TO {{user}};
GRANT SELECT, DELETE ON job_request TO {{jobs}};
