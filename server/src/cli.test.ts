import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { CLI, run } from '../test/process/run.ts'
import { makeTestSystem } from '../test/system.ts'

// Each step is a process of its own, and the machine may be busy with other tests.
vi.setConfig({ testTimeout: 90_000 })

const { app, owner, system } = await makeTestSystem()
const folder = await mkdtemp(join(tmpdir(), 'kildetal-cli-'))
afterAll(() => rm(folder, { recursive: true }))

const environment = { DATABASE_URL: system.ownerUrl, KILDETAL_DATA: folder }
const kildetal = (parameters: string[], input = '') => run(CLI, parameters, environment, input)
/** Nothing of a database: whoever needs one would fail here. */
const without = (parameters: string[]) =>
  run(CLI, parameters, { DATABASE_URL: 'postgresql://nobody@127.0.0.1:9/nothing', KILDETAL_DATA: join(folder, 'none') })

const MINUTES = `Referat
Direktionen
Onsdag den 8. januar 2025

1. Pulje til cykelstier
Sagsnr.: 05.01.00G01-1-25

Økonomiske konsekvenser
Der afsættes 250.000 kr. i 2025 til cykelstier.

Beslutning
Godkendt.
`
const minutes = join(folder, 'møde.txt')
await writeFile(minutes, MINUTES)

test('extract prints one object an amount and nothing else, without a database', async () => {
  const { code, out } = await without(['extract', minutes])
  expect(code).toBe(0)
  const lines = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatchObject({
    file: 'møde.txt',
    quote: '250.000 kr.',
    amountKr: 250_000,
    start: MINUTES.indexOf('250.000'),
  })
})

test('a file that cannot be read is told, the others go on, and the exit code says so', async () => {
  const { code, out, err } = await without(['extract', '--format', 'table', join(folder, 'away.txt'), minutes])
  expect(code).toBe(1)
  expect(err).toContain('away.txt: Filen findes ikke.')
  expect(out).toContain('250.000 kr.')
})

test('outline prints the structure as one object a file', async () => {
  const { code, out } = await without(['outline', minutes, minutes])
  expect(code).toBe(0)
  const files = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { items: unknown[] })
  expect(files).toHaveLength(2)
  expect(files[0]).toMatchObject({ date: '2025-01-08', items: [{ number: '1', title: 'Pulje til cykelstier' }] })
})

test('a reader that goes away early ends the command quietly', async () => {
  const child = spawn(process.execPath, [CLI, 'extract', ...Array.from({ length: 300 }, () => minutes)], {
    env: { PATH: process.env.PATH ?? '' },
  })
  let err = ''
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk
  })
  child.stdout.once('data', () => child.stdout.destroy())
  const code = await new Promise((resolve) => child.once('close', resolve))
  expect({ code, err }).toEqual({ code: 0, err: '' })
})

test('a new installation gets its organisation, its first administrator and a token that works', async () => {
  // As it is before anybody is there: no trigger keeps the last administrator.
  await owner.query(
    'SET session_replication_role = replica; DELETE FROM role_assignment; DELETE FROM person; DELETE FROM account_user; DELETE FROM org_unit_ancestor; DELETE FROM org_unit; RESET session_replication_role',
  )
  const units = join(folder, 'enheder.csv')
  await writeFile(
    units,
    '\uFEFFslug;parent;name;level\nby;;Byen;municipality\nskoler;by;Skoler;area\naaskolen;skoler;Åskolen;agreement_unit\n',
  )
  expect(await kildetal(['unit', 'import', units])).toMatchObject({ code: 0, err: 'Added units: 3\n' })
  const created = await kildetal(
    ['user', 'create', '--email', 'It@by.example', '--name', 'Ida', '--role', 'administrator', '--password-stdin'],
    'et langt kodeord her\n',
  )
  expect(created).toMatchObject({ code: 0, out: '' })
  await kildetal([
    'user',
    'create',
    '--email',
    'leder@by.example',
    '--name',
    'Lea',
    '--role',
    'leader',
    '--unit',
    'aaskolen',
  ])
  expect((await kildetal(['user', 'list'])).out).toBe(
    'it@by.example\tIda\tadministrator\nleder@by.example\tLea\tleader:aaskolen\n',
  )

  const token = await kildetal(['token', 'create', '--user', 'it@by.example', '--days', '1'])
  expect(token.out).toMatch(/^kt_[\w-]{43}\n$/)
  const users = () =>
    app.request('http://localhost/api/users', { headers: { authorization: `Bearer ${token.out.trim()}` } })
  expect((await users()).status).toBe(200)
  expect((await kildetal(['token', 'revoke', '--user', 'it@by.example'])).code).toBe(0)
  expect((await users()).status).toBe(401)
  const signedIn = await app.request('http://localhost/api/auth/sign-in/email', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'it@by.example', password: 'et langt kodeord her' }),
  })
  expect(signedIn.status).toBe(204)
  expect(await kildetal(['audit', 'verify'])).toMatchObject({ code: 0, out: expect.stringContaining('whole: ') })
})

test('what cannot be is said in a sentence, without a stack, and changes nothing', async () => {
  const refused = async (parameters: string[], sentence: string) => {
    const { code, err } = await kildetal(parameters)
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining(sentence) })
    expect(err).not.toContain('    at ')
  }
  const bad = join(folder, 'forkert.csv')
  await writeFile(bad, 'slug,parent,name,level\nny,ukendt,Ny,area\n')
  await refused(['unit', 'import', bad], 'line 2: the parent ukendt does not stand above it')
  await refused(
    ['token', 'create', '--user', 'ingen@by.example'],
    'There is no user with the address ingen@by.example.',
  )
  await refused(
    ['user', 'create', '--email', 'x@by.example', '--name', 'X', '--role', 'leader'],
    'En leder hører til en enhed.',
  )
  await refused(['import', minutes], 'There is no controller yet.')
})

test('db url prints the address and nothing else', async () => {
  expect(await kildetal(['db', 'url'])).toEqual({ code: 0, out: `${system.ownerUrl}\n`, err: '' })
})
