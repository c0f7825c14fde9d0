import pg from 'pg'
import { hashPassword } from './passwords.ts'

/**
 * Adds an administrator as the database's owner: the one account that no administrator can make. Whole or not at all; an address that is
 * taken is PostgreSQL's unique violation.
 */
export async function addFirstAdministrator(
  ownerUrl: string,
  person: { name: string; email: string; password: string },
): Promise<string> {
  const hash = await hashPassword(person.password)
  const owner = new pg.Client({ connectionString: ownerUrl, application_name: 'kildetal owner' })
  await owner.connect()
  try {
    await owner.query('BEGIN')
    const added = await owner.query<{ id: string }>('SELECT add_account($1, $2) AS id', [person.name, person.email])
    const id = added.rows[0]?.id ?? ''
    await owner.query('SELECT set_account_password($1, $2)', [id, hash])
    await owner.query("INSERT INTO role_assignment (user_id, role) VALUES ($1, 'administrator')", [id])
    await owner.query('COMMIT')
    return id
  } finally {
    await owner.end()
  }
}
