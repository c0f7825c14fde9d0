import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'
import { Command, InvalidArgumentError, Option } from 'commander'
import { CommandError } from './cli/output.ts'

/*
 * The `kildetal` command. Thin: every action imports what it needs when it runs, so that `extract` starts without opening a database, and
 * calls the same verbs as the API.
 */

// Halves the time to start from the second time on. Beside what is installed, not in a folder that others may write to.
enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/kildetal', import.meta.url)))

const ROLES = ['leader', 'controller', 'executive', 'administrator', 'auditor']

function wholeDays(text: string): number {
  const days = Number(text)
  if (!Number.isInteger(days) || days < 1 || days > 3660)
    throw new InvalidArgumentError('Give whole days from 1 to 3660.')
  return days
}

/** Some files failed while others went well: said on standard error already, so only the exit code is left to say. */
function failed(count: number): void {
  if (count > 0) process.exitCode = 1
}

function addReading(program: Command): void {
  program
    .command('extract')
    .description('Print every amount in minutes, with what the text says of it. Needs no database.')
    .argument('<file...>', 'minutes as .pdf, .docx, .html, .txt or .md')
    .addOption(
      new Option('--format <format>', 'one JSON object a line, or an aligned table')
        .choices(['ndjson', 'table'])
        .default('ndjson'),
    )
    .action(async (files: string[], { format }: { format: 'ndjson' | 'table' }) => {
      const { extract } = await import('./cli/read-files.ts')
      failed(await extract(files, format))
    })
  program
    .command('outline')
    .description(
      'Print the structure of minutes: items, decisions and follow-ups, one JSON object a file. Needs no database.',
    )
    .argument('<file...>', 'minutes as .pdf, .docx, .html, .txt or .md')
    .action(async (files: string[]) => {
      const { outline } = await import('./cli/read-files.ts')
      failed(await outline(files))
    })
  program
    .command('import')
    .description('Import minutes into the database. A file that is there already is left as it is.')
    .argument('<file...>', 'minutes as .pdf, .docx, .html, .txt or .md')
    .option('--user <email>', 'the controller who imports (default: the first one)')
    .action(async (files: string[], { user }: { user?: string }) => {
      const { importMinutes } = await import('./cli/import.ts')
      failed(await importMinutes(files, user))
    })
  const cases = program.command('cases').description('What consultants corrected')
  cases
    .command('score')
    .description(
      'Read exported cases again and print how many values are now as consultants said, by value. Needs no database.',
    )
    .argument('<file>', 'what `cases export` printed')
    .action(async (file: string) => {
      const { scoreCases } = await import('./cli/cases.ts')
      failed(await scoreCases(file))
    })
  cases
    .command('export')
    .description('Print each correction as a test case for the engine, without personal data, one JSON object a line.')
    .option('--user <email>', 'the controller who exports (default: the first one)')
    .action(async ({ user }: { user?: string }) => {
      const { printCases } = await import('./cli/cases.ts')
      await printCases(user)
    })
}

function addPeople(program: Command): void {
  const token = program.command('token').description('Personal access tokens')
  token
    .command('create')
    .description('Print a new token, for `Authorization: Bearer`. It is shown this once.')
    .requiredOption('--user <email>', 'whose rights it carries')
    .option('--name <name>', 'what it is for', 'command line')
    .option('--days <days>', 'how long it lasts (default: until it is revoked)', wholeDays)
    .action(async (options: { user: string; name: string; days?: number }) => {
      const { createToken } = await import('./cli/users.ts')
      await createToken(options)
    })
  token
    .command('revoke')
    .description("Revoke a user's tokens at once.")
    .requiredOption('--user <email>', 'whose tokens')
    .option('--name <name>', 'only those of this name')
    .action(async (options: { user: string; name?: string }) => {
      const { revokeTokens } = await import('./cli/users.ts')
      await revokeTokens(options)
    })
  const user = program.command('user').description('Users')
  user
    .command('create')
    .description('Create a user with one role, also the first administrator of a new installation.')
    .requiredOption('--email <email>', 'the address to sign in with')
    .requiredOption('--name <name>', 'full name')
    .addOption(new Option('--role <role>', 'what the user may do').choices(ROLES).makeOptionMandatory())
    .option('--unit <slug>', 'the unit a leader heads')
    .option('--password-stdin', 'read the first password from standard input')
    .action(async (options: { email: string; name: string; role: string; unit?: string; passwordStdin?: boolean }) => {
      const { createUser } = await import('./cli/users.ts')
      await createUser(options)
    })
  user
    .command('list')
    .description('Print address, name and roles of every user, parted by tabs.')
    .action(async () => {
      const { printUsers } = await import('./cli/users.ts')
      await printUsers()
    })
  program
    .command('unit')
    .description('Organisation')
    .command('import')
    .description('Add units from a CSV file with the columns slug, parent, name and level; parents before children.')
    .argument('<file>', 'the CSV file')
    .action(async (file: string) => {
      const { importUnits } = await import('./cli/units.ts')
      await importUnits(file)
    })
}

function addUpkeep(program: Command): void {
  program
    .command('db')
    .description('Database')
    .command('url')
    .description("Print the database's address for psql. It opens everything: keep it to yourself.")
    .action(async () => {
      const { printDatabaseUrl } = await import('./cli/database-url.ts')
      await printDatabaseUrl()
    })
}

function addChecks(program: Command): void {
  program
    .command('audit')
    .description('Audit log')
    .command('verify')
    .description(
      'Walk the whole audit log and compare it with the heads written outside the database. Exit code 1 when it is broken.',
    )
    .action(async () => {
      const { printAuditCheck } = await import('./cli/checks.ts')
      failed(await printAuditCheck())
    })
  program
    .command('rollup')
    .description('Kept sums')
    .command('verify')
    .description('Compare every kept sum with the figures it stands for. Exit code 1 when one differs.')
    .action(async () => {
      const { printRollupCheck } = await import('./cli/checks.ts')
      failed(await printRollupCheck())
    })
}

/** What a person can mend is said in its own words; anything else with its place in the code. */
const EXPECTED = new Set(['CommandError', 'ConfigError', 'EmbeddedError', 'MigrationError', 'Problem'])

function wordsFor(error: unknown): string {
  if (error instanceof CommandError) return error.message
  if (error instanceof Error) return EXPECTED.has(error.name) ? error.message : (error.stack ?? error.message)
  return String(error)
}

const program = new Command('kildetal')
  .description('Figures from minutes, with their source.')
  .addHelpText('after', '\nThe database is the embedded one in .data (or KILDETAL_DATA), or the one at DATABASE_URL.')
  .showHelpAfterError()
addReading(program)
addPeople(program)
addUpkeep(program)
addChecks(program)

// The reader has gone (`… | head`): nothing is wrong, and nobody is left to tell.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1)
})
try {
  await program.parseAsync()
} catch (error) {
  process.stderr.write(`${wordsFor(error)}\n`)
  process.exitCode = 1
}
