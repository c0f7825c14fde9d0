import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ItemList } from '@kildetal/shared/items.ts'
import { afterAll, expect, test, vi } from 'vitest'
import { CLI, run } from '../test/process/run.ts'
import { makeTestSystem } from '../test/system.ts'

// Each step is a process of its own, and the machine may be busy with other tests.
vi.setConfig({ testTimeout: 90_000 })

const { actors, app, call, owner, system } = await makeTestSystem()
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

test('what consultants corrected is exported without personal data, and read again by the engine', async () => {
  const named = MINUTES.replace(
    'Der afsættes 250.000 kr. i 2025 til cykelstier.',
    'Ifølge Zita Kvorning, Åvej 3, (zita@lerdal.dk, tlf. 97 82 00 11, CPR 010190-1234) afsættes 250.000 kr. i 2025 til cykelstier, siger kvorning@lerdal.dk.',
  )
  const file = join(folder, 'navne.txt')
  await writeFile(file, named)
  expect((await kildetal(['import', file])).code).toBe(0)
  const { items } = (await (await call(actors.controller, '/api/items')).json()) as ItemList
  const item = items.find(({ amountOre }) => amountOre === 25_000_000)
  expect(item?.source?.before).toContain('Zita Kvorning')
  const amended = await call(actors.controller, `/api/items/${item?.id}/amendment`, {
    json: { version: item?.version, changes: { kind: 'estimate', counterpart: 'Zita Kvorning' }, accept: false },
  })
  expect(amended.status).toBe(200)
  const accepted = (await amended.json()) as { version: number }
  await call(actors.controller, `/api/items/${item?.id}/acceptance`, { json: { version: accepted.version } })
  const { code, out } = await kildetal(['cases', 'export'])
  expect(code).toBe(0)
  const [exported] = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(exported).toMatchObject({ verdict: 'amended', became: { kind: 'estimate' }, day: '2025-01-08' })
  expect(String(exported?.text).slice(Number(exported?.start), Number(exported?.end))).toBe('250.000 kr.')
  for (const personal of ['Zita', 'Kvorning', 'kvorning', 'Åvej', 'zita', '97 82', '010190', '1234', 'lerdal'])
    expect(out).not.toContain(personal)
  const cases = join(folder, 'cases.ndjson')
  await writeFile(cases, `${out}intet\n`)
  const scored = await without(['cases', 'score', cases])
  expect(scored.code).toBe(1)
  expect(scored.err).toContain('cases.ndjson:1: kind should be "estimate", is "budget"')
  expect(scored.err).toContain('cases.ndjson:2: no case')
  expect(JSON.parse(scored.out)).toEqual({ cases: 1, right: 0, attributes: { kind: { right: 0, of: 1 } } })
  expect(await without(['cases', 'score', join(folder, 'væk.ndjson')])).toMatchObject({
    code: 1,
    err: expect.stringContaining('cannot be read'),
  })
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
