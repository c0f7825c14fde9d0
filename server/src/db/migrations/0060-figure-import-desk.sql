-- What the desk shows of an import besides its rows: who brought it, what its rows come to by period and unit before anything is loaded, what
-- could not be read in groups, and why it was taken back.
ALTER TABLE figure_import
  ADD COLUMN created_by uuid REFERENCES person,
  -- Sums of the readable rows by measure, year and month, and by unit; groups of problems; the words of the measure column.
  ADD COLUMN findings jsonb NOT NULL DEFAULT '{"periods": [], "units": [], "problems": [], "measureWords": []}',
  ADD COLUMN reversed_at timestamptz,
  ADD COLUMN reversed_by uuid REFERENCES person,
  ADD COLUMN reversal_reason text;

-- Mappings may name units by the finance system's own words, and totals may be of one month: earlier ones say so explicitly.
UPDATE figure_import SET mapping = mapping || '{"units": {}}',
  totals = (SELECT COALESCE(jsonb_agg(t || '{"month": null}' ORDER BY n), '[]') FROM jsonb_array_elements(totals) WITH ORDINALITY AS e (t, n)),
  control_totals = (SELECT COALESCE(jsonb_agg(t || '{"month": null}' ORDER BY n), '[]') FROM jsonb_array_elements(control_totals) WITH ORDINALITY AS e (t, n));
UPDATE figure_mapping SET mapping = mapping || '{"units": {}}';
