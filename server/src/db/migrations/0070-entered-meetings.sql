-- What a consultant says of a meeting because its document does not may be said otherwise later; what was read stays.
ALTER TABLE meeting
  ADD COLUMN body_entered boolean NOT NULL DEFAULT false,
  ADD COLUMN day_entered boolean NOT NULL DEFAULT false;
GRANT UPDATE (body_entered, day_entered) ON meeting TO {{user}};
