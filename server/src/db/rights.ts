import type pg from 'pg'
import type { Roles } from './roles.ts'

/**
 * Takes from PUBLIC what PostgreSQL gives it by default in a schema: to look into it and to call functions. Other roles of the same server could
 * otherwise call the functions that run as the owner. Run by the owner after migrations.
 */
export async function closeToPublic(owner: pg.Client, roles: Roles): Promise<void> {
  const { user, identity, jobs } = roles
  await owner.query(`DO $$
    DECLARE routine regprocedure;
    BEGIN
      EXECUTE format('REVOKE ALL ON SCHEMA %I FROM PUBLIC', current_schema());
      EXECUTE format('GRANT USAGE ON SCHEMA %I TO ${user}, ${identity}, ${jobs}', current_schema());
      FOR routine IN SELECT oid FROM pg_proc WHERE pronamespace = current_schema()::regnamespace AND proowner = current_user::regrole LOOP
        EXECUTE format('REVOKE ALL ON ROUTINE %s FROM PUBLIC', routine);
        EXECUTE format('GRANT EXECUTE ON ROUTINE %s TO ${user}', routine);
      END LOOP;
    END $$`)
}

/** Takes from PUBLIC the right to sign in to the database. A copied or restored database has it again, so this is looked at on every start. */
export async function closeDatabase(owner: pg.Client, { app, identity, jobs }: Roles): Promise<void> {
  await owner.query(`DO $$
    BEGIN
      IF EXISTS (SELECT FROM pg_database d, aclexplode(COALESCE(d.datacl, acldefault('d', d.datdba))) a WHERE d.datname = current_database() AND a.grantee = 0) THEN
        EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
        EXECUTE format('GRANT CONNECT ON DATABASE %I TO ${app}, ${identity}, ${jobs}', current_database());
      END IF;
    END $$`)
}
