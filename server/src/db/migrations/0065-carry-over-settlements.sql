-- What the books say of each grant of a carry-over: whether its settlement waits for the second pair of eyes, and the day it was taken back. Whether
-- money is granted is the settling movement's to say alone; a leader, who reads no movements, is told that much of the own requests.
-- SECURITY DEFINER for this; the scope is that of carry_over's own policy, and the reason of a reversal is for those who read the books.
-- A grant and its settlement are written in one transaction, so both carry its time.
CREATE FUNCTION carry_over_settlements(wanted uuid[], as_of date)
  RETURNS TABLE (carry_over_id uuid, "position" integer, awaits boolean, reversed_on date, reason text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path FROM CURRENT AS $$
  SELECT t.carry_over_id, t.position, NOT is_counted(s), r.known_on, CASE WHEN (SELECT actor_reads_all()) THEN r.note END
  FROM carry_over c
    JOIN carry_over_step t ON t.carry_over_id = c.id AND t.state = 'granted'
    JOIN movement s ON s.settles_id = c.movement_id AND s.kind = 'carry_over' AND s.phase = 'posted' AND s.registered_at = t.entered_at
    LEFT JOIN movement r ON r.reverses_id = s.id AND (as_of IS NULL OR r.known_on <= as_of)
  WHERE c.id = ANY (wanted) AND ((SELECT actor_reads_all()) OR c.org_unit_id = ANY ((SELECT visible_units())::uuid[]))
$$;
