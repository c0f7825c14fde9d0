import { createServer } from 'node:net'
import pg from 'pg'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { makeDataFolder, removeDataFolder } from '../test/data-folder.ts'
import { BARE_SERVER, CLI, type Running, run, start } from '../test/process/run.ts'
import { findEmbedded } from './db/embedded.ts'
import { describeCluster } from './db/embedded-cluster.ts'
import { livingPostmaster } from './db/embedded-process.ts'

// Each step is a process of its own, and the machine may be busy with other tests.
vi.setConfig({ testTimeout: 90_000 })

// A folder as people make them: with spaces, Danish letters and a long name.
const folder = await makeDataFolder(`Økonomi og HR/${'lang sti '.repeat(20)}`)
const environment = { KILDETAL_DATA: folder, PORT: '0' }
const started: Running[] = []

const postmaster = async () => livingPostmaster(await describeCluster(folder))

afterEach(async () => {
  for (const { child, ended } of started.splice(0)) {
    child.kill('SIGTERM')
    await ended
  }
})
afterAll(() => removeDataFolder(folder))

async function serve(): Promise<Running & { address: string }> {
  const running = start(BARE_SERVER, [], environment)
  started.push(running)
  await running.says('Kildetal: http://')
  const address = /Kildetal: (\S+)/.exec(running.out())?.[1] ?? ''
  return { ...running, address }
}

const ready = async (address: string) => (await fetch(`${address}/api/ready`).catch(() => null))?.status

async function query(text: string): Promise<unknown[]> {
  const { ownerUrl } = await findEmbedded(folder)
  const client = new pg.Client({ connectionString: ownerUrl })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

test('two commands that begin at once on an empty folder both work, and the last one stops the database', async () => {
  const person = (name: string) => [
    'user',
    'create',
    '--email',
    `${name}@x.kildetal.test`,
    '--name',
    name,
    '--role',
    'administrator',
  ]
  const both = await Promise.all([run(CLI, person('a'), environment), run(CLI, person('b'), environment)])
  for (const { code, err } of both) expect({ code, err }).toEqual({ code: 0, err: expect.stringContaining('Created') })
  expect(await postmaster()).toBeNull()
  const listed = await run(CLI, ['user', 'list'], environment)
  expect(listed.out).toBe('a@x.kildetal.test\ta\tadministrator\nb@x.kildetal.test\tb\tadministrator\n')
})

test('a killed server leaves nothing acknowledged behind: the next start finds the database, and Ctrl-C stops both', async () => {
  const first = await serve()
  await query("INSERT INTO account_user (name, email) VALUES ('Kvitteret', 'kvitteret@x.kildetal.test')")
  first.child.kill('SIGKILL')
  await first.ended
  expect(await postmaster()).not.toBeNull()

  const second = await serve()
  expect(await query("SELECT name FROM account_user WHERE name = 'Kvitteret'")).toHaveLength(1)
  const refused = await run(BARE_SERVER, [], environment)
  expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('Another Kildetal server is running on') })
  expect(await ready(second.address)).toBe(200)
  second.child.kill('SIGINT')
  expect(await second.ended).toBe(0)
  expect(await postmaster()).toBeNull()
})

test('a killed database is started again below a running server, which still holds its place', async () => {
  const server = await serve()
  const before = await postmaster()
  process.kill(before ?? 0, 'SIGKILL')
  await expect.poll(() => ready(server.address), { timeout: 20_000, interval: 50 }).toBe(200)
  expect(await postmaster()).not.toBe(before)
  await server.says('holding the locks again')
  expect((await run(BARE_SERVER, [], environment)).err).toContain('Another Kildetal server is running on')
  // A command comes and goes without stopping the database of the server.
  expect((await run(CLI, ['user', 'list'], environment)).code).toBe(0)
  expect(await ready(server.address)).toBe(200)
})

test('a server that died together with its database starts again, also when its number is another program’s by now', async () => {
  const first = await serve()
  const pid = await postmaster()
  first.child.kill('SIGKILL')
  process.kill(pid ?? 0, 'SIGKILL')
  await first.ended
  await expect.poll(postmaster).toBeNull()
  const { folder: cluster } = await describeCluster(folder)
  const { readFile, writeFile } = await import('node:fs/promises')
  const lock = await readFile(`${cluster}/postmaster.pid`, 'utf8')
  await writeFile(`${cluster}/postmaster.pid`, lock.replace(/^\d+/, String(process.pid)))
  const second = await serve()
  expect(await ready(second.address)).toBe(200)
})

test('a taken port is said before any database is started', async () => {
  const taken = createServer()
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
  const { port } = taken.address() as { port: number }
  const refused = await run(BARE_SERVER, [], { ...environment, PORT: String(port) })
  taken.close()
  expect(refused.code).toBe(1)
  expect(refused.err.trim()).toBe(
    `Port ${port} is taken by another program. Set PORT to a free one, e.g. PORT=${port + 1}.`,
  )
  expect(await postmaster()).toBeNull()
})

test('a stop ends open streams and waits for nobody', async () => {
  const server = await serve()
  const token = (await run(CLI, ['token', 'create', '--user', 'a@x.kildetal.test'], environment)).out.trim()
  const stream = await fetch(`${server.address}/api/live`, { headers: { authorization: `Bearer ${token}` } })
  expect(stream.status).toBe(200)
  const begun = performance.now()
  server.child.kill('SIGTERM')
  expect(await server.ended).toBe(0)
  expect(performance.now() - begun).toBeLessThan(5000)
  await stream.body?.cancel().catch(() => undefined)
})

test('a signal while it is still starting ends the start in order', async () => {
  const running = start(BARE_SERVER, [], environment)
  started.push(running)
  await running.says('starting the embedded PostgreSQL')
  running.child.kill('SIGINT')
  expect(await running.ended).toBe(0)
  expect(await postmaster()).toBeNull()
})
