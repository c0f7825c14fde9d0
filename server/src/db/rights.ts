import type pg from 'pg'
import type { Roles } from './roles.ts'

/**
 * Takes from PUBLIC what PostgreSQL gives it by default: to sign in to the database, to look into the schema, to call functions. Other roles
 * of the same server could otherwise call the functions that run as the owner. Run by the owner after migrations.
 */
export async function closeToPublic(owner: pg.Client, roles: Roles): Promise<void> {
  const { app, user, identity, jobs } = roles
  await owner.query(`DO $$
    DECLARE routine regprocedure;
    BEGIN
      EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
      EXECUTE format('GRANT CONNECT ON DATABASE %I TO ${app}, ${identity}, ${jobs}', current_database());
      EXECUTE format('REVOKE ALL ON SCHEMA %I FROM PUBLIC', current_schema());
      EXECUTE format('GRANT USAGE ON SCHEMA %I TO ${user}, ${identity}, ${jobs}', current_schema());
      FOR routine IN SELECT oid FROM pg_proc WHERE pronamespace = current_schema()::regnamespace AND proowner = current_user::regrole LOOP
        EXECUTE format('REVOKE ALL ON ROUTINE %s FROM PUBLIC', routine);
        EXECUTE format('GRANT EXECUTE ON ROUTINE %s TO ${user}', routine);
      END LOOP;
    END $$`)
}
